import type { CorrespondenceLanguage, PathLanguage } from '../reference/language';
import type { Municipality } from '../reference/municipality';
import type { Regime } from '../rulebook/regime';
import type { AgeBand } from './assessment';
import { isOpen, type Assessment, type Obligation, type ObligationPhase } from './obligation.state';

/** The flat facts that figures are counted from, as the file stands. */
export interface Standing {
  readonly assessed: true;
  /** A duty was imposed and not lifted since; whether it has been fulfilled is told by `phase`. */
  readonly obliged: boolean;
  /** Somebody obliged has registered with an office. */
  readonly registered: boolean;
  /** The language of the path; absent without such a registration. */
  readonly path?: PathLanguage;
  /** A notice of default went out and has not been answered; true as well once a procedure is open. */
  readonly inDefault: boolean;
  /** The file was handed over for sanction and the duty is still open. How the procedure itself ends is not told here. */
  readonly sanctionProcedure: boolean;
  /** The duty stands still; absent while it does not. */
  readonly suspended?: true;
  readonly phase: ObligationPhase;
  readonly municipality: Municipality;
  readonly language: CorrespondenceLanguage;
  readonly ageBand: AgeBand;
  /** The regime the duty was imposed under, though it may have been lifted since; absent when there never was one. */
  readonly regime?: Regime;
}

/**
 * How a file stands; `undefined` for a file that has nobody's assessment: before it is complete, of a participant who was
 * never looked at, and of a file that was opened for the wrong person, who is counted elsewhere.
 */
export const standingOf = (o: Obligation): Standing | undefined => {
  const assessment = assessmentOf(o);
  if (assessment === undefined) return undefined;
  const obliged = o.phase === 'closed' ? o.because === 'fulfilled' : isOpen(o);
  const registration = obliged && 'registration' in o ? o.registration : undefined;
  return {
    assessed: true,
    obliged,
    registered: registration !== undefined,
    ...(registration === undefined ? {} : { path: registration.path }),
    inDefault: o.phase === 'defaulted' || o.phase === 'sanctioned',
    sanctionProcedure: o.phase === 'sanctioned',
    ...(isOpen(o) && o.suspension !== undefined ? { suspended: true } : {}),
    phase: o.phase,
    municipality: assessment.municipality,
    language: assessment.language,
    ageBand: assessment.ageBand,
    ...('regime' in o ? { regime: o.regime } : {}),
  };
};

/** Whose file it is, as far as somebody was looked at. The municipality of a participant is the one that is responsible now. */
const assessmentOf = (o: Obligation): Assessment | undefined => {
  if (o.phase !== 'voluntary') return 'ageBand' in o ? o : undefined;
  return o.assessment === undefined ? undefined : { ...o.assessment, municipality: o.municipality };
};
