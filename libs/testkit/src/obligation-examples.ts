import {
  municipality,
  type NewcomerFacts,
  type ObligationCommand,
  type ObligationEvent,
  type PersonRef,
} from '@termijn/domain';
import { day, type OfType } from '@termijn/kernel';

type Command<T extends ObligationCommand['type']> = OfType<ObligationCommand, T>;
type Event<T extends ObligationEvent['type']> = OfType<ObligationEvent, T>;

/** A pseudonym that stands for nobody. */
export const person = '4b3c2a10-0000-4000-8000-000000000001' as PersonRef;

/** A newcomer who meets the three conditions on the first day of the duty. */
export const facts: NewcomerFacts = {
  birthDate: day('1990-03-15'),
  nationality: 'MA',
  registeredOn: day('2022-06-01'),
  register: 'foreigners',
  titleOverThreeMonths: true,
  statuses: [],
};

/** The municipality looks at the newcomer. */
export const assess = (change: Partial<Command<'AssessNewcomer'>> = {}): Command<'AssessNewcomer'> => ({
  type: 'AssessNewcomer',
  person,
  municipality: municipality('21009'),
  language: 'unknown',
  facts,
  on: day('2022-06-01'),
  ...change,
});

/** The certificate reaches the person. */
export const receive = (on: string, means: Command<'RecordCertificateReceipt'>['means'] = 'counter') =>
  ({ type: 'RecordCertificateReceipt', means, on: day(on) }) as const;

/** The person shows the municipality that he registered, with Bon unless told otherwise. */
export const register = (
  on: string,
  office: Command<'RegisterWithOffice'>['office'] = 'bon',
  path: 'nl' | 'fr' = 'nl',
  attest: Command<'RegisterWithOffice'>['attest'] = 'shown',
) => ({ type: 'RegisterWithOffice', office, path, attest, on: day(on) }) as const;

/** Bon tells of a registration; the municipality has no certificate of it yet. */
export const tellRegistration = (on: string) => register(on, 'bon', 'nl', 'awaited');

/** An alarm asks the file to look at the calendar. */
export const knock = (on: string) => ({ type: 'KeepCalendar', on: day(on) }) as const;

/** The municipality sends a notice of default in both languages. */
export const giveNotice = (on: string, change: Partial<Command<'IssueNoticeOfDefault'>> = {}) =>
  ({ type: 'IssueNoticeOfDefault', channel: 'registered-letter', language: 'both', on: day(on), ...change }) as const;

/** The notice was signed for, unless told otherwise. */
export const recordReceipt = (on: string, evidence: Command<'RecordNoticeReceipt'>['evidence'] = 'signed') =>
  ({ type: 'RecordNoticeReceipt', evidence, on: day(on) }) as const;

/** The municipality takes its notice back. */
export const withdraw = (on: string, reason: Command<'WithdrawNotice'>['reason'] = 'no-ground') =>
  ({ type: 'WithdrawNotice', reason, on: day(on) }) as const;

/** The municipality hands the file over; places were free at the offices. */
export const handOver = (on: string, change: Partial<Command<'HandOverFile'>> = {}) =>
  ({ type: 'HandOverFile', capacity: 'places-free', waiting: 'not-known', on: day(on), ...change }) as const;

/** The GGC gives the file back. */
export const takeBack = (on: string, reason: Command<'TakeBackFile'>['reason'] = 'incomplete') =>
  ({ type: 'TakeBackFile', reason, on: day(on) }) as const;

/** Bon reports the end of the path. */
export const complete = (on: string) => ({ type: 'RecordCompletion', office: 'bon', on: day(on) }) as const;

/** The municipality receives the proof. */
export const prove = (on: string) => ({ type: 'RecordCompletionProof', on: day(on) }) as const;

/** The municipality puts a fact right, long after; a typing error unless told otherwise. */
export const correct = (
  fact: number,
  change: Command<'CorrectFact'>['change'],
  rest: Partial<Pick<Command<'CorrectFact'>, 'reason' | 'on'>> = {},
): Command<'CorrectFact'> => ({
  type: 'CorrectFact',
  fact,
  change,
  reason: 'typing-error',
  on: day('2025-03-03'),
  ...rest,
});

