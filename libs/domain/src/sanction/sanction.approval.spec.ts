import { day } from '@termijn/kernel';
import { sanctionExamples, specify } from '@termijn/testkit';
import type { SanctionEvent } from './sanction.events';
import { sanction } from './sanction.law';

const { given, after } = specify(sanction);
const x = sanctionExamples;

describe('the second official', () => {
  it('is another one than the first', () => {
    given(...x.awaitingSecond)
      .when(x.approve())
      .then(x.imposed);
    given(...x.awaitingSecond)
      .when(x.approve({ official: x.first }))
      .thenRefused('same-official');
  });
  it('approves what was proposed, not before, and not before the last defence', () => {
    given(...x.awaitingSecond)
      .when(x.approve({ on: day('2023-03-09') }))
      .thenRefused('before-earlier-step');
    given(...x.awaitingSecond)
      .when(x.approve({ on: day('2023-03-10') }))
      .then({ ...x.imposed, on: day('2023-03-10') });
    given(...x.awaitingSecond, { type: 'DefenceReceived', document: x.document, on: day('2023-03-16') })
      .when(x.approve())
      .thenRefused('before-earlier-step');
    for (const history of [[x.opened], x.underWay])
      given(...history)
        .when(x.approve())
        .thenRefused('no-proposal');
  });
  it('may approve on the day of the last defence, and after it', () => {
    for (const on of ['2023-03-12', '2023-03-15'])
      given(...x.awaitingSecond, { type: 'DefenceReceived', document: x.document, on: day(on) })
        .when(x.approve())
        .then(x.imposed);
  });
  it('is asked for also on a day for which the rulebook says nothing', () => {
    const early = (event: SanctionEvent, on: string): SanctionEvent => ({ ...event, on: day(on) });
    const history = [
      early(x.opened, '2021-01-01'),
      early(x.announced, '2021-01-02'),
      early(x.heard, '2021-01-03'),
      early(x.proposed, '2021-01-04'),
    ];
    given(...history)
      .when(x.approve({ official: x.first, on: day('2021-01-05') }))
      .thenRefused('same-official');
  });
  it('twice is once; another approval is refused', () => {
    given(...x.decided)
      .when(x.approve())
      .thenNothing();
    for (const other of [{ official: 'official-3' }, { on: day('2023-03-16') }])
      given(...x.decided)
        .when(x.approve(other))
        .thenRefused('already-decided');
    given(...x.underWay, x.excused)
      .when(x.approve())
      .thenRefused('already-decided');
    given(...x.underWay, x.excused)
      .when(x.approve({ official: x.first, on: x.excused.on }))
      .thenRefused('already-decided');
    given(...x.fined)
      .when(x.approve())
      .thenRefused('already-decided');
  });
});

describe('a proposal that is sent back', () => {
  const sendBack = (on: string, reason: 'amount' | 'facts' = 'amount', official = x.second) =>
    ({ type: 'SendBackProposal', reason, official, on: day(on) }) as const;
  const sentBack: SanctionEvent = {
    type: 'ProposalSentBack',
    reason: 'amount',
    official: x.second,
    on: day('2023-03-14'),
  };
  it('leaves the procedure where the person can answer again', () => {
    given(...x.awaitingSecond)
      .when(sendBack('2023-03-14'))
      .then(sentBack);
    given(...x.awaitingSecond)
      .when(sendBack('2023-03-09'))
      .thenRefused('before-earlier-step');
    given(...x.awaitingSecond)
      .when(sendBack('2023-03-10'))
      .then({ ...sentBack, on: day('2023-03-10') });
    expect(after(...x.awaitingSecond, sentBack)).toEqual({
      ...after(...x.afterHearing),
      sentBack: { reason: 'amount', official: x.second, on: '2023-03-14' },
    });
  });
  it('twice is once; without a proposal there is none', () => {
    const history = [...x.awaitingSecond, sentBack];
    given(...history)
      .when(sendBack('2023-03-14'))
      .thenNothing();
    for (const other of [
      sendBack('2023-03-15'),
      sendBack('2023-03-14', 'facts'),
      sendBack('2023-03-14', 'amount', 'x'),
    ])
      given(...history)
        .when(other)
        .thenRefused('no-proposal');
    for (const before of [[x.opened], x.underWay])
      given(...before)
        .when(sendBack('2023-03-14'))
        .thenRefused('no-proposal');
    for (const later of [x.decided, x.fined])
      given(...later)
        .when(sendBack('2023-03-14'))
        .thenRefused('already-decided');
  });
});

describe('the notification of a decision', () => {
  const told: SanctionEvent = {
    type: 'NoSanctionNotified',
    channel: 'registered-letter',
    language: 'nl',
    on: day('2023-03-20'),
  };
  it('of a fine starts the term to appeal; of the terms that the law does not set, none runs', () =>
    given(...x.decided)
      .when(x.notify())
      .then(x.notified));
  it('that was handed over counts from its own day', () =>
    given(...x.decided)
      .when(x.notify({ channel: 'counter' }))
      .then({
        ...x.notified,
        channel: 'counter',
        appealBy: { lastDay: day('2023-05-19'), rule: 'appeal.within@A.1', counting: 'sanction.counting@A.1' },
      }));
  it('that nothing follows ends the procedure, whatever became of the file', () => {
    given(...x.underWay, x.excused)
      .when(x.notify({ file: { ...x.file, suspended: true } }))
      .then(told);
    expect(after(...x.underWay, x.excused, told)).toMatchObject({
      phase: 'closed',
      closure: { because: 'no-sanction', channel: 'registered-letter', language: 'nl', on: '2023-03-20' },
    });
  });
  it('needs a decision', () => {
    for (const history of [[x.opened], x.underWay, x.awaitingSecond])
      given(...history)
        .when(x.notify())
        .thenRefused('not-decided');
    given(...x.decided)
      .when(x.notify({ on: day('2023-03-14') }))
      .thenRefused('before-earlier-step');
    given(...x.decided)
      .when(x.notify({ on: day('2023-03-15'), channel: 'ebox' }))
      .then({
        ...x.notified,
        channel: 'ebox',
        appealBy: { lastDay: day('2023-05-15'), rule: 'appeal.within@A.1', counting: 'sanction.counting@A.1' },
        on: day('2023-03-15'),
      });
  });
  it('speaks the language of the person, or both', () => {
    for (const decision of [x.decided, [...x.underWay, x.excused]])
      given(...decision)
        .when(x.notify({ language: 'fr' }))
        .thenRefused('language-not-respected');
  });
  it('twice is once', () => {
    for (const history of [x.fined, [...x.underWay, x.excused, told]]) {
      given(...history)
        .when(x.notify())
        .thenNothing();
      for (const other of [{ on: day('2023-03-21') }, { channel: 'letter' }, { language: 'both' }] as const)
        given(...history)
          .when(x.notify(other))
          .thenRefused(history === x.fined ? 'decision-notified' : 'closed');
    }
    given(x.opened, { type: 'ProcedureDropped', reason: 'exempt', on: day('2023-03-20') })
      .when(x.notify())
      .thenRefused('closed');
  });
});
