import type { CorrespondenceLanguage, PathLanguage } from '../reference/language';
import type { Municipality } from '../reference/municipality';
import type { Regime } from '../rulebook/regime';
import type { AgeBand } from './assessment';
import type { Obligation, ObligationPhase } from './obligation.state';

/** The flat facts that figures are counted from, as the file stands. */
export interface Standing {
  readonly assessed: true;
  /** A duty was imposed, and whether it has since been fulfilled is told by `phase`. */
  readonly obliged: boolean;
  readonly registered: boolean;
  /** The language of the path; absent without a registration. */
  readonly path?: PathLanguage;
  /** A notice of default went out and has not been answered; true as well once a procedure is open. */
  readonly inDefault: boolean;
  /** The file was handed over for sanction and the duty is still open. How the procedure itself ends is not told here. */
  readonly sanctionProcedure: boolean;
  readonly phase: ObligationPhase;
  readonly municipality: Municipality;
  readonly language: CorrespondenceLanguage;
  readonly ageBand: AgeBand;
  /** The regime the duty was imposed under; absent without a duty. */
  readonly regime?: Regime;
}

/** How a file stands; `undefined` before its assessment is complete. */
export const standingOf = (o: Obligation): Standing | undefined => {
  if (o.phase === 'unknown') return undefined;
  const registration = 'registration' in o ? o.registration : undefined;
  return {
    assessed: true,
    obliged: 'regime' in o,
    registered: registration !== undefined,
    ...(registration === undefined ? {} : { path: registration.path }),
    inDefault: o.phase === 'defaulted' || o.phase === 'sanctioned',
    sanctionProcedure: o.phase === 'sanctioned',
    phase: o.phase,
    municipality: o.municipality,
    language: o.language,
    ageBand: o.ageBand,
    ...('regime' in o ? { regime: o.regime } : {}),
  };
};
