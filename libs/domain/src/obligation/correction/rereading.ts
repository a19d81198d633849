import { refuse, type Decision } from '@termijn/kernel';
import type { ObligationEvent, ObligationRefusal } from '../obligation.events';
import { isOpen, type ObligationFile } from '../obligation.state';
import type { TermName } from '../term-end';
import { alike } from './alike';
import type { Flaw, PlainFact, Remedy, Replacement } from './correction.events';
import { isCorrection } from './reading';
import { answerTo, retrace, startOf, withFact, withFlaws, type Step } from './retrace';
import { commandBehind, type DecideStep, type StepMatter } from './step';

/** What a file says once one of its facts reads otherwise. */
export interface Rereading {
  /** The fact as the law decides it with what was put right. */
  readonly as: PlainFact;
  readonly rederived: readonly Replacement[];
  readonly flaws: readonly Flaw[];
}

type Refused = Extract<Decision<StepMatter>, { readonly granted: false }>;
type Granted = Extract<Decision<StepMatter>, { readonly granted: true }>;

/**
 * Puts one fact right and asks the law anew about all that followed, in the order in which it was recorded. What the law
 * answers as before is left alone, so that nothing changes but what the correction changes; what it answers otherwise is
 * read anew, and what it refuses now has lost its ground. The notes of the calendar stay: one about a day that is no
 * longer the last means nothing, except that the lapse behind a burden is read with the day that the term now has.
 */
export const reread = (
  decide: DecideStep,
  o: ObligationFile,
  corrected: { readonly at: number; readonly as: PlainFact },
): Rereading | Refused => {
  const known = knownFlaws(o);
  const steps = retrace(decide, o);
  const target = steps.find(({ at }) => at === corrected.at);
  // What followed from another step is put right there, and what the calendar noted follows from the terms.
  if (target === undefined) return refuse('not-correctable');
  const reading: Reading = { facts: [...o.facts], flaws: known.filter(({ fact }) => fact < corrected.at) };
  const refusal = replay(decide, reading, target.before, { steps, known, corrected });
  if (refusal !== undefined) return refuse(refusal);
  return {
    as: reading.facts[corrected.at] as PlainFact,
    rederived: replacements(o.facts, reading.facts).filter(({ fact }) => fact !== corrected.at),
    flaws: reading.flaws,
  };
};

/** The flaws of a file. One that holds no duty has them only in its last correction. */
const knownFlaws = (o: ObligationFile): readonly Flaw[] => {
  if ('flaws' in o) return o.flaws;
  const last = o.facts.slice(startOf(o.facts)).findLast((fact) => fact.type === 'FactCorrected');
  // Stryker disable next-line ArrayDeclaration: an entry that is no flaw names no fact, and is passed over
  return last === undefined ? [] : last.flaws;
};

/** A file that is being read anew. */
interface Reading {
  readonly facts: ObligationEvent[];
  flaws: readonly Flaw[];
}

interface Plan {
  readonly steps: readonly Step[];
  readonly known: readonly Flaw[];
  readonly corrected: { readonly at: number; readonly as: PlainFact };
}

/** Reads on from the corrected fact; answers the refusal that the corrected fact itself meets, if it meets one. */
const replay = (
  decide: DecideStep,
  reading: Reading,
  before: ObligationFile,
  { steps, known, corrected }: Plan,
): ObligationRefusal | undefined => {
  let file = before;
  for (let at = corrected.at; at < reading.facts.length; at++) {
    const step = steps.find((one) => one.at === at);
    const flaws: Flaw[] = [];
    if (step !== undefined) {
      const fact = at === corrected.at ? corrected.as : step.fact;
      const verdict = decide(withFlaws({ ...file, facts: reading.facts.slice(0, at) }, reading.flaws), wishOf(fact));
      if (verdict.granted) file = answered(reading, file, step, fact, verdict);
      else if (at === corrected.at) return verdict.refusal;
      else if (step.verdict.granted || known.some((flaw) => flaw.fact === at))
        flaws.push({ fact: at, refusal: verdict.refusal, remedy: remedyFor(fact) });
    }
    file = withFact(withFlaws(file, reading.flaws), reading.facts[at]!);
    reading.flaws = [...stillFlawed(file, reading.flaws), ...flaws].filter((flaw) => canRemedy(file, flaw));
  }
  return undefined;
};

/** Only facts that a command leads to are steps. */
const wishOf = (fact: PlainFact) => commandBehind(fact)!;

/** Reads a step, what followed it and the lapse behind it as the law answers them now, where it answers otherwise. */
const answered = (
  { facts }: Reading,
  file: ObligationFile,
  { at, along, fact: recorded, verdict: earlier }: Step,
  fact: PlainFact,
  verdict: Granted,
): ObligationFile => {
  const before = answerTo(recorded, earlier);
  facts[at] = fact;
  answerTo(fact, verdict).forEach((event, index) => {
    // Stryker disable next-line ConditionalExpression,EqualityOperator: only a fact that was decided along with the step is read as the law answers now, and today the law always answers with as many
    if (index <= along && !alike(event, before[index])) facts[at + index] = event;
  });
  return verdict.events.reduce((moved, lapse) => {
    // Stryker disable next-line ConditionalExpression: no other fact names a term; only the compiler asks
    const noted = lapse.type === 'TermLapsed' ? lastNote(facts.slice(0, at), lapse.term) : -1;
    if (noted === -1) return moved;
    facts[noted] = lapse;
    return withFact(moved, lapse);
  }, file);
};

/** Where the calendar last noted that a term was over. */
const lastNote = (facts: readonly ObligationEvent[], term: TermName): number =>
  facts.findLastIndex((fact) => alike(fact, { ...fact, type: 'TermLapsed', term }));

/** A burden is taken back by whoever laid it; any other step is put right by a correction of its own. */
const remedyFor = ({ type }: PlainFact): Remedy => {
  if (type === 'NoticeOfDefaultIssued') return 'withdraw-notice';
  return type === 'FileHandedOver' ? 'take-back-file' : 'correct-step';
};

/** The flaws that later facts left: a burden that was taken back, or answered, needs no remedy any more. */
const stillFlawed = (file: ObligationFile, flaws: readonly Flaw[]): readonly Flaw[] =>
  isOpen(file) ? file.flaws : flaws;

/** No burden weighs on a duty that is over, and none needs a remedy there. */
const canRemedy = (file: ObligationFile, { remedy }: Flaw): boolean => remedy === 'correct-step' || isOpen(file);

const replacements = (before: readonly ObligationEvent[], after: readonly ObligationEvent[]): readonly Replacement[] =>
  after.flatMap((as, fact) => (isCorrection(as) || alike(as, before[fact]) ? [] : [{ fact, as }]));
