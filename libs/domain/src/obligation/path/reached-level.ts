import type { LanguageLevel } from '../../rulebook/rule';
import type { ReachedLevel } from './path.events';

/**
 * The level that the language course must lead to. `literacy-not-told` while it depends on what the language balance
 * will find; `unknown-in-law` when the rulebook names none, and then no level is found too low.
 */
export type RequiredLevel = LanguageLevel | 'literacy-not-told' | 'unknown-in-law';

/** The levels of the common European framework from the lowest to the highest, as far as a path has to do with them. */
const ladder: readonly string[] = ['A1', 'A2-oral', 'A2-oral-and-written', 'B1'] satisfies readonly ReachedLevel[];

/** What is not on the ladder, because there is no level or none is known, lies below all of it. */
const rungOf = (level: ReachedLevel | RequiredLevel | 'none'): number => ladder.indexOf(level);

/** Whether a course led higher than another. */
export const isHigher = (level: ReachedLevel | 'none', than: ReachedLevel | 'none'): boolean =>
  rungOf(level) > rungOf(than);

/** Whether what was reached is enough for what is asked. */
export const reaches = (level: ReachedLevel | 'none', required: RequiredLevel): boolean =>
  rungOf(level) >= rungOf(required);
