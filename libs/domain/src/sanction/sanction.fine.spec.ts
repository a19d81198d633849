import { day } from '@termijn/kernel';
import { sanctionExamples, specify } from '@termijn/testkit';
import type { SanctionEvent } from './sanction.events';
import { sanction } from './sanction.law';

const { given } = specify(sanction);
const x = sanctionExamples;
const { beforeDecision, ending, withdrawn, appealed, answered } = x;
const other = '7f1d2c3b-0000-4000-8000-0000000000ff' as typeof x.payment;

describe('a payment', () => {
  const part: SanctionEvent = { ...x.paid, cents: 8333, outstandingCents: 16_667 };
  it('needs a fine of which the person was told', () => {
    for (const history of beforeDecision)
      given(...history)
        .when(x.pay(100, '2023-04-03'))
        .thenRefused('not-decided');
    given(...x.decided)
      .when(x.pay(100, '2023-04-03'))
      .thenRefused('decision-not-notified');
    given(...x.fined)
      .when(x.pay(100, '2023-03-19'))
      .thenRefused('before-earlier-step');
    given(...x.fined)
      .when(x.pay(25_000, '2023-03-20'))
      .then({ ...x.paid, on: day('2023-03-20') });
  });
  it('adds up with the others until the fine is paid', () => {
    given(...x.fined)
      .when(x.pay(8333, '2023-04-03'))
      .then(part);
    given(...x.fined, part)
      .when(x.pay(16_667, '2023-04-04', { payment: other }))
      .then({ ...x.paid, payment: other, cents: 16_667, on: day('2023-04-04') });
    given(...x.fined, x.paid)
      .when(x.pay(1, '2023-04-04', { payment: other }))
      .thenRefused('nothing-to-pay');
  });
  it('is never more than what is left', () => {
    given(...x.fined)
      .when(x.pay(25_001, '2023-04-03'))
      .thenRefused('overpayment');
    given(...x.fined, part)
      .when(x.pay(16_668, '2023-04-04', { payment: other }))
      .thenRefused('overpayment');
  });
  it('is a whole number of cents above zero', () => {
    for (const cents of [0, -1, 0.5, Number.NaN])
      given(...x.fined)
        .when(x.pay(cents, '2023-04-03'))
        .thenRefused('payment-not-positive');
    given(...x.fined)
      .when(x.pay(1, '2023-04-03'))
      .then({ ...x.paid, cents: 1, outstandingCents: 24_999 });
  });
  it('is counted once', () => {
    given(...x.fined, part)
      .when(x.pay(8333, '2023-04-03'))
      .thenNothing();
    for (const wish of [x.pay(8334, '2023-04-03'), x.pay(8333, '2023-04-04')])
      given(...x.fined, part)
        .when(wish)
        .thenRefused('payment-recorded-otherwise');
  });
  it('is not taken for a fine that was undone', () =>
    given(...x.fined, withdrawn)
      .when(x.pay(100, '2023-04-11'))
      .thenRefused('nothing-to-pay'));
});

