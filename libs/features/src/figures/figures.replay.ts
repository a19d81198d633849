import { obligation, standingOf, type Obligation, type Standing } from '@termijn/domain';
import type { EventStore, Instant } from '@termijn/engine';
import { obligationReading } from '../obligation/obligation.kind';
import { figuresOf, type Dimension, type Figures, type FiguresQuestion, type Tally } from './figures';

/** How far a replay has come. */
export interface ReplayProgress {
  readonly events: number;
  readonly position: bigint;
}

const groupOf = (standing: Standing, by: readonly Dimension[]): Tally['group'] =>
  Object.fromEntries(by.map((dimension) => [dimension, standing[dimension] ?? null]));

/**
 * The same figures as the read model gives, counted from nothing: the whole log is read and every case is folded again
 * from the facts that count on the day and were known at the moment.
 */
export const figuresFromReplay = async (
  store: EventStore,
  question: FiguresQuestion,
  now: Instant,
  onProgress: (progress: ReplayProgress) => void = () => undefined,
): Promise<Figures> => {
  const { on, knownAt, by } = question;
  const cases = new Map<string, Obligation>();
  let events = 0;
  let position = 0n;
  for await (const batch of store.readAll({ after: 0n, prefixes: obligationReading.prefixes })) {
    for (const recorded of batch.events) {
      const { stream, event, metadata } = obligationReading.decode(recorded);
      if (event.on > on || (knownAt !== undefined && metadata.recordedAt > knownAt)) continue;
      cases.set(stream, obligation.evolve(cases.get(stream) ?? obligation.initial, event));
    }
    events += batch.events.length;
    position = batch.position;
    onProgress({ events, position });
  }
  const tallies: Tally[] = [];
  for (const state of cases.values()) {
    const standing = standingOf(state);
    if (standing !== undefined)
      tallies.push({ ...standing, path: standing.path ?? null, group: groupOf(standing, by), count: 1 });
  }
  return figuresOf(question, knownAt ?? now, position, tallies);
};
