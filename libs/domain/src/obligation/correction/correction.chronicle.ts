import type { ChapterChronicle } from '../chapter';
import type { CorrectionEvent } from './correction.events';

/**
 * What a correction means once the facts before it were read anew: which later steps lost their ground. That reading is
 * done by `obligation`, the only one who holds all the facts.
 */
export const correctionChronicle: ChapterChronicle<CorrectionEvent> = {
  FactCorrected: (o, { flaws }) => ('flaws' in o ? { ...o, flaws } : o),
  IdentityCorrected: (o, { file }) =>
    o.phase === 'unknown' || 'file' in o ? o : { phase: 'closed', because: 'misfiled', person: o.person, file },
  FileAdopted: () => ({ phase: 'unknown' }),
};
