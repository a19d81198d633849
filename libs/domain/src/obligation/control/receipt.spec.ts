import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { register as rulebook } from '../../rulebook/register';
import { openDeadlines } from '../obligation.deadlines';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';
import type { NoticeChannel, ReceiptEvidence } from './control.events';

const { given, after } = specify(obligation);
const { recordReceipt, knock, noticed, complianceLapsed, registrationLapsed, registered, proved } = obligationExamples;
const { obliged, notified, inPath, defaulted, sanctioned } = obligationExamples;

const counted = { rule: 'cure.period@A.1', counting: 'cure.counting@A.1' };
const receiptOn = (on: string, lastDay: string): ObligationEvent => ({
  type: 'NoticeReceiptRecorded',
  evidence: 'signed',
  complyBy: { ...counted, lastDay: day(lastDay) },
  on: day(on),
});

afterEach(() => jest.restoreAllMocks());

describe('the proven receipt of a notice', () => {
  it('takes the place of the presumed one, earlier or later', () => {
    given(...defaulted)
      .when(recordReceipt('2022-12-05'))
      .then(receiptOn('2022-12-05', '2023-02-06'));
    given(...defaulted)
      .when(recordReceipt('2022-12-20'))
      .then(receiptOn('2022-12-20', '2023-02-20'));
  });
  it('makes a lapse that was noted before it mean nothing', () => {
    const moved = [...defaulted, complianceLapsed, receiptOn('2022-12-20', '2023-02-20')] as const;
    expect(openDeadlines(after(...moved))).toEqual([{ key: 'compliance', dueOn: '2023-02-21' }]);
    given(...moved)
      .when(knock('2023-02-20'))
      .thenNothing();
    given(...moved)
      .when(knock('2023-02-21'))
      .then({ type: 'TermLapsed', term: 'compliance', lastDay: day('2023-02-20'), on: day('2023-02-21') });
  });
  it('is possible on the day of the notice, and not before it', () => {
    given(...defaulted)
      .when(recordReceipt('2022-12-02'))
      .then(receiptOn('2022-12-02', '2023-02-02'));
    given(...defaulted)
      .when(recordReceipt('2022-12-01'))
      .thenRefused('before-earlier-step');
  });
  it('can come in when the file is at the GGC already', () => {
    const late = receiptOn('2022-12-20', '2023-02-20');
    given(...sanctioned)
      .when(recordReceipt('2022-12-20'))
      .then(late);
    expect(after(...sanctioned, late)).toMatchObject({
      phase: 'sanctioned',
      notice: { complyBy: { lastDay: '2023-02-20' }, receipt: { on: '2022-12-20', evidence: 'signed' } },
    });
  });
  it('has lost the same days to a suspension that ended since', () =>
    given(
      ...defaulted,
      {
        type: 'ObligationSuspended',
        reason: 'illness',
        proof: 'medical-certificate',
        via: 'counter',
        until: day('2023-01-31'),
        on: day('2023-01-01'),
      },
      { type: 'SuspensionEnded', days: 31, resumed: [], on: day('2023-02-01') },
    )
      .when(recordReceipt('2022-12-20'))
      .then({
        type: 'NoticeReceiptRecorded',
        evidence: 'signed',
        complyBy: { ...counted, lastDay: day('2023-03-23'), suspendedDays: 31, countedDay: day('2023-02-20') },
        on: day('2022-12-20'),
      }));
  it('leaves the term where it is, where the rulebook does not start it anew', () => {
    const key = 'notice.receiptByPresentation';
    for (const value of ['starts-nothing', 'unset'] as const) {
      const versions = rulebook[key].map((rule) => ({ ...rule, value }));
      jest.replaceProperty(rulebook, key, versions);
      given(...defaulted)
        .when(recordReceipt('2022-12-20'))
        .then(receiptOn('2022-12-20', '2023-02-07'));
    }
  });
  it('is recorded once', () => {
    for (const history of [defaulted, sanctioned]) {
      const proven = [...history, receiptOn('2022-12-05', '2023-02-06')] as const;
      given(...proven)
        .when(recordReceipt('2022-12-05'))
        .thenNothing();
      given(...proven)
        .when(recordReceipt('2022-12-06'))
        .thenRefused('notice-receipt-already-recorded');
      given(...proven)
        .when(recordReceipt('2022-12-05', 'presented'))
        .thenRefused('notice-receipt-already-recorded');
    }
    const answered = [...defaulted, receiptOn('2022-12-05', '2023-02-06'), registered] as const;
    given(...answered)
      .when(recordReceipt('2022-12-05'))
      .thenNothing();
    given(...answered)
      .when(recordReceipt('2022-12-06'))
      .thenRefused('no-notice-of-default');
  });
  it('starts nothing anew of a notice from before there was a law', () => {
    const early = { ...noticed, on: day('2022-05-31') };
    given(...notified, registrationLapsed, early)
      .when(recordReceipt('2022-12-05'))
      .then({ type: 'NoticeReceiptRecorded', evidence: 'signed', complyBy: noticed.complyBy, on: day('2022-12-05') });
  });
  it('needs a notice', () => {
    given().when(recordReceipt('2022-12-05')).thenRefused('not-assessed');
    for (const history of [obliged, notified, inPath])
      given(...history)
        .when(recordReceipt('2022-12-05'))
        .thenRefused('no-notice-of-default');
    given(...inPath, proved)
      .when(recordReceipt('2022-12-05'))
      .thenRefused('closed');
  });

  const evidence: readonly ReceiptEvidence[] = ['presented', 'signed', 'handed-over', 'opened'];
  it.each<[NoticeChannel, readonly ReceiptEvidence[]]>([
    ['registered-letter', ['presented', 'signed']],
    ['letter', ['signed']],
    ['counter', ['signed', 'handed-over']],
    ['ebox', ['opened']],
  ])('fits the channel: %s', (channel, fitting) => {
    const state = after(...notified, registrationLapsed, { ...noticed, channel });
    const accepted = evidence.filter((one) => obligation.decide(state, recordReceipt('2022-12-05', one)).granted);
    expect(accepted).toEqual(fitting);
    for (const one of evidence.filter((other) => !fitting.includes(other)))
      given(...notified, registrationLapsed, { ...noticed, channel })
        .when(recordReceipt('2022-12-05', one))
        .thenRefused('proof-not-accepted');
  });
});
