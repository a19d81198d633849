import type { Chronicle, Law } from '@termijn/kernel';
import type { ObligationCommand, ObligationEvent } from './obligation.events';
import type { ObligationMatter, PlainMatter } from './obligation.state';

/**
 * The law of the obligation is written in chapters, because one table of all its commands would be too long to read.
 * Each chapter has the rows of its own commands over all phases; together they make a law without a hole.
 */
export type ChapterLaw<C extends ObligationCommand> = Pick<Law<ObligationMatter>, C['type']>;

/** What the facts of a chapter mean. */
export type ChapterChronicle<E extends ObligationEvent> = Pick<Chronicle<PlainMatter>, E['type']>;
