import type { Day } from '@termijn/kernel';
import type { SpokenLanguage } from '../reference/spoken-language';
import type {
  ActionKind,
  DeclineReason,
  DropReason,
  FindingCode,
  FollowUp,
  PartnerKind,
  PauseReason,
  PlanAim,
  PlanAspect,
  PlanResult,
  PostponementReason,
  ReferralRole,
  TargetGroup,
  TargetKind,
} from './plan.codes';
import type { StaffCode, Territory } from './plan.identity';

/** How many there are, where that was counted or can be said; never a guess. */
export type Counted = number | 'unknown';

/** From one day to another, both included. */
export interface PlannedPeriod {
  readonly from: Day;
  readonly until: Day;
}

/** One thing that the talks brought to light, and how many there are of it where that was counted. */
export interface PlanFinding {
  readonly code: FindingCode;
  /** What a stakeholder does in referral; `none` for every other finding. */
  readonly role: ReferralRole | 'none';
  readonly count: Counted;
}

/** What the partners want to reach within the period of the plan: a percentage or a number, as its kind says. */
export interface PlanTarget {
  readonly kind: TargetKind;
  readonly value: number;
}

/** What is planned of an action, apart from its days. */
export interface ActionContent {
  readonly kind: ActionKind;
  readonly aims: readonly PlanAim[];
  readonly partner: PartnerKind;
  readonly targetGroups: readonly TargetGroup[];
  /** The languages it is given in. */
  readonly languages: readonly SpokenLanguage[];
  readonly owner: StaffCode;
  /** How many people it is meant to reach. */
  readonly participants: Counted;
}

/** What happens to the actions of a plan. `action` is the number of the action in its plan. */
export type ActionEvent =
  | ({
      readonly type: 'ActionAdded';
      readonly action: number;
      readonly period: PlannedPeriod;
      readonly on: Day;
    } & ActionContent)
  | { readonly type: 'ActionReminderIssued'; readonly action: number; readonly on: Day }
  /** `on` is the day after `lastDay`, whenever the calendar was looked at. */
  | { readonly type: 'ActionOverdueNoted'; readonly action: number; readonly lastDay: Day; readonly on: Day }
  | {
      readonly type: 'ActionPostponed';
      readonly action: number;
      readonly period: PlannedPeriod;
      readonly reason: PostponementReason;
      readonly on: Day;
    }
  | { readonly type: 'ActionCarriedOut'; readonly action: number; readonly reached: Counted; readonly on: Day }
  | { readonly type: 'ActionDropped'; readonly action: number; readonly reason: DropReason; readonly on: Day }
  | {
      readonly type: 'ActionEvaluated';
      readonly action: number;
      readonly result: PlanResult;
      readonly followUp: FollowUp;
      readonly on: Day;
    };

/** What happens to a plan as a whole. */
export type PlanStepEvent =
  | { readonly type: 'PlanProposed'; readonly territory: Territory; readonly round: number; readonly on: Day }
  | { readonly type: 'ConversationStarted'; readonly on: Day }
  | {
      readonly type: 'AspectMapped';
      readonly aspect: PlanAspect;
      readonly findings: readonly PlanFinding[];
      readonly on: Day;
    }
  | { readonly type: 'PlanAgreed'; readonly target: PlanTarget; readonly period: PlannedPeriod; readonly on: Day }
  | { readonly type: 'PlanStarted'; readonly on: Day }
  | { readonly type: 'EvaluationReminderIssued'; readonly on: Day }
  /** `on` is the day after `lastDay`, whenever the calendar was looked at. */
  | { readonly type: 'EvaluationOverdueNoted'; readonly lastDay: Day; readonly on: Day }
  | {
      readonly type: 'PlanEvaluated';
      readonly result: PlanResult;
      /** What was reached, in the measure of the target. */
      readonly achieved: Counted;
      readonly followUp: FollowUp;
      readonly on: Day;
    }
  | { readonly type: 'PlanClosed'; readonly on: Day }
  | { readonly type: 'PlanDeclined'; readonly reason: DeclineReason; readonly on: Day }
  | { readonly type: 'PlanPaused'; readonly reason: PauseReason; readonly on: Day }
  | { readonly type: 'PlanResumed'; readonly on: Day };

/**
 * What happened. Stored for ever under these names: fields and types are added, never renamed and never reused.
 * `on` is the day on which the fact counts.
 */
export type PlanEvent = PlanStepEvent | ActionEvent;

/** What the outreach staff may ask about an action. */
export type ActionCommand =
  | ({
      readonly type: 'AddAction';
      readonly action: number;
      readonly period: PlannedPeriod;
      readonly on: Day;
    } & ActionContent)
  | {
      readonly type: 'PostponeAction';
      readonly action: number;
      readonly period: PlannedPeriod;
      readonly reason: PostponementReason;
      readonly on: Day;
    }
  | { readonly type: 'CarryOutAction'; readonly action: number; readonly reached: Counted; readonly on: Day }
  | { readonly type: 'DropAction'; readonly action: number; readonly reason: DropReason; readonly on: Day }
  | {
      readonly type: 'EvaluateAction';
      readonly action: number;
      readonly result: PlanResult;
      readonly followUp: FollowUp;
      readonly on: Day;
    };

/** What the outreach staff and the calendar may ask of a plan. `on` is the day on which it happened or is done. */
export type PlanCommand =
  | ActionCommand
  | { readonly type: 'ProposePlan'; readonly territory: Territory; readonly round: number; readonly on: Day }
  | { readonly type: 'StartConversation'; readonly on: Day }
  | {
      readonly type: 'MapAspect';
      readonly aspect: PlanAspect;
      readonly findings: readonly PlanFinding[];
      readonly on: Day;
    }
  | { readonly type: 'AgreePlan'; readonly target: PlanTarget; readonly period: PlannedPeriod; readonly on: Day }
  | { readonly type: 'StartPlan'; readonly on: Day }
  | {
      readonly type: 'EvaluatePlan';
      readonly result: PlanResult;
      readonly achieved: Counted;
      readonly followUp: FollowUp;
      readonly on: Day;
    }
  | { readonly type: 'ClosePlan'; readonly on: Day }
  | { readonly type: 'DeclinePlan'; readonly reason: DeclineReason; readonly on: Day }
  | { readonly type: 'PausePlan'; readonly reason: PauseReason; readonly on: Day }
  | { readonly type: 'ResumePlan'; readonly on: Day }
  | { readonly type: 'KeepCalendar'; readonly on: Day };

/** Why a plan can say no. Each has its words in three languages in `planRefusalWords`. */
export type PlanRefusal =
  | 'not-competent'
  | 'not-proposed'
  | 'already-proposed'
  | 'before-earlier-step'
  | 'not-in-conversation'
  | 'already-in-conversation'
  | 'no-finding'
  | 'finding-of-another-aspect'
  | 'role-does-not-fit'
  | 'aspects-not-mapped'
  | 'no-action'
  | 'target-out-of-range'
  | 'period-reversed'
  | 'not-agreed'
  | 'already-agreed'
  | 'not-running'
  | 'already-running'
  | 'actions-open'
  | 'not-evaluated'
  | 'already-evaluated'
  | 'closed'
  | 'declined'
  | 'paused'
  | 'already-paused'
  | 'not-paused'
  | 'no-aim'
  | 'unknown-action'
  | 'action-number-taken'
  | 'not-later'
  | 'action-carried-out'
  | 'action-not-carried-out'
  | 'action-dropped'
  | 'action-evaluated';
