import {
  appealKinds,
  appealOutcomes,
  confirmationReasons,
  decisionWithdrawalReasons,
  fileChanges,
  hearingOutcomes,
  isDocumentRef,
  isMunicipality,
  isObligationId,
  isPaymentRef,
  isSanctionId,
  motivations,
  noSanctionReasons,
  procedureDropReasons,
  sanctionTerms,
  sendBackReasons,
  type CountedEnd,
  type FineRange,
  type FurtherFine,
  type HandOver,
  type SanctionEvent,
} from '@termijn/domain';
import {
  codec,
  eitherOf,
  filledList,
  isCount,
  isFilled,
  isFlag,
  isRecordOf,
  oneOf,
  schemaOf,
  type Check,
  type EventCatalogue,
  type FieldChecks,
} from '@termijn/engine';
import { isDay, type OfType } from '@termijn/kernel';

/** The stored shape of one version of an event: all its fields but the type, nothing less and nothing more. */
type Stored<T extends SanctionEvent['type']> = FieldChecks<Omit<OfType<SanctionEvent, T>, 'type'>>;

const isCountedEnd: Check<CountedEnd> = isRecordOf<Pick<CountedEnd, 'lastDay' | 'rule' | 'counting'>>({
  lastDay: isDay,
  rule: isFilled,
  counting: isFilled,
});
const isTermEnd = eitherOf(oneOf('unknown'), isCountedEnd);
const isHandOver = isRecordOf<HandOver>({ event: isFilled, revision: isCount, position: isFilled });
const isRange = isRecordOf<FineRange>({ min: isCount, max: isCount, rules: filledList(isFilled) });
const isFurtherFine = isRecordOf<FurtherFine>({ procedure: isSanctionId, amount: isCount, rule: isFilled });

const referral = {
  obligation: isObligationId,
  handOver: isHandOver,
  municipality: isMunicipality,
  regime: oneOf('A', 'B'),
  ground: oneOf('registration', 'completion'),
  language: oneOf('nl', 'fr', 'unknown'),
  capacity: oneOf('places-free', 'waiting-list', 'not-known'),
} as const;
const dispatch = {
  channel: oneOf('registered-letter', 'letter', 'counter', 'ebox'),
  language: oneOf('nl', 'fr', 'both'),
} as const;

const procedureOpened: Stored<'ProcedureOpened'> = {
  ...referral,
  further: eitherOf(oneOf('none'), isFurtherFine),
  decideBy: isTermEnd,
  on: isDay,
};
const fileChangeNoted: Stored<'FileChangeNoted'> = { change: oneOf(...fileChanges), revision: isCount, on: isDay };
const fileConfirmed: Stored<'FileConfirmed'> = {
  reason: oneOf(...confirmationReasons),
  official: isFilled,
  file: isCount,
  on: isDay,
};
const intentNotified: Stored<'IntentNotified'> = {
  ...dispatch,
  requestHearingBy: isTermEnd,
  file: isCount,
  on: isDay,
};
const hearingRecorded: Stored<'HearingRecorded'> = {
  outcome: oneOf(...hearingOutcomes),
  official: isFilled,
  on: isDay,
};
const noSanctionDecided: Stored<'NoSanctionDecided'> = {
  reason: oneOf(...noSanctionReasons),
  official: isFilled,
  file: isCount,
  on: isDay,
};
const fineProposed: Stored<'FineProposed'> = {
  amount: isCount,
  range: isRange,
  motivations: filledList(oneOf(...motivations)),
  capacityConsidered: isFlag,
  official: isFilled,
  file: isCount,
  on: isDay,
};
const proposalSentBack: Stored<'ProposalSentBack'> = {
  reason: oneOf(...sendBackReasons),
  official: isFilled,
  on: isDay,
};
const fineImposed: Stored<'FineImposed'> = { amount: isCount, official: isFilled, file: isCount, on: isDay };
const fineNotified: Stored<'FineNotified'> = {
  ...dispatch,
  payBy: isTermEnd,
  appealBy: isTermEnd,
  collectBy: isTermEnd,
  file: isCount,
  on: isDay,
};
const paymentReceived: Stored<'PaymentReceived'> = {
  payment: isPaymentRef,
  cents: isCount,
  outstandingCents: isCount,
  on: isDay,
};
const continuedDefaultNoted: Stored<'ContinuedDefaultNoted'> = {
  ...referral,
  amount: isCount,
  stretch: isTermEnd,
  rule: isFilled,
  file: isCount,
  on: isDay,
};
const fileReturned: Stored<'FileReturned'> = {
  obligation: isObligationId,
  reason: oneOf('incomplete', 'suspended', 'exempt', 'corrected'),
  on: isDay,
};
const appealLodged: Stored<'AppealLodged'> = { appeal: oneOf(...appealKinds), late: isFlag, on: isDay };
const appealDecided: Stored<'AppealDecided'> = {
  appeal: oneOf(...appealKinds),
  outcome: oneOf(...appealOutcomes),
  on: isDay,
};
const procedureClosed: Stored<'ProcedureClosed'> = {
  because: oneOf('paid', 'annulled', 'withdrawn', 'time-barred'),
  on: isDay,
};
const procedureTermLapsed: Stored<'ProcedureTermLapsed'> = {
  term: oneOf(...sanctionTerms),
  lastDay: isDay,
  on: isDay,
};

/** Every event of a procedure with every version ever stored, oldest first. Versions are added, never edited. */
export const sanctionCatalogue: EventCatalogue<SanctionEvent> = {
  ProcedureOpened: [{ schema: schemaOf(procedureOpened) }],
  FileChangeNoted: [{ schema: schemaOf(fileChangeNoted) }],
  FileConfirmed: [{ schema: schemaOf(fileConfirmed) }],
  IntentNotified: [{ schema: schemaOf(intentNotified) }],
  DefenceReceived: [{ schema: schemaOf({ document: isDocumentRef, on: isDay }) }],
  HearingRecorded: [{ schema: schemaOf(hearingRecorded) }],
  NoSanctionDecided: [{ schema: schemaOf(noSanctionDecided) }],
  FineProposed: [{ schema: schemaOf(fineProposed) }],
  ProposalSentBack: [{ schema: schemaOf(proposalSentBack) }],
  FineImposed: [{ schema: schemaOf(fineImposed) }],
  NoSanctionNotified: [{ schema: schemaOf({ ...dispatch, on: isDay }) }],
  FineNotified: [{ schema: schemaOf(fineNotified) }],
  PaymentReceived: [{ schema: schemaOf(paymentReceived) }],
  CollectionStarted: [{ schema: schemaOf({ file: isCount, on: isDay }) }],
  AppealLodged: [{ schema: schemaOf(appealLodged) }],
  AppealDecided: [{ schema: schemaOf(appealDecided) }],
  DecisionWithdrawn: [{ schema: schemaOf({ reason: oneOf(...decisionWithdrawalReasons), on: isDay }) }],
  ContinuedDefaultNoted: [{ schema: schemaOf(continuedDefaultNoted) }],
  FileReturned: [{ schema: schemaOf(fileReturned) }],
  ProcedureDropped: [{ schema: schemaOf({ reason: oneOf(...procedureDropReasons), on: isDay }) }],
  ProcedureClosed: [{ schema: schemaOf(procedureClosed) }],
  ProcedureTermLapsed: [{ schema: schemaOf(procedureTermLapsed) }],
};

/** Between the facts of a procedure and the JSON in the log. */
export const sanctionCodec = codec(sanctionCatalogue);
