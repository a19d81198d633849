import type { Day } from '@termijn/kernel';
import type { CorrespondenceLanguage, NoticeLanguage, PathLanguage } from '../reference/language';
import type { Municipality } from '../reference/municipality';
import type { Office } from '../reference/office';
import type { Regime } from '../rulebook/regime';
import type { RuleVersion } from '../rulebook/rule';
import type { AgeBand, AssessmentGround, AssessmentOutcome, NewcomerFacts } from './assessment';
import type { PersonRef } from './identity';

/** The terms that can run and lapse: to register, to complete the path, and to comply after a notice of default. */
export type TermName = 'registration' | 'completion' | 'compliance';

/**
 * The end of a term as it was computed when the fact was written: its last day, the rule that gave its length and the
 * one that says how it was counted. `unknown` when the law sets no length; then nothing ever lapses.
 */
export type TermEnd = { readonly lastDay: Day; readonly rule: RuleVersion; readonly counting: RuleVersion } | 'unknown';

/** How the certificate of obligation reached the person. The recorded day is the day of receipt, not of dispatch. */
export type CertificateMeans = 'counter' | 'letter' | 'registered-letter' | 'ebox';

/** How a notice of default went out. E-mail is not among them: it starts no term. */
export type NoticeChannel = 'registered-letter' | 'letter' | 'counter' | 'ebox';

/** Which of the two duties the person is in default of. */
export type DefaultGround = 'registration' | 'completion';

/**
 * What happened. Stored for ever under these names: fields and types are added, never renamed and never reused.
 * `on` is the day on which the fact counts in law.
 */
export type ObligationEvent =
  | {
      readonly type: 'NewcomerAssessed';
      readonly person: PersonRef;
      readonly municipality: Municipality;
      readonly language: CorrespondenceLanguage;
      readonly ageBand: AgeBand;
      readonly outcome: AssessmentOutcome;
      readonly grounds: readonly AssessmentGround[];
      readonly on: Day;
    }
  | { readonly type: 'ObligationImposed'; readonly regime: Regime; readonly on: Day }
  | {
      readonly type: 'CertificateReceived';
      readonly means: CertificateMeans;
      readonly registerBy: TermEnd;
      readonly on: Day;
    }
  | { readonly type: 'RegistrationReminderIssued'; readonly on: Day }
  | {
      readonly type: 'RegisteredWithOffice';
      readonly office: Office;
      readonly path: PathLanguage;
      readonly completeBy: TermEnd;
      /** Whether it happened after the last day to register. False also when it was merely reported after that day. */
      readonly late: boolean;
      readonly on: Day;
    }
  | { readonly type: 'CompletionReminderIssued'; readonly on: Day }
  /** `on` is the day after `lastDay`, whenever the calendar was looked at. */
  | { readonly type: 'TermLapsed'; readonly term: TermName; readonly lastDay: Day; readonly on: Day }
  | {
      readonly type: 'NoticeOfDefaultIssued';
      readonly ground: DefaultGround;
      readonly channel: NoticeChannel;
      readonly language: NoticeLanguage;
      readonly complyBy: TermEnd;
      readonly on: Day;
    }
  | { readonly type: 'SanctionProcedureOpened'; readonly on: Day }
  | { readonly type: 'PathCompleted'; readonly office: Office; readonly late: boolean; readonly on: Day }
  | { readonly type: 'CompletionProofReceived'; readonly on: Day };

/** What officials, offices and the calendar may ask. `on` is the day on which it happened or is done. */
export type ObligationCommand =
  | {
      readonly type: 'AssessNewcomer';
      readonly person: PersonRef;
      readonly municipality: Municipality;
      readonly language: CorrespondenceLanguage;
      readonly facts: NewcomerFacts;
      readonly on: Day;
    }
  | { readonly type: 'RecordCertificateReceipt'; readonly means: CertificateMeans; readonly on: Day }
  | { readonly type: 'RegisterWithOffice'; readonly office: Office; readonly path: PathLanguage; readonly on: Day }
  | { readonly type: 'KeepCalendar'; readonly on: Day }
  | {
      readonly type: 'IssueNoticeOfDefault';
      readonly channel: NoticeChannel;
      readonly language: NoticeLanguage;
      readonly on: Day;
    }
  | { readonly type: 'OpenSanctionProcedure'; readonly on: Day }
  | { readonly type: 'RecordCompletion'; readonly office: Office; readonly on: Day }
  | { readonly type: 'RecordCompletionProof'; readonly on: Day };

/** Why the law can say no. Each has its words in three languages in `refusalWords`. */
export type ObligationRefusal =
  | 'not-assessed'
  | 'already-assessed'
  | 'before-the-law'
  | 'before-earlier-step'
  | 'certificate-not-received'
  | 'certificate-already-received'
  | 'not-registered'
  | 'registered-otherwise'
  | 'already-completed'
  | 'term-still-running'
  | 'term-unknown'
  | 'language-not-respected'
  | 'no-notice-of-default'
  | 'notice-already-issued'
  | 'procedure-already-open'
  | 'closed';
