import { evolveBy, type Decision } from '@termijn/kernel';
import { obligationChronicle } from '../obligation.chronicle';
import type { ObligationEvent } from '../obligation.events';
import { isOpen, type ObligationFile } from '../obligation.state';
import { alike } from './alike';
import type { Flaw, PlainFact } from './correction.events';
import { isCorrection } from './reading';
import { commandBehind, type DecideStep, type StepMatter } from './step';

/** A fact that was decided, and how the law decides it on the file that stood before it. */
export interface Step {
  readonly fact: PlainFact;
  /** Its revision. */
  readonly at: number;
  readonly before: ObligationFile;
  readonly verdict: Decision<StepMatter>;
  /** How many of the facts right after it were decided along with it. */
  readonly along: number;
}

const evolve = evolveBy(obligationChronicle);

/** A file with one fact more, not judged. What corrects another fact does nothing by itself where facts read as corrected. */
export const withFact = (o: ObligationFile, fact: ObligationEvent): ObligationFile => ({
  ...(fact.type === 'FactCorrected' ? o : evolve(o, fact)),
  facts: [...o.facts, fact],
});

/** A file with the flaws that are known of it. */
export const withFlaws = (o: ObligationFile, flaws: readonly Flaw[]): ObligationFile =>
  isOpen(o) ? { ...o, flaws } : o;

/** The answer of the law that stands for a fact on file, with all that followed it; nothing when the law says otherwise. */
export const answerTo = (fact: PlainFact, verdict: Decision<StepMatter>): readonly ObligationEvent[] => {
  // Stryker disable next-line ArrayDeclaration: nothing is made of the answer to a step that the law refuses
  if (!verdict.granted) return [];
  // What the law grants is the fact that was asked for with what goes with it, or nothing where it was so already.
  const { events } = verdict;
  const main = events.findIndex(({ type }) => type === fact.type);
  // What an assessment found is not looked at again.
  return events.slice(main).map((event) => (event.type === 'NewcomerAssessed' ? fact : event));
};

/** Where the facts about the person of a file begin: after it passed from one person to another, if it ever did. */
export const startOf = (facts: readonly ObligationEvent[]): number =>
  facts.findLastIndex(({ type }) => type === 'IdentityCorrected' || type === 'FileAdopted') + 1;

/** Asks the law anew about every step that was taken in a file, as it reads now. */
export const retrace = (decide: DecideStep, { facts }: ObligationFile): readonly Step[] => {
  // Stryker disable next-line ArrayDeclaration: what is no step has no revision, and is found by none
  const steps: Step[] = [];
  // Stryker disable next-line ArrayDeclaration: an entry that is no fact is of no type that is asked for
  let file: ObligationFile = { phase: 'unknown', facts: [] };
  // What was decided along with a step is no step of its own.
  let next = 0;
  facts.forEach((fact, at) => {
    const command = at < next || isCorrection(fact) ? undefined : commandBehind(fact);
    if (command !== undefined && !isCorrection(fact)) {
      const verdict = decide(file, command);
      const along = followersIn(answerTo(fact, verdict).slice(1), facts.slice(at + 1));
      steps.push({ fact, at, before: file, verdict, along });
      next = at + 1 + along;
    }
    file = withFact(file, fact);
  });
  return steps;
};

/** How many of the facts right after a step are what the law answered along with it. */
const followersIn = (answered: readonly ObligationEvent[], recorded: readonly ObligationEvent[]): number => {
  const apart = answered.findIndex((event, index) => !alike(event, recorded[index]));
  return apart === -1 ? answered.length : apart;
};
