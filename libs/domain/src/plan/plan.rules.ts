import { alreadySo, grant, plusDays, refuse, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import { alike } from '../obligation/correction/alike';
import { isReversed } from './action.rules';
import { findingsOfAspect, planAspects } from './plan.codes';
import { openPlanDeadlines, type PlanDeadline } from './plan.deadlines';
import type { PlanCommand, PlanEvent, PlanRefusal, PlanTarget } from './plan.events';
import type {
  AgreedPlan,
  DiscussedPlan,
  EvaluatedPlan,
  Plan,
  PlanMatter,
  ProposedPlan,
  RestingPlan,
  StartedPlan,
} from './plan.state';

type Verdict = Decision<PlanMatter>;
type Wish<T extends PlanCommand['type']> = OfType<PlanCommand, T>;

/** Where a step is no longer possible it may still arrive a second time; a repetition is silent, anything new is refused. */
export const onlyAgain =
  <S, C>(rule: (state: S, command: C) => Verdict, refusal: PlanRefusal) =>
  (state: S, command: C): Verdict => {
    const verdict = rule(state, command);
    return verdict.granted && verdict.events.length === 0 ? alreadySo : refuse(refusal);
  };

/** The plan is laid before its partners, for the first time in this round. */
export const propose = (_: unknown, { territory, round, on }: Wish<'ProposePlan'>): Verdict =>
  grant({ type: 'PlanProposed', territory, round, on });

/** A round is proposed once. */
export const proposeAgain = (plan: ProposedPlan, { territory, round, on }: Wish<'ProposePlan'>): Verdict =>
  plan.territory === territory && plan.round === round && plan.proposedOn === on
    ? alreadySo
    : refuse('already-proposed');

/** The partners come to the table. */
export const startConversation = ({ since }: ProposedPlan, { on }: Wish<'StartConversation'>): Verdict =>
  on < since ? refuse('before-earlier-step') : grant({ type: 'ConversationStarted', on });

/** The talks begin once. */
export const startConversationAgain = ({ talkingSince }: DiscussedPlan, { on }: Wish<'StartConversation'>): Verdict =>
  talkingSince === on ? alreadySo : refuse('already-in-conversation');

/** A later look at an aspect takes the place of the earlier one, for a neighbourhood changes. */
export const mapAspect = (plan: DiscussedPlan, { aspect, findings, on }: Wish<'MapAspect'>): Verdict => {
  const known = plan.map[aspect];
  if (known?.on === on && alike(known.findings, findings)) return alreadySo;
  if (findings.length === 0) return refuse('no-finding');
  const codes: readonly string[] = findingsOfAspect[aspect];
  if (!findings.every(({ code }) => codes.includes(code))) return refuse('finding-of-another-aspect');
  if (!findings.every(({ role }) => (role !== 'none') === (aspect === 'stakeholders')))
    return refuse('role-does-not-fit');
  if (on < (known?.on ?? plan.talkingSince)) return refuse('before-earlier-step');
  return grant({ type: 'AspectMapped', aspect, findings, on });
};

const isInRange = ({ kind, value }: PlanTarget): boolean => value >= 1 && (kind !== 'dutch-share' || value <= 100);

/** An agreement rests on all five aspects and holds at least one action that somebody means to carry out. */
export const agree = (plan: DiscussedPlan, { target, period, on }: Wish<'AgreePlan'>): Verdict => {
  if (isReversed(period)) return refuse('period-reversed');
  if (!isInRange(target)) return refuse('target-out-of-range');
  if (on < plan.since) return refuse('before-earlier-step');
  if (!planAspects.every((aspect) => plan.map[aspect] !== undefined)) return refuse('aspects-not-mapped');
  if (!plan.actions.some(({ stage }) => stage === 'planned')) return refuse('no-action');
  return grant({ type: 'PlanAgreed', target, period, on });
};

/** A plan is agreed once. */
export const agreeAgain = ({ agreement }: AgreedPlan, { target, period, on }: Wish<'AgreePlan'>): Verdict =>
  agreement.on === on &&
  agreement.target.kind === target.kind &&
  agreement.target.value === target.value &&
  agreement.period.from === period.from &&
  agreement.period.until === period.until
    ? alreadySo
    : refuse('already-agreed');

/** The work begins. */
export const start = ({ since }: AgreedPlan, { on }: Wish<'StartPlan'>): Verdict =>
  on < since ? refuse('before-earlier-step') : grant({ type: 'PlanStarted', on });

/** The work begins once. */
export const startAgain = ({ startedOn }: StartedPlan, { on }: Wish<'StartPlan'>): Verdict =>
  startedOn === on ? alreadySo : refuse('already-running');

/** A plan is judged as a whole when each of its actions took place or was given up. */
export const evaluate = (plan: StartedPlan, { result, achieved, followUp, on }: Wish<'EvaluatePlan'>): Verdict => {
  if (on < plan.since) return refuse('before-earlier-step');
  if (plan.actions.some(({ stage }) => stage === 'planned')) return refuse('actions-open');
  return grant({ type: 'PlanEvaluated', result, achieved, followUp, on });
};

/** A plan is judged once. */
export const evaluateAgain = (
  { evaluation }: EvaluatedPlan,
  { result, achieved, followUp, on }: Wish<'EvaluatePlan'>,
): Verdict =>
  evaluation.on === on &&
  evaluation.result === result &&
  evaluation.achieved === achieved &&
  evaluation.followUp === followUp
    ? alreadySo
    : refuse('already-evaluated');

/** What was learnt is on file; what follows is a plan of the next round. */
export const close = ({ since }: EvaluatedPlan, { on }: Wish<'ClosePlan'>): Verdict =>
  on < since ? refuse('before-earlier-step') : grant({ type: 'PlanClosed', on });

/** A plan is closed once. */
export const closeAgain = ({ closedOn }: InPhase<Plan, 'closed'>, { on }: Wish<'ClosePlan'>): Verdict =>
  closedOn === on ? alreadySo : refuse('closed');

/** The municipality takes no part. It may be asked again in another round. */
export const decline = ({ since }: ProposedPlan, { reason, on }: Wish<'DeclinePlan'>): Verdict =>
  on < since ? refuse('before-earlier-step') : grant({ type: 'PlanDeclined', reason, on });

/** A round is declined once. */
export const declineAgain = ({ declined }: InPhase<Plan, 'declined'>, { reason, on }: Wish<'DeclinePlan'>): Verdict =>
  declined.on === on && declined.reason === reason ? alreadySo : refuse('declined');

/** A plan may rest from any step on the way. A rest that is over is not begun again by its own repetition. */
export const pause = ({ since, pauses }: ProposedPlan, { reason, on }: Wish<'PausePlan'>): Verdict => {
  if (pauses.some((earlier) => earlier.on === on && earlier.reason === reason)) return alreadySo;
  return on < since ? refuse('before-earlier-step') : grant({ type: 'PlanPaused', reason, on });
};

/** A plan that rests cannot rest once more. */
export const pauseAgain = (plan: InPhase<Plan, 'paused'>, { reason, on }: Wish<'PausePlan'>): Verdict =>
  plan.pause.on === on && plan.pause.reason === reason ? alreadySo : refuse('already-paused');

/** The plan goes on where it stood. The end of an earlier rest, told once more, does not end this one. */
export const resume = (
  { pause: { on: since }, before }: InPhase<Plan, 'paused'>,
  { on }: Wish<'ResumePlan'>,
): Verdict => {
  if (before.pauses.some(({ resumedOn }) => resumedOn === on)) return alreadySo;
  return on < since ? refuse('before-earlier-step') : grant({ type: 'PlanResumed', on });
};

/** Nothing rests. */
export const resumeAgain = ({ pauses }: ProposedPlan, { on }: Wish<'ResumePlan'>): Verdict =>
  pauses.some(({ resumedOn }) => resumedOn === on) ? alreadySo : refuse('not-paused');

/**
 * Answers everything that is due on a day. What is overdue needs no reminder any more, so nothing is left due and an
 * alarm may come late, twice or for nothing.
 */
export const keepCalendar = (plan: RestingPlan, { on }: Wish<'KeepCalendar'>): Verdict => {
  const due = openPlanDeadlines(plan).filter(({ dueOn }) => dueOn <= on);
  const overdue = new Set(due.filter(({ key }) => isOverdue(key)).map(({ action }) => action));
  const answered = due.filter(({ key, action }) => isOverdue(key) || !overdue.has(action));
  return grant(...answered.map((deadline) => answer(deadline, on)));
};

const isOverdue = (key: PlanDeadline['key']): boolean => key === 'action-overdue' || key === 'evaluation-overdue';

/** Something is overdue the day after its last day, however late somebody looks; a reminder goes out when somebody does. */
const answer = ({ key, action, dueOn }: PlanDeadline, on: PlanEvent['on']): PlanEvent => {
  const lastDay = plusDays(dueOn, -1);
  if (action === undefined)
    return key === 'evaluation-overdue'
      ? { type: 'EvaluationOverdueNoted', lastDay, on: dueOn }
      : { type: 'EvaluationReminderIssued', on };
  return key === 'action-overdue'
    ? { type: 'ActionOverdueNoted', action, lastDay, on: dueOn }
    : { type: 'ActionReminderIssued', action, on };
};
