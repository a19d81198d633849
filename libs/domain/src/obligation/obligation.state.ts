import type { Chronicle, Day, Matter } from '@termijn/kernel';
import type { CorrespondenceLanguage, PathLanguage } from '../reference/language';
import type { Municipality } from '../reference/municipality';
import type { Office } from '../reference/office';
import type { Regime } from '../rulebook/regime';
import type { AgeBand } from './assessment';
import type { PersonRef } from './identity';
import type {
  CertificateMeans,
  DefaultGround,
  ObligationCommand,
  ObligationEvent,
  ObligationRefusal,
  TermEnd,
} from './obligation.events';

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

/** The vocabulary of the obligation as a whole. */
export interface ObligationMatter extends Matter {
  readonly command: ObligationCommand;
  readonly state: Obligation;
  readonly event: ObligationEvent;
  readonly refusal: ObligationRefusal;
}

const certified = (o: CertifiedDuty): CertifiedDuty => ({
  person: o.person,
  municipality: o.municipality,
  language: o.language,
  ageBand: o.ageBand,
  assessedOn: o.assessedOn,
  regime: o.regime,
  imposedOn: o.imposedOn,
  certificate: o.certificate,
});

/** What each fact makes of the file. A fact that means nothing where the file stands leaves it as it is. */
export const obligationChronicle: Chronicle<ObligationMatter> = {
  NewcomerAssessed(o, { person, municipality, language, ageBand, outcome, on }) {
    if (o.phase !== 'unknown') return o;
    const assessment: Assessment = { person, municipality, language, ageBand, assessedOn: on };
    return outcome === 'obliged'
      ? { phase: 'unknown', assessment }
      : { phase: 'closed', because: outcome, ...assessment };
  },
  ObligationImposed: (o, { regime, on }) =>
    o.phase === 'unknown' && o.assessment !== undefined
      ? { phase: 'imposed', ...o.assessment, regime, imposedOn: on }
      : o,
  CertificateReceived: (o, { means, registerBy, on }) =>
    o.phase === 'imposed'
      ? { ...o, phase: 'notified', certificate: { on, means, registerBy }, reminded: false, lapsed: false }
      : o,
  RegistrationReminderIssued: (o) => (o.phase === 'notified' ? { ...o, reminded: true } : o),
  RegisteredWithOffice(o, { office, path, completeBy, on }) {
    const registration: Registration = { on, office, path, completeBy };
    if (o.phase === 'notified' || o.phase === 'defaulted')
      return { phase: 'registered', ...certified(o), registration, reminded: false, lapsed: false };
    return o.phase === 'sanctioned' ? { ...o, registration } : o;
  },
  CompletionReminderIssued: (o) => (o.phase === 'registered' ? { ...o, reminded: true } : o),
  TermLapsed(o, { term }) {
    const isRunning =
      (o.phase === 'notified' && term === 'registration') ||
      (o.phase === 'registered' && term === 'completion') ||
      (o.phase === 'defaulted' && term === 'compliance');
    return isRunning ? { ...o, lapsed: true } : o;
  },
  NoticeOfDefaultIssued(o, { ground, complyBy, on }) {
    const notice: Notice = { on, ground, complyBy };
    if (o.phase === 'notified') return { phase: 'defaulted', ...certified(o), notice, lapsed: false };
    if (o.phase !== 'registered') return o;
    return { phase: 'defaulted', ...certified(o), notice, registration: o.registration, lapsed: false };
  },
  SanctionProcedureOpened(o, { on }) {
    if (o.phase !== 'defaulted') return o;
    const { notice, registration } = o;
    const handedOver = { phase: 'sanctioned', ...certified(o), notice, openedOn: on } as const;
    return registration === undefined ? handedOver : { ...handedOver, registration };
  },
  PathCompleted(o, { office, on }) {
    const completion: Completion = { on, office };
    if (o.phase === 'registered') return { ...o, completion };
    if ((o.phase !== 'defaulted' && o.phase !== 'sanctioned') || o.registration === undefined) return o;
    if (o.phase === 'sanctioned') return { ...o, completion };
    const { registration } = o;
    return { phase: 'registered', ...certified(o), registration, completion, reminded: true, lapsed: true };
  },
  CompletionProofReceived(o, { on }) {
    if (o.phase !== 'registered' && o.phase !== 'defaulted' && o.phase !== 'sanctioned') return o;
    const { registration } = o;
    if (registration === undefined) return o;
    return { phase: 'closed', because: 'fulfilled', ...certified(o), provedOn: on, registration };
  },
};
