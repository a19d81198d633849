import type { Day, Matter } from '@termijn/kernel';
import type { CorrespondenceLanguage, NoticeLanguage, PathLanguage } from '../reference/language';
import type { Municipality } from '../reference/municipality';
import type { Office } from '../reference/office';
import type { Regime } from '../rulebook/regime';
import type { AgeBand } from './assessment';
import type { DefaultGround, NoticeChannel, ReceiptEvidence } from './control/control.events';
import type { Flaw } from './correction/correction.events';
import type { CertificateMeans } from './duty/duty.events';
import type { ObligationId, PersonRef } from './identity';
import type { ObligationCommand, ObligationEvent, ObligationRefusal } from './obligation.events';
import type { DispensableCourse, ReachedLevel, Literacy, OfficeFileStatus, PathStep } from './path/path.events';
import type { ExemptionGround, SuspensionReason } from './relief/relief.events';
import type { LifeEvent } from './residence/residence.events';
import type { TermEnd, TermName } from './term-end';

/** Whose file it is and how the person is written to. */
export interface Assessment {
  readonly person: PersonRef;
  /** The municipality that is responsible now. */
  readonly municipality: Municipality;
  readonly language: CorrespondenceLanguage;
  readonly ageBand: AgeBand;
  readonly assessedOn: Day;
}

/** A suspension that lies over a running duty. It changes no phase. */
export interface Suspension {
  readonly reason: SuspensionReason;
  /** Its first and its last day, both included; `open` while its end is not known. */
  readonly from: Day;
  readonly until: Day | 'open';
  /** The reason it was first granted for; an extension may have another. */
  readonly firstReason: SuspensionReason;
}

/** Days on which a duty stood still: the first of them, and the first day on which terms ran again. */
export interface Standstill {
  readonly from: Day;
  readonly resumedOn: Day;
}

/** An exemption that was asked for and not decided yet. */
export interface ExemptionRequest {
  readonly ground: ExemptionGround;
  readonly on: Day;
}

/** A duty with the regime it was imposed under, which goes on to govern its terms, and with all that lies over it. */
export interface Duty extends Assessment {
  readonly regime: Regime;
  readonly imposedOn: Day;
  readonly suspension: Suspension | undefined;
  /** The suspensions that are over, in the order in which they ended. Their days may overlap. */
  readonly standstills: readonly Standstill[];
  readonly exemptionRequest: ExemptionRequest | undefined;
  /** What happened to the person of which the law does not say what it does to the duty. Burdens wait for an answer. */
  readonly questions: readonly LifeEvent[];
  /** Steps that lost their ground by a correction and were not put right yet. */
  readonly flaws: readonly Flaw[];
}

/** The receipt of the certificate of obligation, with which the first term begins. */
export interface Certificate {
  readonly on: Day;
  readonly means: CertificateMeans;
  readonly registerBy: TermEnd;
}

/** How far the path has come, as far as it was told. */
export interface Progress {
  readonly steps: Readonly<Partial<Record<PathStep, Day>>>;
  readonly literacy: Literacy | 'not-told';
  readonly level: ReachedLevel | 'none';
  readonly dispensations: readonly DispensableCourse[];
}

/** The end of the path at an office. The duty stands until the municipality has the proof of it. */
export interface Completion {
  readonly on: Day;
  readonly office: Office;
}

/** The registration with an approved organiser, with which the second term begins, and what followed at the office. */
export interface Registration {
  readonly on: Day;
  /** The office that has the file now, and the path that is followed now. */
  readonly office: Office;
  readonly path: PathLanguage;
  readonly completeBy: TermEnd;
  /** The day from which that term is counted: the registration, or a transfer under a rule that starts it anew. */
  readonly completeFrom: Day;
  /** The day on which the municipality received the certificate; `awaited` while only an office has told. */
  readonly provedOn: Day | 'awaited';
  readonly officeFile: OfficeFileStatus;
  readonly progress: Progress;
  readonly completion: Completion | undefined;
}

/** The notice that gave a last chance to comply. */
export interface Notice {
  readonly on: Day;
  readonly ground: DefaultGround;
  readonly channel: NoticeChannel;
  readonly language: NoticeLanguage;
  readonly complyBy: TermEnd;
  /** The proven receipt; without it the receipt is presumed. */
  readonly receipt: { readonly on: Day; readonly evidence: ReceiptEvidence } | undefined;
}

