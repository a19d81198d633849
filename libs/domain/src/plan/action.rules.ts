import { alreadySo, grant, refuse, type Decision, type OfType } from '@termijn/kernel';
import type { ActionCommand, ActionContent, PlannedPeriod } from './plan.events';
import type { DiscussedPlan, PlanAction, PlanMatter, StartedPlan } from './plan.state';

type Verdict = Decision<PlanMatter>;
type Wish<T extends ActionCommand['type']> = OfType<ActionCommand, T>;

/** Whether a period ends before it begins. */
export const isReversed = ({ from, until }: PlannedPeriod): boolean => until < from;

const isSamePeriod = (one: PlannedPeriod, other: PlannedPeriod): boolean =>
  one.from === other.from && one.until === other.until;

const actionIn = ({ actions }: DiscussedPlan, number: number): PlanAction | undefined =>
  actions.find(({ action }) => action === number);

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

const isSameContent = (one: ActionContent, other: ActionContent): boolean =>
  one.kind === other.kind &&
  one.partner === other.partner &&
  one.owner === other.owner &&
  one.participants === other.participants &&
  isSameList(one.aims, other.aims) &&
  isSameList(one.targetGroups, other.targetGroups) &&
  isSameList(one.languages, other.languages);

/** An action is added under a number of its own, and serves at least one aim of the plan. */
export const addAction = (plan: DiscussedPlan, wish: Wish<'AddAction'>): Verdict => {
  const { action, kind, aims, partner, targetGroups, languages, owner, participants, period, on } = wish;
  const known = actionIn(plan, action);
  if (known !== undefined) return addAgain(known, wish);
  if (aims.length === 0) return refuse('no-aim');
  if (isReversed(period)) return refuse('period-reversed');
  if (on < plan.talkingSince) return refuse('before-earlier-step');
  const content = { kind, aims, partner, targetGroups, languages, owner, participants };
  return grant({ type: 'ActionAdded', action, ...content, period, on });
};

/** The same number with the same plan is a repetition, whatever became of the action since. */
const addAgain = (known: PlanAction, wish: Wish<'AddAction'>): Verdict =>
  known.addedOn === wish.on && isSamePeriod(known.firstPeriod, wish.period) && isSameContent(known, wish)
    ? alreadySo
    : refuse('action-number-taken');

/** An action that is still to be done is put off to a later last day; every delay is remembered. */
export const postponeAction = (
  plan: DiscussedPlan,
  { action, period, reason, on }: Wish<'PostponeAction'>,
): Verdict => {
  const known = actionIn(plan, action);
  if (known === undefined) return refuse('unknown-action');
  const isRepeated = known.postponements.some(
    (earlier) => earlier.on === on && earlier.reason === reason && isSamePeriod(earlier.period, period),
  );
  if (isRepeated) return alreadySo;
  if (known.stage !== 'planned') return settled(known);
  if (isReversed(period)) return refuse('period-reversed');
  if (on < (known.postponements.at(-1)?.on ?? known.addedOn)) return refuse('before-earlier-step');
  if (period.until <= known.period.until) return refuse('not-later');
  return grant({ type: 'ActionPostponed', action, period, reason, on });
};

const settled = ({ stage }: Exclude<PlanAction, { readonly stage: 'planned' }>): Verdict => {
  switch (stage) {
    case 'carriedOut':
      return refuse('action-carried-out');
    case 'evaluated':
      return refuse('action-evaluated');
    case 'dropped':
      return refuse('action-dropped');
  }
};

/** What counts is the day on which it took place and not the day of the report, so an action may be overdue and yet in time. */
export const carryOutAction = (plan: StartedPlan, { action, reached, on }: Wish<'CarryOutAction'>): Verdict => {
  const known = actionIn(plan, action);
  if (known === undefined) return refuse('unknown-action');
  if (known.stage === 'planned')
    return on < plan.agreement.on
      ? refuse('before-earlier-step')
      : grant({ type: 'ActionCarriedOut', action, reached, on });
  const isRepeated = known.stage !== 'dropped' && known.carriedOut.on === on && known.carriedOut.reached === reached;
  return isRepeated ? alreadySo : settled(known);
};

/** An action that is still to be done is given up. */
export const dropAction = (plan: DiscussedPlan, { action, reason, on }: Wish<'DropAction'>): Verdict => {
  const known = actionIn(plan, action);
  if (known === undefined) return refuse('unknown-action');
  if (known.stage === 'planned')
    return on < known.addedOn ? refuse('before-earlier-step') : grant({ type: 'ActionDropped', action, reason, on });
  const isRepeated = known.stage === 'dropped' && known.dropped.on === on && known.dropped.reason === reason;
  return isRepeated ? alreadySo : settled(known);
};

/** Only what took place can be judged, and once. */
export const evaluateAction = (
  plan: DiscussedPlan,
  { action, result, followUp, on }: Wish<'EvaluateAction'>,
): Verdict => {
  const known = actionIn(plan, action);
  if (known === undefined) return refuse('unknown-action');
  if (known.stage === 'planned') return refuse('action-not-carried-out');
  if (known.stage === 'dropped') return refuse('action-dropped');
  if (known.stage === 'carriedOut')
    return on < known.carriedOut.on
      ? refuse('before-earlier-step')
      : grant({ type: 'ActionEvaluated', action, result, followUp, on });
  const { evaluation } = known;
  const isRepeated = evaluation.on === on && evaluation.result === result && evaluation.followUp === followUp;
  return isRepeated ? alreadySo : refuse('action-evaluated');
};
