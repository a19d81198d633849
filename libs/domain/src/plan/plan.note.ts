import type { Day } from '@termijn/kernel';
import type { RuleVersion } from '../rulebook/rule';
import { ruleOn } from '../rulebook/rulebook';
import type { PlanEvent } from './plan.events';

/** What is kept beside a fact of a plan: the day it counts on and, for a reminder, the rule that gave its lead. No law asks for a plan. */
export interface PlanNote {
  readonly legalDay: Day;
  readonly ruleVersion?: RuleVersion;
}

const leads: { readonly [T in PlanEvent['type']]?: 'reminder.action' | 'reminder.evaluation' } = {
  ActionReminderIssued: 'reminder.action',
  EvaluationReminderIssued: 'reminder.evaluation',
};

/** The note of a fact, by the rules in force on its day. */
export const planNoteOf = ({ type, on: legalDay }: PlanEvent): PlanNote => {
  const lead = leads[type];
  const ruleVersion = lead === undefined ? undefined : ruleOn(lead, legalDay)?.version;
  return ruleVersion === undefined ? { legalDay } : { legalDay, ruleVersion };
};
