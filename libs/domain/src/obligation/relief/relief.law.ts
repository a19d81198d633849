import type { ChapterLaw } from '../chapter';
import type { ReliefCommand } from './relief.events';

/** What lightens a duty: exemption on evidence, and suspension. */
export const reliefLaw: ChapterLaw<ReliefCommand> = {};
