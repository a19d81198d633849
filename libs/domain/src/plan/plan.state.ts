import type { Day, InPhase, Matter } from '@termijn/kernel';
import type {
  DeclineReason,
  DropReason,
  FollowUp,
  PauseReason,
  PlanAspect,
  PlanResult,
  PostponementReason,
} from './plan.codes';
import type {
  ActionContent,
  Counted,
  PlanCommand,
  PlanEvent,
  PlanFinding,
  PlannedPeriod,
  PlanRefusal,
  PlanTarget,
} from './plan.events';
import type { Territory } from './plan.identity';

/** A delay of an action: until when it was put off, why, and on which day that was decided. */
export interface Postponement {
  readonly period: PlannedPeriod;
  readonly reason: PostponementReason;
  readonly on: Day;
}

/** What is planned of an action, and every delay since. */
export interface PlannedAction extends ActionContent {
  readonly action: number;
  readonly addedOn: Day;
  /** As it was first planned. */
  readonly firstPeriod: PlannedPeriod;
  /** As it is planned now. */
  readonly period: PlannedPeriod;
  readonly postponements: readonly Postponement[];
}

/** An action that took place. */
export interface CarriedOut {
  readonly on: Day;
  readonly reached: Counted;
}

/** One action of a plan and where it stands. */
export type PlanAction = PlannedAction &
  (
    | { readonly stage: 'planned'; readonly reminded: boolean; readonly overdue: boolean }
    | { readonly stage: 'carriedOut'; readonly carriedOut: CarriedOut }
    | {
        readonly stage: 'evaluated';
        readonly carriedOut: CarriedOut;
        readonly evaluation: { readonly on: Day; readonly result: PlanResult; readonly followUp: FollowUp };
      }
    | { readonly stage: 'dropped'; readonly dropped: { readonly on: Day; readonly reason: DropReason } }
  );

/** What was found of an aspect, and on which day. */
export interface MappedAspect {
  readonly on: Day;
  readonly findings: readonly PlanFinding[];
}

/** The aspects that were mapped so far. */
export type PlanMap = { readonly [A in PlanAspect]?: MappedAspect };

/** A rest of the plan. */
export interface Pause {
  readonly on: Day;
  readonly reason: PauseReason;
}

/** A plan that was laid before a municipality, or before all of them. */
export interface ProposedPlan {
  readonly territory: Territory;
  readonly round: number;
  readonly proposedOn: Day;
  /** Since when the plan stands where it stands: no later step lies before this day. */
  readonly since: Day;
  /** Every rest that came to an end. */
  readonly pauses: readonly (Pause & { readonly resumedOn: Day })[];
}

/** A plan that is being talked about. */
export interface DiscussedPlan extends ProposedPlan {
  readonly talkingSince: Day;
  readonly map: PlanMap;
  /** In the order in which they were added. */
  readonly actions: readonly PlanAction[];
}

/** A plan that was agreed on. Its evaluation is due by the end of its period. */
export interface AgreedPlan extends DiscussedPlan {
  readonly agreement: { readonly on: Day; readonly target: PlanTarget; readonly period: PlannedPeriod };
  readonly evaluationReminded: boolean;
  readonly evaluationOverdue: boolean;
}

/** A plan that is being carried out. */
export interface StartedPlan extends AgreedPlan {
  readonly startedOn: Day;
}

/** A plan whose result is known. */
export interface EvaluatedPlan extends StartedPlan {
  readonly evaluation: {
    readonly on: Day;
    readonly result: PlanResult;
    readonly achieved: Counted;
    readonly followUp: FollowUp;
  };
}

type Proposed = { readonly phase: 'approached' } & ProposedPlan;
type Discussed = { readonly phase: 'inConversation' } & DiscussedPlan;
type Agreed = { readonly phase: 'agreed' } & AgreedPlan;
type Running = { readonly phase: 'running' } & StartedPlan;

/** Where a recruitment plan stands. */
export type Plan =
  | { readonly phase: 'unknown' }
  | Proposed
  | Discussed
  | Agreed
  | Running
  | ({ readonly phase: 'evaluated' } & EvaluatedPlan)
  | ({ readonly phase: 'closed'; readonly closedOn: Day } & EvaluatedPlan)
  /** The municipality takes no part in this round. */
  | {
      readonly phase: 'declined';
      readonly before: Proposed | Discussed;
      readonly declined: { readonly on: Day; readonly reason: DeclineReason };
    }
  /** The plan rests, and goes on where it stood. */
  | { readonly phase: 'paused'; readonly before: Proposed | Discussed | Agreed | Running; readonly pause: Pause };

/** The name of a phase. */
export type PlanPhase = Plan['phase'];

/** A plan in a phase that can rest. */
export type RestingPlan = InPhase<Plan, 'paused'>['before'];

/** The vocabulary of the recruitment plan as a whole. */
export interface PlanMatter extends Matter {
  readonly command: PlanCommand;
  readonly state: Plan;
  readonly event: PlanEvent;
  readonly refusal: PlanRefusal;
}

/** What a plan holds, whether it goes on, rests or was declined; `undefined` before it was proposed. */
export const contentOf = (
  plan: Plan,
): Exclude<Plan, { readonly phase: 'unknown' | 'declined' | 'paused' }> | undefined => {
  if (plan.phase === 'unknown') return undefined;
  return plan.phase === 'declined' || plan.phase === 'paused' ? plan.before : plan;
};

/** The actions of a plan in the order in which they were added; none before there are talks. */
export const actionsOf = (plan: Plan): readonly PlanAction[] => {
  const content = contentOf(plan);
  return content !== undefined && 'actions' in content ? content.actions : [];
};
