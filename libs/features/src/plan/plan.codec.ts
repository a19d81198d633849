import {
  actionKinds,
  declineReasons,
  dropReasons,
  findingCodes,
  followUps,
  isActionNumber,
  isRound,
  isSpokenLanguage,
  isStaffCode,
  isTerritory,
  partnerKinds,
  pauseReasons,
  planAims,
  planAspects,
  planResults,
  postponementReasons,
  referralRoles,
  targetGroups,
  targetKinds,
  type PlanEvent,
  type PlanFinding,
  type PlannedPeriod,
  type PlanTarget,
} from '@termijn/domain';
import {
  codec,
  eitherOf,
  filledList,
  isCount,
  isRecordOf,
  listOf,
  oneOf,
  schemaOf,
  type EventCatalogue,
  type FieldChecks,
} from '@termijn/engine';
import { isDay, type OfType } from '@termijn/kernel';

/** The stored shape of one version of an event: all its fields but the type, nothing less and nothing more. */
type Stored<T extends PlanEvent['type']> = FieldChecks<Omit<OfType<PlanEvent, T>, 'type'>>;

const isCounted = eitherOf(isCount, oneOf('unknown'));
const isPeriod = isRecordOf<PlannedPeriod>({ from: isDay, until: isDay });
const isTarget = isRecordOf<PlanTarget>({ kind: oneOf(...targetKinds), value: isCount });
const isFinding = isRecordOf<PlanFinding>({
  code: oneOf(...findingCodes),
  role: oneOf('none', ...referralRoles),
  count: isCounted,
});

const planProposed: Stored<'PlanProposed'> = { territory: isTerritory, round: isRound, on: isDay };
const aspectMapped: Stored<'AspectMapped'> = {
  aspect: oneOf(...planAspects),
  findings: filledList(isFinding),
  on: isDay,
};
const planAgreed: Stored<'PlanAgreed'> = { target: isTarget, period: isPeriod, on: isDay };
const planEvaluated: Stored<'PlanEvaluated'> = {
  result: oneOf(...planResults),
  achieved: isCounted,
  followUp: oneOf(...followUps),
  on: isDay,
};
const planDeclined: Stored<'PlanDeclined'> = { reason: oneOf(...declineReasons), on: isDay };
const planPaused: Stored<'PlanPaused'> = { reason: oneOf(...pauseReasons), on: isDay };
const actionAdded: Stored<'ActionAdded'> = {
  action: isActionNumber,
  kind: oneOf(...actionKinds),
  aims: filledList(oneOf(...planAims)),
  partner: oneOf(...partnerKinds),
  targetGroups: listOf(oneOf(...targetGroups)),
  languages: listOf(isSpokenLanguage),
  owner: isStaffCode,
  participants: isCounted,
  period: isPeriod,
  on: isDay,
};
const actionPostponed: Stored<'ActionPostponed'> = {
  action: isActionNumber,
  period: isPeriod,
  reason: oneOf(...postponementReasons),
  on: isDay,
};
const actionCarriedOut: Stored<'ActionCarriedOut'> = { action: isActionNumber, reached: isCounted, on: isDay };
const actionDropped: Stored<'ActionDropped'> = { action: isActionNumber, reason: oneOf(...dropReasons), on: isDay };
const actionEvaluated: Stored<'ActionEvaluated'> = {
  action: isActionNumber,
  result: oneOf(...planResults),
  followUp: oneOf(...followUps),
  on: isDay,
};
const onlyTheDay = { on: isDay };

/** Every event of a plan with every version ever stored, oldest first. Versions are added, never edited. */
export const planCatalogue: EventCatalogue<PlanEvent> = {
  PlanProposed: [{ schema: schemaOf(planProposed) }],
  ConversationStarted: [{ schema: schemaOf(onlyTheDay) }],
  AspectMapped: [{ schema: schemaOf(aspectMapped) }],
  PlanAgreed: [{ schema: schemaOf(planAgreed) }],
  PlanStarted: [{ schema: schemaOf(onlyTheDay) }],
  EvaluationReminderIssued: [{ schema: schemaOf(onlyTheDay) }],
  EvaluationOverdueNoted: [{ schema: schemaOf({ lastDay: isDay, on: isDay }) }],
  PlanEvaluated: [{ schema: schemaOf(planEvaluated) }],
  PlanClosed: [{ schema: schemaOf(onlyTheDay) }],
  PlanDeclined: [{ schema: schemaOf(planDeclined) }],
  PlanPaused: [{ schema: schemaOf(planPaused) }],
  PlanResumed: [{ schema: schemaOf(onlyTheDay) }],
  ActionAdded: [{ schema: schemaOf(actionAdded) }],
  ActionReminderIssued: [{ schema: schemaOf({ action: isActionNumber, on: isDay }) }],
  ActionOverdueNoted: [{ schema: schemaOf({ action: isActionNumber, lastDay: isDay, on: isDay }) }],
  ActionPostponed: [{ schema: schemaOf(actionPostponed) }],
  ActionCarriedOut: [{ schema: schemaOf(actionCarriedOut) }],
  ActionDropped: [{ schema: schemaOf(actionDropped) }],
  ActionEvaluated: [{ schema: schemaOf(actionEvaluated) }],
};

/** Between the facts of a plan and the JSON in the log. */
export const planCodec = codec(planCatalogue);
