import {
  explainStep,
  recount,
  termStartedBy,
  termWords,
  type CountingStep,
  type ObligationEvent,
  type TermEnd,
  type TermName,
  type Words,
} from '@termijn/domain';
import type { Fact } from '@termijn/engine';
import type { Day } from '@termijn/kernel';

/** One step of the count of a last day, as data and as a sentence. */
export interface ExplainedStep {
  readonly step: CountingStep;
  readonly sentence: Words;
}

/** A term that a fact started, and how its last day was found. */
export interface TermOfCase {
  readonly term: TermName;
  readonly name: Words;
  /** The day that the count sets out from. */
  readonly from: Day;
  /** As written into the fact; `unknown` when the law sets no length. */
  readonly end: TermEnd;
  /** The revision of the fact that started it. */
  readonly startedBy: number;
  /** Empty when the law sets no length, or when this build does not know the rule versions any more. */
  readonly explanation: readonly ExplainedStep[];
}

/** Every term that these facts started, in order, each with the derivation of its last day. */
export const termsOf = (facts: readonly Fact<ObligationEvent>[]): readonly TermOfCase[] =>
  facts.flatMap(({ event, revision }) => {
    const started = termStartedBy(event);
    if (started === undefined) return [];
    const { term, end, from } = started;
    const explanation = (recount(started)?.steps ?? []).map((step) => ({ step, sentence: explainStep(step) }));
    return [{ term, name: termWords[term], from, end, startedBy: revision, explanation }];
  });
