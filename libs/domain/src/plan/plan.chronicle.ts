import type { Chronicle, Day, OfType } from '@termijn/kernel';
import type { ActionContent, PlanEvent } from './plan.events';
import type { DiscussedPlan, Plan, PlanAction, PlanMatter, PlannedAction } from './plan.state';

/** A state that has actions, whatever else it has. */
type WithActions = Extract<Plan, DiscussedPlan>;

const hasActions = (plan: Plan): plan is WithActions => 'actions' in plan;

/** Changes one action. A number that no action bears changes nothing. */
const change = (plan: Plan, number: number, step: (action: PlanAction) => PlanAction): Plan =>
  hasActions(plan)
    ? { ...plan, actions: plan.actions.map((action) => (action.action === number ? step(action) : action)) }
    : plan;

const contentIn = ({
  kind,
  aims,
  partner,
  targetGroups,
  languages,
  owner,
  participants,
}: ActionContent): ActionContent => ({
  kind,
  aims,
  partner,
  targetGroups,
  languages,
  owner,
  participants,
});

const add = (plan: Plan, event: OfType<PlanEvent, 'ActionAdded'>): Plan => {
  const { action, period, on } = event;
  if (!hasActions(plan) || plan.actions.some((one) => one.action === action)) return plan;
  const added: PlanAction = {
    ...contentIn(event),
    action,
    addedOn: on,
    firstPeriod: period,
    period,
    postponements: [],
    stage: 'planned',
    reminded: false,
    overdue: false,
  };
  return { ...plan, actions: [...plan.actions, added] };
};

/** The plan of an action without what only matters as long as it is to be done. */
const planned = (one: PlanAction): PlannedAction => {
  const { action, addedOn, firstPeriod, period, postponements } = one;
  return { ...contentIn(one), action, addedOn, firstPeriod, period, postponements };
};

/** What each fact makes of an action. */
const actionChronicle: Pick<Chronicle<PlanMatter>, Extract<PlanEvent['type'], `Action${string}`>> = {
  ActionAdded: add,
  ActionReminderIssued: (plan, { action }) =>
    change(plan, action, (one) => (one.stage === 'planned' ? { ...one, reminded: true } : one)),
  ActionOverdueNoted: (plan, { action }) =>
    change(plan, action, (one) => (one.stage === 'planned' ? { ...one, overdue: true } : one)),
  ActionPostponed: (plan, { action, period, reason, on }) =>
    change(plan, action, (one) => {
      if (one.stage !== 'planned') return one;
      const postponements = [...one.postponements, { period, reason, on }];
      return { ...one, period, postponements, reminded: false, overdue: false };
    }),
  ActionCarriedOut: (plan, { action, reached, on }) =>
    change(plan, action, (one) =>
      one.stage === 'planned' ? { ...planned(one), stage: 'carriedOut', carriedOut: { on, reached } } : one,
    ),
  ActionDropped: (plan, { action, reason, on }) =>
    change(plan, action, (one) =>
      one.stage === 'planned' ? { ...planned(one), stage: 'dropped', dropped: { on, reason } } : one,
    ),
  ActionEvaluated: (plan, { action, result, followUp, on }) =>
    change(plan, action, (one) =>
      one.stage === 'carriedOut' ? { ...one, stage: 'evaluated', evaluation: { on, result, followUp } } : one,
    ),
};

const resumed = (plan: Plan, on: Day): Plan => {
  if (plan.phase !== 'paused') return plan;
  const { before, pause } = plan;
  return { ...before, since: on, pauses: [...before.pauses, { ...pause, resumedOn: on }] };
};

/** What each fact makes of the plan. A fact that means nothing where the plan stands leaves it as it is. */
export const planChronicle: Chronicle<PlanMatter> = {
  PlanProposed: (plan, { territory, round, on }) =>
    plan.phase === 'unknown' ? { phase: 'approached', territory, round, proposedOn: on, since: on, pauses: [] } : plan,
  ConversationStarted: (plan, { on }) =>
    plan.phase === 'approached'
      ? { ...plan, phase: 'inConversation', talkingSince: on, since: on, map: {}, actions: [] }
      : plan,
  AspectMapped: (plan, { aspect, findings, on }) =>
    hasActions(plan) ? { ...plan, map: { ...plan.map, [aspect]: { on, findings } } } : plan,
  PlanAgreed: (plan, { target, period, on }) =>
    plan.phase === 'inConversation'
      ? {
          ...plan,
          phase: 'agreed',
          since: on,
          agreement: { on, target, period },
          evaluationReminded: false,
          evaluationOverdue: false,
        }
      : plan,
  PlanStarted: (plan, { on }) =>
    plan.phase === 'agreed' ? { ...plan, phase: 'running', startedOn: on, since: on } : plan,
  EvaluationReminderIssued: (plan) =>
    plan.phase === 'agreed' || plan.phase === 'running' ? { ...plan, evaluationReminded: true } : plan,
  EvaluationOverdueNoted: (plan) =>
    plan.phase === 'agreed' || plan.phase === 'running' ? { ...plan, evaluationOverdue: true } : plan,
  PlanEvaluated: (plan, { result, achieved, followUp, on }) =>
    plan.phase === 'running'
      ? { ...plan, phase: 'evaluated', since: on, evaluation: { on, result, achieved, followUp } }
      : plan,
  PlanClosed: (plan, { on }) =>
    plan.phase === 'evaluated' ? { ...plan, phase: 'closed', since: on, closedOn: on } : plan,
  PlanDeclined: (plan, { reason, on }) =>
    plan.phase === 'approached' || plan.phase === 'inConversation'
      ? { phase: 'declined', before: plan, declined: { on, reason } }
      : plan,
  PlanPaused: (plan, { reason, on }) =>
    plan.phase === 'approached' ||
    plan.phase === 'inConversation' ||
    plan.phase === 'agreed' ||
    plan.phase === 'running'
      ? { phase: 'paused', before: plan, pause: { on, reason } }
      : plan,
  PlanResumed: (plan, { on }) => resumed(plan, on),
  ...actionChronicle,
};
