import {
  isMunicipality,
  isOffice,
  isPersonRef,
  type AssessmentGround,
  type ObligationEvent,
  type TermEnd,
} from '@termijn/domain';
import {
  codec,
  filledList,
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
type Stored<T extends ObligationEvent['type']> = FieldChecks<Omit<OfType<ObligationEvent, T>, 'type'>>;

const isEndOfTerm = isRecordOf<Exclude<TermEnd, 'unknown'>>({ lastDay: isDay, rule: isFilled, counting: isFilled });
const isTermEnd: Check<TermEnd> = (value): value is TermEnd => value === 'unknown' || isEndOfTerm(value);
/** Grounds are told apart by the law in force when they were written; any text may have been one. */
const isGround = (value: unknown): value is AssessmentGround => typeof value === 'string';

const newcomerAssessed: Stored<'NewcomerAssessed'> = {
  person: isPersonRef,
  municipality: isMunicipality,
  language: oneOf('nl', 'fr', 'unknown'),
  ageBand: oneOf('under-18', '18-30', '31-45', '46-64', '65-plus'),
  outcome: oneOf('obliged', 'outOfScope', 'exempt'),
  grounds: filledList(isGround),
  on: isDay,
};
const obligationImposed: Stored<'ObligationImposed'> = { regime: oneOf('A', 'B'), on: isDay };
const certificateReceived: Stored<'CertificateReceived'> = {
  means: oneOf('counter', 'letter', 'registered-letter', 'ebox'),
  registerBy: isTermEnd,
  on: isDay,
};
const registeredWithOffice: Stored<'RegisteredWithOffice'> = {
  office: isOffice,
  path: oneOf('nl', 'fr'),
  completeBy: isTermEnd,
  late: isFlag,
  on: isDay,
};
const termLapsed: Stored<'TermLapsed'> = {
  term: oneOf('registration', 'completion', 'compliance'),
  lastDay: isDay,
  on: isDay,
};
const noticeOfDefaultIssued: Stored<'NoticeOfDefaultIssued'> = {
  ground: oneOf('registration', 'completion'),
  channel: oneOf('registered-letter', 'letter', 'counter', 'ebox'),
  language: oneOf('nl', 'fr', 'both'),
  complyBy: isTermEnd,
  on: isDay,
};
const pathCompleted: Stored<'PathCompleted'> = { office: isOffice, late: isFlag, on: isDay };
const onlyTheDay = { on: isDay };

/** Every event of an obligation with every version ever stored, oldest first. Versions are added, never edited. */
export const obligationCatalogue: EventCatalogue<ObligationEvent> = {
  NewcomerAssessed: [{ schema: schemaOf(newcomerAssessed) }],
  ObligationImposed: [{ schema: schemaOf(obligationImposed) }],
  CertificateReceived: [{ schema: schemaOf(certificateReceived) }],
  RegistrationReminderIssued: [{ schema: schemaOf(onlyTheDay) }],
  RegisteredWithOffice: [{ schema: schemaOf(registeredWithOffice) }],
  CompletionReminderIssued: [{ schema: schemaOf(onlyTheDay) }],
  TermLapsed: [{ schema: schemaOf(termLapsed) }],
  NoticeOfDefaultIssued: [{ schema: schemaOf(noticeOfDefaultIssued) }],
  SanctionProcedureOpened: [{ schema: schemaOf(onlyTheDay) }],
  PathCompleted: [{ schema: schemaOf(pathCompleted) }],
  CompletionProofReceived: [{ schema: schemaOf(onlyTheDay) }],
};

/** Between the facts of an obligation and the JSON in the log. */
export const obligationCodec = codec(obligationCatalogue);
