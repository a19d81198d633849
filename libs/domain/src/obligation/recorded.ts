import type { Day, OfType } from '@termijn/kernel';
import type { ObligationEvent } from './obligation.events';
import type { ObligationFile } from './obligation.state';

/** What a file holds of its past, whatever phase it is in. */
export type Recorded = Pick<ObligationFile, 'facts'>;

type EventType = ObligationEvent['type'];

/**
 * The facts of these types about the person of a file, as they are now known, in the order of the stream. What was
 * recorded before the file passed from one person to another is not about this person.
 */
export const factsOf = <T extends EventType>(
  { facts }: Recorded,
  ...types: readonly T[]
): readonly OfType<ObligationEvent, T>[] => {
  const passing = facts.findLastIndex(({ type }) => type === 'IdentityCorrected' || type === 'FileAdopted');
  return facts
    .slice(passing + 1)
    .filter((fact): fact is OfType<ObligationEvent, T> => types.some((type) => type === fact.type));
};

/**
 * Whether a fact with just these values is on file. It tells a repetition, which is silent, from a contradiction, also
 * when the file has moved on since and its state no longer shows the fact.
 */
export const isRecorded = <T extends EventType>(
  o: Recorded,
  type: T,
  told: Partial<OfType<ObligationEvent, T>>,
): boolean => factsOf(o, type).some((fact) => Object.entries(told).every((entry) => holds(fact, entry)));

const holds = (fact: ObligationEvent, [field, value]: readonly [string, unknown]): boolean =>
  Object.entries(fact).some(([name, held]) => name === field && held === value);

/** The latest legal day among the facts of these types; `undefined` when there is none. */
export const latestOf = (o: Recorded, ...types: readonly EventType[]): Day | undefined =>
  factsOf(o, ...types)
    .map(({ on }) => on)
    .sort()
    .at(-1);
