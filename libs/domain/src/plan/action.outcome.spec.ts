import { day } from '@termijn/kernel';
import { planExamples as the, specify } from '@termijn/testkit';
import type { PlanEvent } from './plan.events';
import { plan } from './plan.law';
import { actionsOf } from './plan.state';

const { given, after } = specify(plan);

const dropped: PlanEvent = { type: 'ActionDropped', action: 1, reason: 'partner-withdrew', on: day('2023-05-02') };
const judged: PlanEvent = {
  type: 'ActionEvaluated',
  action: 1,
  result: 'reached',
  followUp: 'repeat',
  on: day('2023-07-03'),
};
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
    the.refusedIn(the.carryOut(1), {
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
    the.refusedIn(the.drop(1), {
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
    the.refusedIn(the.evaluateAction(1), {
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
