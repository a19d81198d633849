import { day, fold, type OfType } from '@termijn/kernel';
import { planExamples as the } from '@termijn/testkit';
import type { PlanEvent } from './plan.events';
import { plan } from './plan.law';
import { actionsOf, contentOf, type PlanPhase } from './plan.state';

const on = day('2023-07-10');
const period = the.span('2023-07-01', '2023-09-30');

/** One fact of each type, unlike any in the histories of the examples. */
const facts: { readonly [T in PlanEvent['type']]: OfType<PlanEvent, T> } = {
  PlanProposed: { type: 'PlanProposed', territory: 'region', round: 2, on },
  ConversationStarted: { type: 'ConversationStarted', on },
  AspectMapped: { type: 'AspectMapped', aspect: 'local-events', findings: [], on },
  PlanAgreed: { type: 'PlanAgreed', target: { kind: 'dutch-registrations', value: 12 }, period, on },
  PlanStarted: { type: 'PlanStarted', on },
  EvaluationReminderIssued: { type: 'EvaluationReminderIssued', on },
  EvaluationOverdueNoted: { type: 'EvaluationOverdueNoted', lastDay: day('2023-12-31'), on },
  PlanEvaluated: { type: 'PlanEvaluated', result: 'reached', achieved: 3, followUp: 'stop', on },
  PlanClosed: { type: 'PlanClosed', on },
  PlanDeclined: { type: 'PlanDeclined', reason: 'not-now', on },
  PlanPaused: { type: 'PlanPaused', reason: 'budget', on },
  PlanResumed: { type: 'PlanResumed', on },
  ActionAdded: { ...the.added, action: 2, on },
  ActionReminderIssued: { type: 'ActionReminderIssued', action: 1, on },
  ActionOverdueNoted: { type: 'ActionOverdueNoted', action: 1, lastDay: day('2023-06-30'), on },
  ActionPostponed: { type: 'ActionPostponed', action: 1, period, reason: 'no-room', on },
  ActionCarriedOut: { type: 'ActionCarriedOut', action: 1, reached: 9, on },
  ActionDropped: { type: 'ActionDropped', action: 1, reason: 'no-budget', on },
  ActionEvaluated: { type: 'ActionEvaluated', action: 1, result: 'reached', followUp: 'repeat', on },
};

const talks: readonly PlanPhase[] = ['inConversation', 'agreed', 'running', 'evaluated', 'closed'];

/** In which phases a fact means something; the one action of the examples is planned while the plan is agreed or runs. */
const meaning: { readonly [T in PlanEvent['type']]: readonly PlanPhase[] } = {
  PlanProposed: ['unknown'],
  ConversationStarted: ['approached'],
  AspectMapped: talks,
  PlanAgreed: ['inConversation'],
  PlanStarted: ['agreed'],
  EvaluationReminderIssued: ['agreed', 'running'],
  EvaluationOverdueNoted: ['agreed', 'running'],
  PlanEvaluated: ['running'],
  PlanClosed: ['evaluated'],
  PlanDeclined: ['approached', 'inConversation'],
  PlanPaused: ['approached', 'inConversation', 'agreed', 'running'],
  PlanResumed: ['paused'],
  ActionAdded: talks,
  ActionReminderIssued: ['agreed', 'running'],
  ActionOverdueNoted: ['agreed', 'running'],
  ActionPostponed: ['agreed', 'running'],
  ActionCarriedOut: ['agreed', 'running'],
  ActionDropped: ['agreed', 'running'],
  ActionEvaluated: ['evaluated', 'closed'],
};

const after = (history: readonly PlanEvent[], ...more: readonly PlanEvent[]) => fold(plan, [...history, ...more]);

describe('a fact of a plan', () => {
  it.each(Object.values(facts))('$type changes the plan where it means something, and nowhere else', (fact) => {
    const phases = Object.entries(the.inPhase).filter(
      ([, history]) => JSON.stringify(after(history, fact)) !== JSON.stringify(after(history)),
    );
    expect(phases.map(([phase]) => phase)).toEqual(meaning[fact.type]);
  });

  it('of one action leaves the others alone', () => {
    const two = [...the.running, facts.ActionAdded];
    const stages = (...more: readonly PlanEvent[]) => actionsOf(after(two, ...more)).map(({ stage }) => stage);
    expect(stages()).toEqual(['planned', 'planned']);
    expect(stages({ ...facts.ActionDropped, action: 2 })).toEqual(['planned', 'dropped']);
    expect(stages({ ...facts.ActionDropped, action: 3 })).toEqual(['planned', 'planned']);
  });

  it('adds an action under a number once', () => {
    const known = actionsOf(after(the.running));
    expect(actionsOf(after(the.running, { ...the.added, owner: 'teacher-9' as never }))).toEqual(known);
  });

  it.each([facts.ActionCarriedOut, facts.ActionDropped])('after $type, no longer moves the action', (settling) => {
    const settled = after(the.running, settling);
    const later = [facts.ActionReminderIssued, facts.ActionOverdueNoted, facts.ActionPostponed, facts.ActionDropped];
    for (const fact of [...later, { ...facts.ActionCarriedOut, reached: 1 }])
      expect(after(the.running, settling, fact)).toEqual(settled);
  });

  it('notes a reminder and a missed day, of an action and of the evaluation, until it is put off', () => {
    const noted = after(
      the.running,
      facts.ActionReminderIssued,
      facts.ActionOverdueNoted,
      facts.EvaluationReminderIssued,
      facts.EvaluationOverdueNoted,
    );
    expect(noted).toMatchObject({ evaluationReminded: true, evaluationOverdue: true });
    expect(actionsOf(noted)).toMatchObject([{ reminded: true, overdue: true }]);
    const postponed = actionsOf(plan.evolve(noted, facts.ActionPostponed));
    expect(postponed).toMatchObject([
      { period, reminded: false, overdue: false, postponements: [{ period, reason: 'no-room', on }] },
    ]);
  });
});

describe('what a plan holds', () => {
  it('is nothing before it was proposed', () => {
    expect(contentOf(after([]))).toBeUndefined();
    expect(actionsOf(after([]))).toEqual([]);
    expect(actionsOf(after([the.proposed]))).toEqual([]);
  });

  it('stays while it rests or was declined', () => {
    expect(contentOf(after(the.paused))).toEqual(after(the.running));
    expect(contentOf(after(the.declined))).toEqual(after(the.talking));
    expect(contentOf(after(the.running))).toEqual(after(the.running));
    expect(actionsOf(after(the.paused))).toHaveLength(1);
  });
});
