import { day } from '@termijn/kernel';
import { sanctionExamples, specify } from '@termijn/testkit';
import type { SanctionChoice } from './sanction.commands';
import type { SanctionEvent } from './sanction.events';
import { sanction } from './sanction.law';

const { given, after } = specify(sanction);
const x = sanctionExamples;

const nothing: SanctionChoice = { kind: 'none', reason: 'default-excused' };
const ending = (lastDay: string) => ({ lastDay: day(lastDay), rule: 'test', counting: 'test' });

describe('a decision', () => {
  it('follows the notice of intent, and what the person had to say', () => {
    given(x.opened).when(x.decide()).thenRefused('intent-not-notified');
    given(...x.afterHearing)
      .when(x.decide(x.fineOf(), { on: day('2023-02-28') }))
      .thenRefused('before-earlier-step');
    given(...x.underWay)
      .when(x.decide(nothing, { on: day('2023-02-14') }))
      .thenRefused('before-earlier-step');
    given(...x.underWay, { type: 'DefenceReceived', document: x.document, on: day('2023-03-11') })
      .when(x.decide())
      .thenRefused('before-earlier-step');
  });
  it('that nothing follows takes one official, and no hearing', () => {
    given(...x.underWay)
      .when(x.decide(nothing))
      .then(x.excused);
    expect(after(...x.underWay, x.excused)).toMatchObject({
      phase: 'decided',
      decision: { kind: 'none', reason: 'default-excused', official: x.first, on: '2023-03-10' },
    });
  });
});

describe('a fine', () => {
  it('is only proposed by the first official, within what the law of that day allows', () => {
    given(...x.afterHearing)
      .when(x.decide())
      .then(x.proposed);
    given(...x.afterHearing)
      .when(x.decide(x.fineOf(), { on: day('2024-03-11') }))
      .then({
        ...x.proposed,
        range: { min: 100, max: 2500, rules: ['fine.min@B.1', 'fine.max@B.1'] },
        on: day('2024-03-11'),
      });
  });
  it('lies from the least to the most, both included, in whole euros', () => {
    for (const amount of [100, 2500])
      given(...x.afterHearing)
        .when(x.decide(x.fineOf({ amount })))
        .then({ ...x.proposed, amount });
    for (const amount of [99, 2501, 0, -250])
      given(...x.afterHearing)
        .when(x.decide(x.fineOf({ amount })))
        .thenRefused('fine-out-of-range');
    for (const amount of [250.5, Number.NaN, Number.POSITIVE_INFINITY])
      given(...x.afterHearing)
        .when(x.decide(x.fineOf({ amount })))
        .thenRefused('amount-not-whole');
  });
  it('is not possible on a day for which the law does not say how much it may be', () =>
    given(
      { ...x.opened, on: day('2021-01-01') },
      { ...x.announced, on: day('2021-01-02') },
      { ...x.heard, on: day('2021-01-03') },
    )
      .when(x.decide(x.fineOf(), { on: day('2021-01-04') }))
      .thenRefused('unknown-in-law'));
  it('is motivated', () =>
    given(...x.afterHearing)
      .when(x.decide(x.fineOf({ motivations: [] })))
      .thenRefused('no-motivation'));
  it('weighs a waiting list of the day of the hand-over in so many words', () => {
    const waiting = [{ ...x.opened, capacity: 'waiting-list' }, x.announced, x.heard] as const;
    given(...waiting)
      .when(x.decide())
      .thenRefused('capacity-not-considered');
    given(...waiting)
      .when(x.decide(x.fineOf({ capacityConsidered: true })))
      .then({ ...x.proposed, capacityConsidered: true });
    given({ ...x.opened, capacity: 'not-known' }, x.announced, x.heard)
      .when(x.decide())
      .then(x.proposed);
  });
  it('is twice the same proposal once, and another one is refused', () => {
    given(...x.awaitingSecond)
      .when(x.decide())
      .thenNothing();
    for (const other of [
      x.decide(x.fineOf({ amount: 300 })),
      x.decide(x.fineOf({ motivations: ['never-registered'] })),
      x.decide(nothing),
      x.decide(x.fineOf(), { official: x.second }),
      x.decide(x.fineOf(), { on: day('2023-03-11') }),
    ])
      given(...x.awaitingSecond)
        .when(other)
        .thenRefused('already-decided');
    given(...x.decided)
      .when(x.decide())
      .thenNothing();
    given(...x.decided)
      .when(x.decide(x.fineOf({ amount: 300 })))
      .thenRefused('already-decided');
    given(...x.fined)
      .when(x.decide())
      .thenRefused('already-decided');
  });
  it('is no repetition of a decision that nothing follows', () => {
    const history = [...x.underWay, x.excused];
    given(...history)
      .when(x.decide(nothing))
      .thenNothing();
    for (const other of [
      x.decide({ kind: 'none', reason: 'circumstances' }),
      x.decide(nothing, { official: x.second }),
      x.decide(nothing, { on: day('2023-03-11') }),
      x.decide(),
    ])
      given(...history)
        .when(other)
        .thenRefused('already-decided');
  });
});

