import { plusDays, type Day } from '@termijn/kernel';
import { lengthOf } from '../calendar/period';
import { ruleOn } from '../rulebook/rulebook';
import type { AgreedPlan, Plan, PlanAction } from './plan.state';

/** What the calendar may owe a plan: a word to the owner of an action ahead of its last day or after it, and the same for the evaluation. */
export type PlanDeadlineKey = 'action-reminder' | 'action-overdue' | 'evaluation-reminder' | 'evaluation-overdue';

/** Something the calendar has to note on a day or as soon as it can after it. */
export interface PlanDeadline {
  readonly key: PlanDeadlineKey;
  /** The number of the action; absent for the evaluation. */
  readonly action?: number;
  readonly dueOn: Day;
}

/**
 * What the calendar still owes a plan. Derived from the facts and never stored. Only a plan that was agreed and neither
 * rests nor is over owes anything: for every action that is still to be done, and for its own evaluation.
 */
export const openPlanDeadlines = (plan: Plan): readonly PlanDeadline[] => {
  switch (plan.phase) {
    case 'agreed':
    case 'running':
      return [...plan.actions.flatMap(deadlinesOfAction), ...deadlinesOfEvaluation(plan)];
    case 'unknown':
    case 'approached':
    case 'inConversation':
    case 'evaluated':
    case 'closed':
    case 'declined':
    case 'paused':
      return [];
  }
};

const deadlinesOfAction = (one: PlanAction): readonly PlanDeadline[] => {
  if (one.stage !== 'planned' || one.overdue) return [];
  const { action, period, reminded } = one;
  const plannedOn = one.postponements.at(-1)?.on ?? one.addedOn;
  return [
    ...(reminded ? [] : ahead('reminder.action', plannedOn, period.until).map(after('action-reminder', action))),
    { key: 'action-overdue', action, dueOn: plusDays(period.until, 1) },
  ];
};

const deadlinesOfEvaluation = (plan: AgreedPlan): readonly PlanDeadline[] => {
  if (plan.evaluationOverdue) return [];
  const { on, period } = plan.agreement;
  return [
    ...(plan.evaluationReminded
      ? []
      : ahead('reminder.evaluation', on, period.until).map(after('evaluation-reminder'))),
    { key: 'evaluation-overdue', dueOn: plusDays(period.until, 1) },
  ];
};

const after =
  (key: PlanDeadlineKey, action?: number) =>
  (dueOn: Day): PlanDeadline => ({ key, ...(action !== undefined && { action }), dueOn });

/** The day of a reminder. It is a courtesy of the service: without a lead time in the rulebook there is none. */
const ahead = (rule: 'reminder.action' | 'reminder.evaluation', anchor: Day, lastDay: Day): readonly Day[] => {
  const lead = ruleOn(rule, anchor)?.value ?? 'unset';
  const length = lead === 'unset' ? undefined : lengthOf(lead);
  return length !== undefined && 'days' in length ? [plusDays(lastDay, -length.days)] : [];
};