describe('collecting a fine', () => {
  const collect = (on: string, change: Partial<typeof x.file> = {}) =>
    ({ type: 'StartCollection', file: { ...x.file, ...change }, on: day(on) }) as const;
  const payable = [...x.decided, { ...x.notified, payBy: ending('2023-04-20') }] as const;
  const lapse: SanctionEvent = {
    type: 'ProcedureTermLapsed',
    term: 'payment',
    lastDay: day('2023-04-20'),
    on: day('2023-04-21'),
  };
  const started: SanctionEvent = { type: 'CollectionStarted', file: 6, on: day('2023-04-21') };

  it('needs a fine of which the person was told', () => {
    for (const history of beforeDecision)
      given(...history)
        .when(collect('2023-04-21'))
        .thenRefused('not-decided');
    given(...x.decided)
      .when(collect('2023-04-21'))
      .thenRefused('decision-not-notified');
  });
  it('is not possible while the law sets no known term to pay', () =>
    given(...x.fined)
      .when(collect('2030-01-01'))
      .thenRefused('term-unknown'));
  it('waits until the term to pay is over, and brings its lapse with it', () => {
    given(...payable)
      .when(collect('2023-04-20'))
      .thenRefused('term-still-running');
    given(...payable)
      .when(collect('2023-04-21'))
      .then(lapse, started);
    given(...payable, lapse)
      .when(collect('2023-04-21'))
      .then(started);
  });
  it('starts once', () => {
    given(...payable, lapse, started)
      .when(collect('2023-04-21'))
      .thenNothing();
    given(...payable, lapse, started)
      .when(collect('2023-04-22'))
      .thenRefused('collection-already-started');
  });
  it('collects nothing that is paid, undone or time-barred', () => {
    given(...payable, x.paid)
      .when(collect('2023-04-21'))
      .thenRefused('nothing-to-pay');
    given(...payable, withdrawn)
      .when(collect('2023-04-21'))
      .thenRefused('fine-undone');
    const barred = { ...x.notified, payBy: ending('2023-04-20'), collectBy: ending('2023-05-20') };
    given(...x.decided, barred)
      .when(collect('2023-05-21'))
      .thenRefused('time-barred');
    given(...x.decided, barred)
      .when(collect('2023-05-20'))
      .then(lapse, { ...started, on: day('2023-05-20') });
  });
  it('waits for the court when it suspended the fine, and not when an appeal merely hangs', () => {
    const suspended = [appealed('suspension'), answered('suspension', 'suspended', '2023-04-10')];
    given(...payable, ...suspended)
      .when(collect('2023-04-21'))
      .thenRefused('fine-suspended');
    given(...payable, appealed('annulment'), ...suspended, answered('annulment', 'upheld', '2023-04-20'))
      .when(collect('2023-04-21'))
      .then(lapse, started);
    given(...payable, appealed('annulment'))
      .when(collect('2023-04-21'))
      .then(lapse, started);
  });
  it('waits for the law where it does not say whether an appeal holds the fine up', () =>
    given(...payable, { ...appealed('annulment'), on: day('2021-01-01') })
      .when(collect('2021-01-02'))
      .thenRefused('appeal-pending'));
  it('looks at the file, in which a duty fulfilled since is no reason by itself', () => {
    for (const [change, refusal] of [
      [{ suspended: true }, 'file-suspended'],
      [{ exemptionPending: true }, 'exemption-pending'],
      [{ flawed: true }, 'file-flawed'],
      [{ revision: 8, correctedAt: 8 }, 'file-changed'],
      [{ revision: 5 }, 'file-view-outdated'],
    ] as const)
      given(...payable)
        .when(collect('2023-04-21', change))
        .thenRefused(refusal);
    given(...payable, lapse)
      .when(collect('2023-04-21', { closed: 'fulfilled' }))
      .then(started);
  });
});

describe('a default that goes on', () => {
  const note = (on: string, change: Partial<typeof x.file> = {}) =>
    ({ type: 'NoteContinuedDefault', file: { ...x.file, ...change }, on: day(on) }) as const;
  const noted = x.continued;
  it('is noted after the stretch that the law of the first regime sets', () => {
    given(...x.fined)
      .when(note('2023-05-23'))
      .thenRefused('term-still-running');
    given(...x.fined)
      .when(note('2023-05-24'))
      .then(noted);
  });
  it('cannot be noted under the second regime, of which nothing is known', () =>
    given(...x.fined)
      .when(note('2024-01-02'))
      .thenRefused('unknown-in-law'));
  it('cannot be noted before the law', () =>
    given(...x.fined)
      .when(note('2022-05-31'))
      .thenRefused('unknown-in-law'));
  it('is noted once for a fine', () => {
    given(...x.fined, noted)
      .when(note('2023-05-24'))
      .thenNothing();
    given(...x.fined, noted)
      .when(note('2023-05-25'))
      .thenRefused('continued-default-already-noted');
  });
  it('needs a fine that stands', () => {
    for (const history of beforeDecision)
      given(...history)
        .when(note('2023-05-24'))
        .thenRefused('not-decided');
    given(...x.decided)
      .when(note('2023-05-24'))
      .thenRefused('decision-not-notified');
    given(...x.fined, withdrawn)
      .when(note('2023-05-24'))
      .thenRefused('fine-undone');
    given(...x.fined, appealed('annulment'))
      .when(note('2023-05-24'))
      .thenRefused('appeal-pending');
  });
  it('needs a duty that is still unmet', () =>
    given(...x.fined)
      .when(note('2023-05-24', { closed: 'fulfilled' }))
      .thenRefused('file-closed'));
});