/** Found to be obliged. */
export const assessed: Event<'NewcomerAssessed'> = {
  type: 'NewcomerAssessed',
  person,
  municipality: municipality('21009'),
  language: 'unknown',
  ageBand: '31-45',
  outcome: 'obliged',
  grounds: ['first-registration', 'age-18-to-64', 'stay-under-three-years'],
  on: day('2022-06-01'),
};

/** Imposed under regime A. */
export const imposed: Event<'ObligationImposed'> = { type: 'ObligationImposed', regime: 'A', on: day('2022-06-01') };

/** The term to register runs to 1 December 2022. */
export const received: Event<'CertificateReceived'> = {
  type: 'CertificateReceived',
  means: 'counter',
  registerBy: { lastDay: day('2022-12-01'), rule: 'registration.period@A.1', counting: 'registration.counting@A.1' },
  on: day('2022-06-01'),
};

/** The term to complete ends after a Saturday, a Sunday and Whit Monday. */
export const registered: Event<'RegisteredWithOffice'> = {
  type: 'RegisteredWithOffice',
  office: 'bon',
  path: 'nl',
  completeBy: { lastDay: day('2024-05-21'), rule: 'completion.period@A.1', counting: 'completion.counting@A.1' },
  late: false,
  attest: 'shown',
  on: day('2022-11-18'),
};

/** The same registration as an office tells of it, before the municipality has the certificate. */
export const registrationTold: Event<'RegisteredWithOffice'> = { ...registered, attest: 'awaited' };

/** A lapse of any term. */
export const lapse = (term: Event<'TermLapsed'>['term'], lastDay: string, on: string): Event<'TermLapsed'> => ({
  type: 'TermLapsed',
  term,
  lastDay: day(lastDay),
  on: day(on),
});

/** Nobody registered by 1 December 2022. */
export const registrationLapsed = lapse('registration', '2022-12-01', '2022-12-02');

/** The path was not completed by 21 May 2024. */
export const completionLapsed = lapse('completion', '2024-05-21', '2024-05-22');

/** The notice went unanswered. */
export const complianceLapsed = lapse('compliance', '2023-02-07', '2023-02-08');

/** A notice posted on a Friday, taken as received on Wednesday 7 December. */
export const noticed: Event<'NoticeOfDefaultIssued'> = {
  type: 'NoticeOfDefaultIssued',
  ground: 'registration',
  channel: 'registered-letter',
  language: 'both',
  complyBy: { lastDay: day('2023-02-07'), rule: 'cure.period@A.1', counting: 'cure.counting@A.1' },
  on: day('2022-12-02'),
};

/** A notice under the rules of regime B, for a duty of regime A. */
export const noticedOnCompletion: Event<'NoticeOfDefaultIssued'> = {
  ...noticed,
  ground: 'completion',
  complyBy: { lastDay: day('2024-07-29'), rule: 'cure.period@B.1', counting: 'cure.counting@B.1' },
  on: day('2024-05-23'),
};

/** Handed over the day after the notice lapsed. */
export const handedOver: Event<'FileHandedOver'> = {
  type: 'FileHandedOver',
  capacity: 'places-free',
  waiting: 'not-known',
  on: day('2023-02-08'),
};

/** Completed within the term. */
export const completed: Event<'PathCompleted'> = {
  type: 'PathCompleted',
  office: 'bon',
  late: false,
  on: day('2024-03-01'),
};

/** Proof of it, two weeks later. */
export const proved: Event<'CompletionProofReceived'> = { type: 'CompletionProofReceived', on: day('2024-03-15') };

/** Obliged, certificate not yet received. */
export const obliged = [assessed, imposed] as const;

/** The certificate was received. */
export const notified = [...obliged, received] as const;

/** Registered in time. */
export const inPath = [...notified, registered] as const;

/** Never registered, and told so. */
export const defaulted = [...notified, registrationLapsed, noticed] as const;

/** Handed over. */
export const sanctioned = [...defaulted, complianceLapsed, handedOver] as const;
