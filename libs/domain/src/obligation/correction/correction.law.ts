import type { ChapterLaw } from '../chapter';
import type { CorrectionCommand } from './correction.events';

/** What was recorded wrongly and is put right by a fact of its own. */
export const correctionLaw: ChapterLaw<CorrectionCommand> = {};