describe('nobody is fined unheard', () => {
  it('so without a known term, a hearing or a defence must be on record', () => {
    given(...x.underWay)
      .when(x.decide())
      .thenRefused('not-heard');
    for (const outcome of ['held', 'not-attended', 'waived'] as const)
      given(...x.underWay, { ...x.heard, outcome })
        .when(x.decide())
        .then(x.proposed);
    given(...x.underWay, { type: 'DefenceReceived', document: x.document, on: day('2023-03-01') })
      .when(x.decide())
      .then(x.proposed);
  });
  it('with a known term, its lapse is enough, and is noted with the proposal', () => {
    const intent = { ...x.announced, requestHearingBy: ending('2023-03-09') };
    const lapse: SanctionEvent = {
      type: 'ProcedureTermLapsed',
      term: 'hearing',
      lastDay: day('2023-03-09'),
      on: day('2023-03-10'),
    };
    given(x.opened, intent)
      .when(x.decide(x.fineOf(), { on: day('2023-03-09') }))
      .thenRefused('not-heard');
    given(x.opened, intent).when(x.decide()).then(lapse, x.proposed);
    given(x.opened, intent, lapse).when(x.decide()).then(x.proposed);
    given(x.opened, intent, x.heard).when(x.decide()).then(x.proposed);
  });
});

describe('a term to decide', () => {
  const late = { ...x.opened, decideBy: ending('2023-03-14') };
  it('lets a fine be proposed and approved up to its last day', () => {
    given(late, x.announced, x.heard).when(x.decide()).then(x.proposed);
    given(late, x.announced, x.heard)
      .when(x.decide(x.fineOf(), { on: day('2023-03-14') }))
      .then({ ...x.proposed, on: day('2023-03-14') });
    given(late, x.announced, x.heard)
      .when(x.decide(x.fineOf(), { on: day('2023-03-15') }))
      .thenRefused('decision-term-over');
    given(late, x.announced, x.heard, x.proposed).when(x.approve()).thenRefused('decision-term-over');
    given(late, x.announced, x.heard, x.proposed)
      .when(x.approve({ on: day('2023-03-14') }))
      .then({ ...x.imposed, on: day('2023-03-14') });
  });
  it('never stands in the way of deciding that nothing follows', () =>
    given(late, x.announced)
      .when(x.decide(nothing, { on: day('2023-04-01') }))
      .then({ ...x.excused, on: day('2023-04-01') }));
});

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

describe('a further fine on a default that goes on', () => {
  const further = { procedure: x.earlier, amount: 100, rule: 'fine.repeat@A.1' };
  const history = [{ ...x.opened, further }, x.announced, x.heard] as const;
  it('has the amount that the law sets, and no other', () => {
    for (const amount of [99, 101, 250])
      given(...history)
        .when(x.decide(x.fineOf({ amount })))
        .thenRefused('fine-out-of-range');
    given(...history)
      .when(x.decide(x.fineOf({ amount: 100 })))
      .then({ ...x.proposed, amount: 100, range: { min: 100, max: 100, rules: ['fine.repeat@A.1'] } });
  });
});
