import type { Day } from '@termijn/kernel';
import type { CorrespondenceLanguage, PathLanguage } from '../reference/language';
import type { Municipality } from '../reference/municipality';
import type { Office } from '../reference/office';
import type { Regime } from '../rulebook/regime';
import type { AgeBand } from './assessment';
import type { PersonRef } from './identity';
import type { CertificateMeans, DefaultGround, TermEnd } from './obligation.events';

/** Whose file it is and how the person is written to. */
export interface Assessment {
  readonly person: PersonRef;
  readonly municipality: Municipality;
  readonly language: CorrespondenceLanguage;
  readonly ageBand: AgeBand;
  readonly assessedOn: Day;
}

/** A duty with the regime it was imposed under, which goes on to govern its terms. */
export interface Duty extends Assessment {
  readonly regime: Regime;
  readonly imposedOn: Day;
}

/** The receipt of the certificate of obligation, with which the first term begins. */
export interface Certificate {
  readonly on: Day;
  readonly means: CertificateMeans;
  readonly registerBy: TermEnd;
}

/** The registration with an approved organiser, with which the second term begins. */
export interface Registration {
  readonly on: Day;
  readonly office: Office;
  readonly path: PathLanguage;
  readonly completeBy: TermEnd;
}

/** The notice that gave a last chance to comply. */
export interface Notice {
  readonly on: Day;
  readonly ground: DefaultGround;
  readonly complyBy: TermEnd;
}

/** The end of the path at an office. The duty stands until the municipality has the proof of it. */
export interface Completion {
  readonly on: Day;
  readonly office: Office;
}

/** A duty whose person holds the certificate. */
export interface CertifiedDuty extends Duty {
  readonly certificate: Certificate;
}

/** Where the duty of one person stands. */
export type Obligation =
  /** Nothing is known. The assessment is here only between two facts of one and the same decision. */
  | { readonly phase: 'unknown'; readonly assessment?: Assessment }
  /** Obliged, but the certificate has not been received: no term runs. */
  | ({ readonly phase: 'imposed' } & Duty)
  /** The certificate was received: the term to register runs, or lapsed. */
  | ({ readonly phase: 'notified'; readonly reminded: boolean; readonly lapsed: boolean } & CertifiedDuty)
  /** Registered: the term to complete runs, or lapsed, or the path was completed. */
  | ({
      readonly phase: 'registered';
      readonly registration: Registration;
      readonly completion?: Completion;
      readonly reminded: boolean;
      readonly lapsed: boolean;
    } & CertifiedDuty)
  /** A notice of default went out: the term to comply runs, or lapsed. */
  | ({
      readonly phase: 'defaulted';
      readonly notice: Notice;
      readonly registration?: Registration;
      readonly lapsed: boolean;
    } & CertifiedDuty)
  /** The file was handed over for sanction. The duty goes on, the calendar of the municipality does not. */
  | ({
      readonly phase: 'sanctioned';
      readonly notice: Notice;
      readonly openedOn: Day;
      readonly registration?: Registration;
      readonly completion?: Completion;
    } & CertifiedDuty)
  /** Never obliged. */
  | ({ readonly phase: 'closed'; readonly because: 'outOfScope' | 'exempt' } & Assessment)
  /** Obliged once, and the municipality has the proof of completion. */
  | ({
      readonly phase: 'closed';
      readonly because: 'fulfilled';
      readonly provedOn: Day;
      readonly registration: Registration;
    } & CertifiedDuty);

/** The name of a phase. */
export type ObligationPhase = Obligation['phase'];
