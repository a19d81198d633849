import { obligation, standingOf, type Obligation, type Standing } from '@termijn/domain';
import { foldLog, type EventStore, type Instant, type OnProgress } from '@termijn/engine';
import { obligationReading } from '../obligation/obligation.kind';
import { figuresOf, type Dimension, type Figures, type FiguresQuestion, type Tally } from './figures';

const groupOf = (standing: Standing, by: readonly Dimension[]): Tally['group'] =>
  Object.fromEntries(by.map((dimension) => [dimension, standing[dimension] ?? null]));

/**
 * The same figures as the read model gives, counted from nothing: the whole log is read and every case is folded again
 * from the facts that count on the day and were known at the moment. `now` is what `knownAt` is when it was not asked.
 */
export const figuresFromReplay = async (
  eventStore: EventStore,
  question: FiguresQuestion,
  now: Instant,
  onProgress?: OnProgress,
): Promise<Figures> => {
  const { on, knownAt, by } = question;
  const replay = { eventStore, reading: obligationReading, cut: { on, ...(knownAt && { knownAt }) } };
  const { state: cases, position } = await foldLog(
    { ...replay, ...(onProgress && { onProgress }) },
    new Map<string, Obligation>(),
    (all, { stream, event }) => all.set(stream, obligation.evolve(all.get(stream) ?? obligation.initial, event)),
  );
  const tallies: Tally[] = [];
  for (const state of cases.values()) {
    const standing = standingOf(state);
    if (standing !== undefined)
      tallies.push({ ...standing, path: standing.path ?? null, group: groupOf(standing, by), count: 1 });
  }
  return figuresOf(question, knownAt ?? now, position, tallies);
};
