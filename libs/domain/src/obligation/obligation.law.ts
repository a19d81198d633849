import { decideBy, evolveBy, type Decider, type Law } from '@termijn/kernel';
import { controlLaw } from './control/control.law';
import { correctionLaw } from './correction/correction.law';
import { asCorrected } from './correction/reading';
import type { StepMatter } from './correction/step';
import { dutyLaw } from './duty/duty.law';
import { keepingLaw } from './keeping/keeping.law';
import { obligationChronicle } from './obligation.chronicle';
import type { ObligationEvent } from './obligation.events';
import type { Obligation, ObligationFile, ObligationMatter } from './obligation.state';
import { pathLaw } from './path/path.law';
import { reliefLaw } from './relief/relief.law';
import { residenceLaw } from './residence/residence.law';

/** Every chapter but the one on corrections, which asks these again. */
const steps: Law<StepMatter> = {
  ...dutyLaw,
  ...pathLaw,
  ...keepingLaw,
  ...controlLaw,
  ...reliefLaw,
  ...residenceLaw,
};

/** The whole law of the obligation, chapter by chapter: no hole, because a missing row does not compile. */
export const obligationLaw: Law<ObligationMatter> = { ...steps, ...correctionLaw(decideBy(steps)) };

const nothing: Obligation = { phase: 'unknown' };
const evolve = evolveBy(obligationChronicle);

/** Adds a fact to a file. A correction has the file read anew, as if the right facts had been there from the start. */
const add = ({ facts, ...o }: ObligationFile, event: ObligationEvent): ObligationFile => {
  // Stryker disable next-line ConditionalExpression: a file read anew for every fact comes to the same, only slower
  if (event.type !== 'FactCorrected') return { ...evolve(o, event), facts: [...facts, event] };
  const read = asCorrected([...facts, event]);
  return { ...read.reduce(evolve, nothing), facts: read };
};

/** The obligation, ready to be run. */
export const obligation: Decider<ObligationMatter> = {
  initial: { ...nothing, facts: [] },
  decide: decideBy(obligationLaw),
  evolve: add,
};
