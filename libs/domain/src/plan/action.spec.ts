import { day } from '@termijn/kernel';
import { planExamples as the, specify } from '@termijn/testkit';
import type { PlanCommand, PlanEvent, PlanRefusal } from './plan.events';
import { plan } from './plan.law';
import { actionsOf, type PlanPhase } from './plan.state';

const { given, after } = specify(plan);

const refusedIn = (command: PlanCommand, refusals: { readonly [P in PlanPhase]?: PlanRefusal }): void => {
  for (const [phase, refusal] of Object.entries(refusals))
    given(...the.inPhase[phase as PlanPhase])
      .when(command)
      .thenRefused(refusal);
};

const dropped: PlanEvent = { type: 'ActionDropped', action: 1, reason: 'partner-withdrew', on: day('2023-05-02') };
const judged: PlanEvent = {
  type: 'ActionEvaluated',
  action: 1,
  result: 'reached',
  followUp: 'repeat',
  on: day('2023-07-03'),
};
const postponed: PlanEvent = {
  type: 'ActionPostponed',
  action: 1,
  period: the.span('2023-04-17', '2023-09-15'),
  reason: 'no-room',
  on: day('2023-06-01'),
};

describe('adding an action', () => {
  it('is possible from the talks on', () => {
    given(...the.mapped)
      .when(the.addAction(1))
      .then(the.added);
    for (const history of [the.agreed, the.running])
      given(...history)
        .when(the.addAction(2))
        .then({ ...the.added, action: 2 });
    refusedIn(the.addAction(2), {
      unknown: 'not-proposed',
      approached: 'not-in-conversation',
      evaluated: 'already-evaluated',
      closed: 'closed',
      declined: 'declined',
      paused: 'paused',
    });
  });
  it('asks for an aim, a period that runs forward and a day within the talks', () => {
    given(...the.mapped)
      .when(the.addAction(1, { aims: [] }))
      .thenRefused('no-aim');
    given(...the.mapped)
      .when(the.addAction(1, { period: the.span('2023-04-17', '2023-04-16') }))
      .thenRefused('period-reversed');
    given(...the.mapped)
      .when(the.addAction(1, { on: day('2023-02-28') }))
      .thenRefused('before-earlier-step');
  });
  it('twice is adding it once, whatever became of it since', () => {
    for (const history of [
      the.agreed,
      [...the.running, postponed],
      [...the.running, dropped],
      the.evaluated,
      the.closed,
      the.paused,
    ])
      given(...history)
        .when(the.addAction(1))
        .thenNothing();
  });
  it.each([
    { kind: 'brochure' },
    { aims: ['local-data'] },
    { aims: ['tailored-paths', 'local-data'] },
    { partner: 'school' },
    { targetGroups: ['parents'] },
    { languages: [] },
    { owner: 'outreach-2' },
    { participants: 16 },
    { period: the.span('2023-04-18', '2023-06-30') },
    { period: the.span('2023-04-17', '2023-07-01') },
    { on: day('2023-03-11') },
  ] as readonly object[])('under a number that is taken is refused: %j', (change) => {
    given(...the.agreed)
      .when(the.addAction(1, change))
      .thenRefused('action-number-taken');
  });
});

describe('an action that nobody added', () => {
  it.each([
    ['postponed', the.postpone(9, '2023-09-15')],
    ['carried out', the.carryOut(9)],
    ['dropped', the.drop(9)],
    ['evaluated', the.evaluateAction(9)],
  ])('cannot be %s', (_, command) => {
    given(...the.running)
      .when(command)
      .thenRefused('unknown-action');
  });
});

describe('postponing an action', () => {
  it('moves its last day to a later one, and remembers that it did', () => {
    given(...the.running)
      .when(the.postpone(1, '2023-09-15'))
      .then(postponed);
    expect(actionsOf(after(...the.running, postponed))).toMatchObject([
      {
        firstPeriod: the.span('2023-04-17', '2023-06-30'),
        period: the.span('2023-04-17', '2023-09-15'),
        postponements: [{ reason: 'no-room' }],
      },
    ]);
    given(...the.running)
      .when(the.postpone(1, '2023-06-30'))
      .thenRefused('not-later');
    given(...the.running)
      .when(the.postpone(1, '2023-09-15', { period: the.span('2023-09-16', '2023-09-15') }))
      .thenRefused('period-reversed');
    given(...the.running)
      .when(the.postpone(1, '2023-09-15', { on: day('2023-03-09') }))
      .thenRefused('before-earlier-step');
  });
  it('is possible as long as it is planned and the plan lives', () => {
    for (const history of [[...the.mapped, the.added], the.agreed])
      given(...history)
        .when(the.postpone(1, '2023-09-15'))
        .then(postponed);
    given(...the.carriedOut)
      .when(the.postpone(1, '2023-09-15'))
      .thenRefused('action-carried-out');
    given(...the.carriedOut, judged)
      .when(the.postpone(1, '2023-09-15'))
      .thenRefused('action-evaluated');
    given(...the.running, dropped)
      .when(the.postpone(1, '2023-09-15'))
      .thenRefused('action-dropped');
    refusedIn(the.postpone(1, '2023-09-15'), {
      unknown: 'not-proposed',
      approached: 'not-in-conversation',
      inConversation: 'unknown-action',
      evaluated: 'already-evaluated',
      closed: 'closed',
      declined: 'declined',
      paused: 'paused',
    });
  });
  it('again by the same decision adds nothing, not even after a further delay', () => {
    const further: PlanEvent = { ...postponed, period: the.span('2023-10-01', '2023-10-31'), on: day('2023-08-01') };
    for (const history of [
      [...the.running, postponed],
      [...the.running, postponed, further],
      [...the.running, postponed, { ...dropped, on: day('2023-08-02') }],
    ])
      given(...history)
        .when(the.postpone(1, '2023-09-15'))
        .thenNothing();
    given(...the.running, postponed)
      .when(the.postpone(1, '2023-10-15', { on: day('2023-05-31') }))
      .thenRefused('before-earlier-step');
    given(...the.running, postponed)
      .when(the.postpone(1, '2023-09-15', { reason: 'staff-absent' }))
      .thenRefused('not-later');
  });
});

