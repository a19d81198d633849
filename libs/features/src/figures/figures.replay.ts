import { standingOf, type Standing } from '@termijn/domain';
import { foldCases, type EventStore, type Instant, type OnProgress } from '@termijn/engine';
import { obligationKind } from '../obligation/obligation.kind';
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
  const replay = { eventStore, cut: { on, ...(knownAt && { knownAt }) }, ...(onProgress && { onProgress }) };
  const { state: cases, position } = await foldCases(replay, obligationKind);
  const tallies: Tally[] = [];
  for (const state of cases.values()) {
    const standing = standingOf(state);
    if (standing !== undefined)
      tallies.push({
        ...standing,
        path: standing.path ?? null,
        suspended: standing.suspended === true,
        group: groupOf(standing, by),
        count: 1,
      });
  }
  return figuresOf(question, knownAt ?? now, position, tallies);
};
