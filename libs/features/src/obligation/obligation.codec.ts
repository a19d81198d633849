import {
  isMunicipality,
  isOffice,
  isPersonRef,
  type AssessmentGround,
  type Municipality,
  type ObligationEvent,
  type Office,
  type PersonRef,
  type RuleVersion,
} from '@termijn/domain';
import { codec, type EventCatalogue } from '@termijn/engine';
import { isDay, type Day, type OfType } from '@termijn/kernel';
import { z } from 'zod';

/** The stored shape of one version of an event: all its fields but the type, nothing less and nothing more. */
type Stored<T extends ObligationEvent['type']> = z.ZodType<Omit<OfType<ObligationEvent, T>, 'type'>>;

const on = z.custom<Day>(isDay, 'must be an existing day');
const person = z.custom<PersonRef>(isPersonRef, 'must be a pseudonym');
const municipality = z.custom<Municipality>(isMunicipality, 'must be a NIS code of Brussels');
const office = z.custom<Office>(isOffice, 'must be an approved organiser');
const language = z.enum(['nl', 'fr']);
const rule = z.string().min(1) as unknown as z.ZodType<RuleVersion>;
const termEnd = z.union([z.literal('unknown'), z.strictObject({ lastDay: on, rule, counting: rule })]);

const newcomerAssessed: Stored<'NewcomerAssessed'> = z.strictObject({
  person,
  municipality,
  language: z.enum(['nl', 'fr', 'unknown']),
  ageBand: z.enum(['under-18', '18-30', '31-45', '46-64', '65-plus']),
  outcome: z.enum(['obliged', 'outOfScope', 'exempt']),
  grounds: z.array(z.string() as unknown as z.ZodType<AssessmentGround>).min(1),
  on,
});
const obligationImposed: Stored<'ObligationImposed'> = z.strictObject({ regime: z.enum(['A', 'B']), on });
const certificateReceived: Stored<'CertificateReceived'> = z.strictObject({
  means: z.enum(['counter', 'letter', 'registered-letter', 'ebox']),
  registerBy: termEnd,
  on,
});
const registeredWithOffice: Stored<'RegisteredWithOffice'> = z.strictObject({
  office,
  path: language,
  completeBy: termEnd,
  late: z.boolean(),
  on,
});
const termLapsed: Stored<'TermLapsed'> = z.strictObject({
  term: z.enum(['registration', 'completion', 'compliance']),
  lastDay: on,
  on,
});
const noticeOfDefaultIssued: Stored<'NoticeOfDefaultIssued'> = z.strictObject({
  ground: z.enum(['registration', 'completion']),
  channel: z.enum(['registered-letter', 'letter', 'counter', 'ebox']),
  language: z.enum(['nl', 'fr', 'both']),
  complyBy: termEnd,
  on,
});
const pathCompleted: Stored<'PathCompleted'> = z.strictObject({ office, late: z.boolean(), on });
const onlyTheDay = z.strictObject({ on });

/** Every event of an obligation with every version ever stored, oldest first. Versions are added, never edited. */
export const obligationCatalogue: EventCatalogue<ObligationEvent> = {
  NewcomerAssessed: [{ schema: newcomerAssessed }],
  ObligationImposed: [{ schema: obligationImposed }],
  CertificateReceived: [{ schema: certificateReceived }],
  RegistrationReminderIssued: [{ schema: onlyTheDay }],
  RegisteredWithOffice: [{ schema: registeredWithOffice }],
  CompletionReminderIssued: [{ schema: onlyTheDay }],
  TermLapsed: [{ schema: termLapsed }],
  NoticeOfDefaultIssued: [{ schema: noticeOfDefaultIssued }],
  SanctionProcedureOpened: [{ schema: onlyTheDay }],
  PathCompleted: [{ schema: pathCompleted }],
  CompletionProofReceived: [{ schema: onlyTheDay }],
};

/** Between the facts of an obligation and the JSON in the log. */
export const obligationCodec = codec(obligationCatalogue);
