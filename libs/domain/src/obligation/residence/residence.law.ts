import type { ChapterLaw } from '../chapter';
import type { ResidenceCommand } from './residence.events';

/** What the register tells after the first registration. */
export const residenceLaw: ChapterLaw<ResidenceCommand> = {};