/** A duty whose person holds the certificate. */
export interface CertifiedDuty extends Duty {
  readonly certificate: Certificate;
  readonly registration: Registration | undefined;
  /** The last days whose passing, and whose approach, the calendar has noted. A term that moved is not among them. */
  readonly lapses: Readonly<Partial<Record<TermName, Day>>>;
  readonly reminders: Readonly<Partial<Record<'registration' | 'completion', Day>>>;
}

/** A duty whose path is followed. */
export interface RegisteredDuty extends CertifiedDuty {
  readonly registration: Registration;
}

/** A duty whose person was put in default. */
export interface DefaultedDuty extends CertifiedDuty {
  readonly notice: Notice;
}

/** Somebody who follows the path without having to: known to no calendar. */
export interface Participant {
  readonly person: PersonRef;
  readonly municipality: Municipality;
  readonly language: CorrespondenceLanguage;
  readonly registration: Registration;
  /** The assessment that found no duty; absent for somebody who was never looked at. */
  readonly assessment: Assessment | undefined;
}

/** Where the duty of one person stands. */
export type Obligation =
  /** Nothing is known. The assessment is here only between two facts of one and the same decision. */
  | { readonly phase: 'unknown'; readonly assessment?: Assessment }
  /** Follows the path of the second regime without a duty. */
  | ({ readonly phase: 'voluntary' } & Participant)
  /** Obliged, but the certificate has not been received: no term runs. */
  | ({ readonly phase: 'imposed' } & Duty)
  /** The certificate was received: the term to register runs, or lapsed, until the municipality has the proof. */
  | ({ readonly phase: 'notified' } & CertifiedDuty)
  /** The municipality has the proof of registration: the term to complete runs, or lapsed, or the path was completed. */
  | ({ readonly phase: 'registered' } & RegisteredDuty)
  /** A notice of default went out: the term to comply runs, or lapsed. */
  | ({ readonly phase: 'defaulted' } & DefaultedDuty)
  /** The file was handed over for sanction. The duty goes on, the calendar of the municipality does not. */
  | ({ readonly phase: 'sanctioned'; readonly handedOverOn: Day } & DefaultedDuty)
  /** Never obliged. */
  | ({ readonly phase: 'closed'; readonly because: 'outOfScope' | 'exempt' } & Assessment)
  /** Obliged once, and the municipality has the proof of completion. */
  | ({ readonly phase: 'closed'; readonly because: 'fulfilled'; readonly provedOn: Day } & RegisteredDuty)
  /** Obliged once, and released on evidence. */
  | ({
      readonly phase: 'closed';
      readonly because: 'exempted';
      readonly ground: ExemptionGround;
      readonly exemptedOn: Day;
    } & Duty)
  /** Obliged once; something happened to the person that ends the duty. */
  | ({ readonly phase: 'closed'; readonly because: 'ended'; readonly event: LifeEvent; readonly endedOn: Day } & Duty)
  /** Opened for somebody else by mistake; all of it went over to the file of that person. */
  | { readonly phase: 'closed'; readonly because: 'misfiled'; readonly person: PersonRef; readonly file: ObligationId };

/** The name of a phase. */
export type ObligationPhase = Obligation['phase'];

/** A file with all its facts as they are now known to have been, in the order and under the revisions of the stream. */
export type ObligationFile = Obligation & { readonly facts: readonly ObligationEvent[] };

/** The vocabulary of the obligation as a whole. */
export interface ObligationMatter extends Matter {
  readonly command: ObligationCommand;
  readonly state: ObligationFile;
  readonly event: ObligationEvent;
  readonly refusal: ObligationRefusal;
}

/** The same for the chronicle, which need not look back. */
export interface PlainMatter extends Matter {
  readonly command: ObligationCommand;
  readonly state: Obligation;
  readonly event: ObligationEvent;
  readonly refusal: ObligationRefusal;
}

/** The phases of a duty that is open, or any state that holds one. */
export type OpenDuty = Extract<
  Obligation,
  { readonly phase: 'imposed' | 'notified' | 'registered' | 'defaulted' | 'sanctioned' }
>;

/** An open duty with all its facts. */
export type OpenFile = OpenDuty & Pick<ObligationFile, 'facts'>;

/** Whether a duty is open: imposed, and neither fulfilled nor lifted. */
export const isOpen = (o: Obligation): o is OpenDuty =>
  o.phase !== 'unknown' && o.phase !== 'voluntary' && o.phase !== 'closed';

/** An open duty whose person holds the certificate. */
export type CertifiedFile = Exclude<OpenDuty, { readonly phase: 'imposed' }>;

/** Whether a duty is open and its person holds the certificate. */
export const isCertified = (o: Obligation): o is CertifiedFile => isOpen(o) && o.phase !== 'imposed';
