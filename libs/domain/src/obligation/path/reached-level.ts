import type { LanguageLevel } from '../../rulebook/rule';
import type { ReachedLevel } from './path.events';

/** The levels of the common European framework from the lowest to the highest, as far as a path has to do with them. */
const ladder: readonly (ReachedLevel | 'none')[] = ['none', 'A1', 'A2-oral', 'A2-oral-and-written', 'B1'];

/** Whether a course led higher than another. */
export const isHigher = (level: ReachedLevel | 'none', than: ReachedLevel | 'none'): boolean =>
  ladder.indexOf(level) > ladder.indexOf(than);

/** Whether what was reached is enough for what is asked. */
export const reaches = (level: ReachedLevel | 'none', required: LanguageLevel): boolean => !isHigher(required, level);
