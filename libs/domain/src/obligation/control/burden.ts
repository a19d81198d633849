import { evolveBy, grant, refuse, type Day, type Decision } from '@termijn/kernel';
import { ruleOn } from '../../rulebook/rulebook';
import { dueFacts, lapse } from '../keeping/keeping.rules';
import { obligationChronicle } from '../obligation.chronicle';
import type { ObligationEvent, ObligationRefusal } from '../obligation.events';
import type { CertifiedFile, ObligationFile, ObligationMatter } from '../obligation.state';
import { isOver, type TermEnd, type TermName } from '../term-end';

type Verdict = Decision<ObligationMatter>;

const evolve = evolveBy(obligationChronicle);

/**
 * Decides a burden on a file whose calendar was kept up to its day: what no alarm has noted yet, the end of a suspension
 * or the lapse of a term, is noted with it. Keeping the calendar changes no phase.
 */
export const onKeptFile = <O extends CertifiedFile & ObligationFile>(
  o: O,
  on: Day,
  decide: (kept: O) => Verdict,
): Verdict => {
  const noted = dueFacts(o, on);
  const verdict = decide(noted.reduce(evolve, o) as O);
  return verdict.granted ? grant(...noted, ...verdict.events) : verdict;
};

/** Whether a duty stands still, or stood still on a day. */
export const standsStill = ({ suspension, standstills }: CertifiedFile, on: Day): boolean =>
  suspension !== undefined || standstills.some(({ from, resumedOn }) => from <= on && on < resumedOn);

/** What lies over a duty and keeps any burden from it on a day, whatever term was missed. */
export const shieldOf = (o: CertifiedFile, on: Day): ObligationRefusal | undefined => {
  if (standsStill(o, on)) return 'suspended';
  if (o.exemptionRequest !== undefined) return 'exemption-pending';
  if (o.questions.length > 0) return 'question-open';
  return o.flaws.length > 0 ? 'step-without-ground' : undefined;
};

/**
 * Whether a burden has to wait for a paper: an office told that the thing was done within the term, and the rulebook
 * does not say that a burden is allowed meanwhile.
 */
export const awaitsProof = (term: TermEnd, toldOn: Day | undefined, on: Day): boolean =>
  toldOn !== undefined && !isOver(term, toldOn) && ruleOn('burden.whileProofAwaited', on)?.value !== 'allowed';

/** A burden may follow a term only when it is over; a lapse that is not noted yet is noted with it. */
export const onceOver = (
  { lapses }: CertifiedFile,
  term: TermName,
  missed: TermEnd,
  burden: ObligationEvent,
): Verdict => {
  if (missed === 'unknown') return refuse('term-unknown');
  if (!isOver(missed, burden.on)) return refuse('term-still-running');
  return lapses[term] === missed.lastDay ? grant(burden) : grant(lapse(term, missed.lastDay), burden);
};
