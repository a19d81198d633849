import type { Day } from '@termijn/kernel';
import type { RuleVersion } from '../rulebook/rule';

/** The terms that can run and lapse: to register, to complete the path, and to comply after a notice of default. */
export type TermName = 'registration' | 'completion' | 'compliance';

/** The end of a term as a rule gave it: the last day, included, and the versions of the rules behind it. */
export interface CountedEnd {
  readonly lastDay: Day;
  /** The rule that gave the length. */
  readonly rule: RuleVersion;
  /** The rule that says how days were counted. */
  readonly counting: RuleVersion;
  /** The days that suspensions added, all together; absent when there was none. */
  readonly suspendedDays?: number;
  /** The last day as the rules alone gave it, before suspensions moved it; absent when none did. */
  readonly countedDay?: Day;
}

/**
 * The end of a term as it was computed when the fact was written; `unknown` when the law sets no length, and then
 * nothing ever lapses.
 */
export type TermEnd = CountedEnd | 'unknown';

/** Whether a term is over on a day. A term of unknown length never is. */
// Stryker disable next-line ConditionalExpression,StringLiteral: what is unknown has no last day, and no day lies after none
export const isOver = (term: TermEnd, on: Day): boolean => term !== 'unknown' && on > term.lastDay;
