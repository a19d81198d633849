import type { Day } from '@termijn/kernel';
import type { CorrespondenceLanguage, NoticeLanguage, PathLanguage } from '../../reference/language';
import type { Municipality } from '../../reference/municipality';
import type { Office } from '../../reference/office';
import type { ControlEvent, NoticeChannel } from '../control/control.events';
import type { CertificateMeans, DutyEvent } from '../duty/duty.events';
import type { ObligationId, PersonRef } from '../identity';
import type { KeepingEvent } from '../keeping/keeping.events';
import type { PathEvent } from '../path/path.events';
import type { ReliefEvent } from '../relief/relief.events';
import type { ResidenceEvent } from '../residence/residence.events';

/** Every fact that a later one can correct. */
export type PlainFact = DutyEvent | PathEvent | KeepingEvent | ControlEvent | ReliefEvent | ResidenceEvent;

/** Why a fact is corrected. */
export type CorrectionReason = 'typing-error' | 'wrong-document' | 'later-evidence' | 'wrong-person';

/** What was wrong about a fact. Only what is named changes; a field that the fact does not have is refused. */
export interface Change {
  readonly on?: Day;
  readonly municipality?: Municipality;
  /** Of the person, or of a notice. */
  readonly language?: CorrespondenceLanguage | NoticeLanguage;
  readonly office?: Office;
  readonly path?: PathLanguage;
  readonly means?: CertificateMeans;
  readonly channel?: NoticeChannel;
}

/** A fact as it reads from now on, in place of the one at this revision. */
export interface Replacement {
  readonly fact: number;
  readonly as: PlainFact;
}

/** What to do about a step that lost its ground. */
export type Remedy = 'withdraw-notice' | 'take-back-file' | 'correct-step';

/** A step that the law would not have allowed, had the facts before it been known as they are now. */
export interface Flaw {
  readonly fact: number;
  /** The refusal that the step would have met. */
  readonly refusal: string;
  readonly remedy: Remedy;
}

/** Corrections are facts themselves: nothing that was written is ever changed. */
export type CorrectionEvent =
  | {
      readonly type: 'FactCorrected';
      /** The revision of the fact that was wrong, and the fact as it should have been. */
      readonly fact: number;
      readonly as: PlainFact;
      readonly reason: CorrectionReason;
      /** Later facts whose computed dates follow from it. */
      readonly rederived: readonly Replacement[];
      /** Later steps that lost their ground, all of them as things now stand. */
      readonly flaws: readonly Flaw[];
      /** The day of the correction. */
      readonly on: Day;
    }
  | {
      /** The file was opened for somebody else: all of it belongs in the file of another person. */
      readonly type: 'IdentityCorrected';
      readonly person: PersonRef;
      readonly file: ObligationId;
      /** The facts that go over to the other file, as corrected. */
      readonly facts: readonly PlainFact[];
      readonly on: Day;
    }
  /** The facts after this one come from a file that was opened for the wrong person. */
  | { readonly type: 'FileAdopted'; readonly from: ObligationId; readonly on: Day };

/** What an official asks when something on file is wrong. */
export type CorrectionCommand =
  | {
      readonly type: 'CorrectFact';
      /** The revision of the fact that is wrong. */
      readonly fact: number;
      readonly change: Change;
      readonly reason: CorrectionReason;
      readonly on: Day;
    }
  | { readonly type: 'CorrectIdentity'; readonly person: PersonRef; readonly file: ObligationId; readonly on: Day }
  | {
      readonly type: 'AdoptFile';
      readonly person: PersonRef;
      readonly from: ObligationId;
      readonly facts: readonly PlainFact[];
      readonly on: Day;
    };