describe('carrying out an action', () => {
  it('counts on its own day, however late it is reported', () => {
    const overdue: PlanEvent = {
      type: 'ActionOverdueNoted',
      action: 1,
      lastDay: day('2023-06-30'),
      on: day('2023-07-01'),
    };
    for (const history of [the.running, [...the.running, overdue]]) {
      given(...history)
        .when(the.carryOut(1))
        .then(the.carriedOut.at(-1)!);
      expect(actionsOf(after(...history, the.carriedOut.at(-1)!))).toEqual(actionsOf(after(...the.carriedOut)));
    }
    given(...the.running)
      .when(the.carryOut(1, '2023-06-20', 'unknown'))
      .then({ type: 'ActionCarriedOut', action: 1, reached: 'unknown', on: day('2023-06-20') });
    given(...the.running)
      .when(the.carryOut(1, '2023-03-13'))
      .thenRefused('before-earlier-step');
  });
  it('takes a plan that runs', () => {
    refusedIn(the.carryOut(1), {
      unknown: 'not-proposed',
      approached: 'not-running',
      inConversation: 'not-running',
      agreed: 'not-running',
      declined: 'declined',
      paused: 'paused',
    });
    given(...the.evaluated)
      .when(the.carryOut(1, '2023-06-21'))
      .thenRefused('already-evaluated');
    given(...the.closed)
      .when(the.carryOut(1, '2023-06-21'))
      .thenRefused('closed');
  });
  it('happens once', () => {
    const resting: PlanEvent = { type: 'PlanPaused', reason: 'budget', on: day('2023-07-01') };
    for (const history of [
      the.carriedOut,
      [...the.carriedOut, judged],
      [...the.carriedOut, resting],
      the.evaluated,
      the.closed,
    ])
      given(...history)
        .when(the.carryOut(1))
        .thenNothing();
    given(...the.carriedOut)
      .when(the.carryOut(1, '2023-06-21'))
      .thenRefused('action-carried-out');
    given(...the.carriedOut)
      .when(the.carryOut(1, '2023-06-20', 15))
      .thenRefused('action-carried-out');
    given(...the.carriedOut, judged)
      .when(the.carryOut(1, '2023-06-21'))
      .thenRefused('action-evaluated');
    given(...the.running, dropped)
      .when(the.carryOut(1))
      .thenRefused('action-dropped');
  });
});

describe('dropping an action', () => {
  it('ends it for a reason, as long as it is planned', () => {
    for (const history of [[...the.mapped, the.added], the.agreed, the.running])
      given(...history)
        .when(the.drop(1))
        .then(dropped);
    given(...the.running)
      .when(the.drop(1, '2023-03-09'))
      .thenRefused('before-earlier-step');
    given(...the.carriedOut)
      .when(the.drop(1))
      .thenRefused('action-carried-out');
    given(...the.carriedOut, judged)
      .when(the.drop(1))
      .thenRefused('action-evaluated');
    refusedIn(the.drop(1), {
      unknown: 'not-proposed',
      approached: 'not-in-conversation',
      inConversation: 'unknown-action',
      evaluated: 'already-evaluated',
      closed: 'closed',
      declined: 'declined',
      paused: 'paused',
    });
  });
  it('happens once', () => {
    given(...the.running, dropped)
      .when(the.drop(1))
      .thenNothing();
    given(...the.running, dropped)
      .when(the.drop(1, '2023-05-03'))
      .thenRefused('action-dropped');
    given(...the.running, dropped)
      .when(the.drop(1, '2023-05-02', 'merged'))
      .thenRefused('action-dropped');
  });
});

describe('evaluating an action', () => {
  it('judges what took place, also after the plan as a whole was judged', () => {
    for (const history of [the.carriedOut, the.evaluated])
      given(...history)
        .when(the.evaluateAction(1))
        .then(judged);
    given(...the.carriedOut)
      .when(the.evaluateAction(1, '2023-06-19'))
      .thenRefused('before-earlier-step');
    given(...the.running)
      .when(the.evaluateAction(1))
      .thenRefused('action-not-carried-out');
    given(...the.running, dropped)
      .when(the.evaluateAction(1))
      .thenRefused('action-dropped');
    refusedIn(the.evaluateAction(1), {
      unknown: 'not-proposed',
      approached: 'not-running',
      inConversation: 'not-running',
      agreed: 'not-running',
      closed: 'closed',
      declined: 'declined',
      paused: 'paused',
    });
  });
  it('happens once', () => {
    const over = [...the.evaluated, judged, ...the.closed.slice(-1)];
    for (const history of [[...the.carriedOut, judged], over])
      given(...history)
        .when(the.evaluateAction(1))
        .thenNothing();
    for (const other of [
      the.evaluateAction(1, '2023-07-04'),
      the.evaluateAction(1, '2023-07-03', { result: 'not-reached' }),
      the.evaluateAction(1, '2023-07-03', { followUp: 'stop' }),
    ])
      given(...the.carriedOut, judged)
        .when(other)
        .thenRefused('action-evaluated');
  });
});
