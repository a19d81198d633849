import type { ObligationEvent } from '../obligation.events';
import type { CorrectionEvent, PlainFact } from './correction.events';

/**
 * The facts of a file as they are now known to have been, in the order and under the revisions of the stream: each
 * corrected fact, and each later one whose dates follow from it, stands where the old one stood.
 */
export const asCorrected = (facts: readonly ObligationEvent[]): readonly ObligationEvent[] => {
  const read = [...facts];
  for (const event of facts)
    if (event.type === 'FactCorrected')
      for (const { fact, as } of [{ fact: event.fact, as: event.as }, ...event.rederived]) read[fact] = as;
  return read;
};

/**
 * The same facts for a reader who leaves some of them out. A fact that only corrects others is left out already, and so
 * is all that was recorded about one person in the file of another.
 */
export const withoutCorrections = (facts: readonly ObligationEvent[]): readonly (PlainFact | undefined)[] => {
  const start = facts.findLastIndex(({ type }) => type === 'IdentityCorrected') + 1;
  return asCorrected(facts).map((event, revision) => (revision < start || isCorrection(event) ? undefined : event));
};

/** Whether a fact changes how earlier ones of its file read. */
export const isCorrection = (event: ObligationEvent): event is CorrectionEvent =>
  event.type === 'FactCorrected' || event.type === 'IdentityCorrected' || event.type === 'FileAdopted';
