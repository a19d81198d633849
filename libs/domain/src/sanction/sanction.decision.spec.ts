import { day } from '@termijn/kernel';
import { sanctionExamples, specify } from '@termijn/testkit';
import type { SanctionChoice } from './sanction.commands';
import type { SanctionEvent } from './sanction.events';
import { sanction } from './sanction.law';

const { given, after } = specify(sanction);
const x = sanctionExamples;

const nothing: SanctionChoice = { kind: 'none', reason: 'default-excused' };
const { ending } = x;

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
  it('can be made on the day of the hearing, and on that of a defence', () => {
    given(...x.afterHearing)
      .when(x.decide(x.fineOf(), { on: day('2023-03-01') }))
      .then({ ...x.proposed, on: day('2023-03-01') });
    given(...x.underWay, { type: 'DefenceReceived', document: x.document, on: day('2023-03-10') })
      .when(x.decide())
      .then(x.proposed);
    given(...x.underWay)
      .when(x.decide(nothing, { on: day('2023-02-15') }))
      .then({ ...x.excused, on: day('2023-02-15') });
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
