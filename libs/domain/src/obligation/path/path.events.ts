import type { Day } from '@termijn/kernel';
import type { CorrespondenceLanguage, PathLanguage } from '../../reference/language';
import type { Municipality } from '../../reference/municipality';
import type { Office } from '../../reference/office';
import type { LanguageLevel, RuleVersion } from '../../rulebook/rule';
import type { PersonRef } from '../identity';
import type { TermEnd } from '../term-end';

/** Whether the municipality holds the certificate of what an office did. Only that ends a term or the duty. */
export type Attest = 'shown' | 'awaited';

/** The parts of a path that are recorded one by one. */
export type PathStep =
  | 'social-balance'
  | 'language-balance'
  | 'rights-and-duties'
  | 'citizenship'
  | 'social-orientation'
  | 'language-course';

/** Whether somebody reads and writes, in any script, as the language balance found it. */
export type Literacy = 'literate' | 'otherwise-literate' | 'non-literate';

/** The level of Dutch or French that a course led to. */
export type ReachedLevel = 'A1' | LanguageLevel | 'B1';

/** The courses that somebody can be excused from, which is not an exemption from the duty. */
export type DispensableCourse = 'citizenship' | 'language';

/** Why somebody is excused from a course. */
export type DispensationGround = 'level-reached' | 'earlier-course' | 'medical' | 'other-proof';

/** What an office says of its own file. A file that it suspended or closed suspends or ends nothing in law. */
export type OfficeFileStatus = 'active' | 'suspended' | 'closed';

/** What happens on the path. `on` is the day on which it happened, however much later it was reported. */
export type PathEvent =
  | {
      readonly type: 'RegisteredWithOffice';
      readonly office: Office;
      readonly path: PathLanguage;
      readonly completeBy: TermEnd;
      /** Whether it happened after the last day to register. False also when it was merely reported after that day. */
      readonly late: boolean;
      /** Whether the municipality holds the certificate of registration; if not, only an office has told. */
      readonly attest: Attest;
      readonly on: Day;
    }
  | { readonly type: 'RegistrationProofReceived'; readonly on: Day }
  | {
      /** A participant of the second regime who is not obliged: never a term, never a notice. */
      readonly type: 'FollowedVoluntarily';
      readonly person: PersonRef;
      readonly municipality: Municipality;
      readonly language: CorrespondenceLanguage;
      readonly office: Office;
      readonly path: PathLanguage;
      readonly on: Day;
    }
  | {
      readonly type: 'PathStepRecorded';
      readonly step: PathStep;
      /** As the language balance found it; `not-told` for every other step. */
      readonly literacy: Literacy | 'not-told';
      /** What a language course led to; `none` for every other step. */
      readonly level: ReachedLevel | 'none';
      readonly on: Day;
    }
  | {
      readonly type: 'DispensationGranted';
      readonly course: DispensableCourse;
      readonly ground: DispensationGround;
      readonly on: Day;
    }
  | {
      readonly type: 'TransferredToOffice';
      readonly office: Office;
      readonly path: PathLanguage;
      /** What becomes of the term to complete: a new end, or `runs-on` when the old one stays. */
      readonly completeBy: TermEnd | 'runs-on';
      /** The rule that says so. */
      readonly rule: RuleVersion;
      readonly on: Day;
    }
  | {
      readonly type: 'OfficeFileChanged';
      /** Whose file it is: what an office does with a file that has left it says nothing. */
      readonly office: Office;
      readonly status: OfficeFileStatus;
      readonly on: Day;
    }
  | { readonly type: 'PathCompleted'; readonly office: Office; readonly late: boolean; readonly on: Day }
  | { readonly type: 'CompletionProofReceived'; readonly on: Day };

/** What offices report and municipalities receive. */
export type PathCommand =
  | {
      readonly type: 'RegisterWithOffice';
      readonly office: Office;
      readonly path: PathLanguage;
      readonly attest: Attest;
      readonly on: Day;
    }
  | { readonly type: 'RecordRegistrationProof'; readonly on: Day }
  | {
      readonly type: 'FollowVoluntarily';
      readonly person: PersonRef;
      readonly municipality: Municipality;
      readonly language: CorrespondenceLanguage;
      readonly office: Office;
      readonly path: PathLanguage;
      readonly on: Day;
    }
  | {
      readonly type: 'RecordPathStep';
      readonly step: PathStep;
      readonly literacy: Literacy | 'not-told';
      readonly level: ReachedLevel | 'none';
      readonly on: Day;
    }
  | {
      readonly type: 'GrantDispensation';
      readonly course: DispensableCourse;
      readonly ground: DispensationGround;
      readonly on: Day;
    }
  | { readonly type: 'TransferToOffice'; readonly office: Office; readonly path: PathLanguage; readonly on: Day }
  | {
      readonly type: 'RecordOfficeFile';
      readonly office: Office;
      readonly status: OfficeFileStatus;
      readonly on: Day;
    }
  | { readonly type: 'RecordCompletion'; readonly office: Office; readonly on: Day }
  | { readonly type: 'RecordCompletionProof'; readonly on: Day };
