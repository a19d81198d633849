import type { Matter } from '@termijn/kernel';
import type { RecordedEvent } from '../streams/event-store';
import { factOf, type Fact, type StreamKind } from '../streams/stream-kind';
import { isBefore, isKnown, type Clocks, type Cut } from './cut';

/** A fact with its place on both clocks; a `Fact` is one. */
export interface ClockedFact<E> {
  readonly event: E;
  readonly metadata: Clocks;
}

/**
 * Whether facts have to be looked at stream by stream to be cut: only when it matters on which day they count, and only
 * where later facts can say that it was another one.
 */
export const needsRevision = <M extends Matter>(kind: StreamKind<M>, { on }: Cut): boolean =>
  on !== undefined && kind.revised !== undefined;

/** What of one stream was known. A fact that stands after an unknown one is unknown too, whatever its clock said. */
const knownOf = <T extends { readonly metadata: Clocks }>(facts: readonly T[], cut: Cut): readonly T[] => {
  const end = facts.findIndex(({ metadata }) => !isKnown(cut, metadata));
  return end === -1 ? facts : facts.slice(0, end);
};

/**
 * The facts of one stream that count at a cut, in the order of recording and as they read at it. The facts given are
 * those of the whole stream, or what is known of it, from revision 0 on. Where only the moment is cut, facts are given
 * back as they were written: folding them corrects the state on the way.
 */
export const factsAt = <M extends Matter, F extends ClockedFact<M['event']>>(
  kind: StreamKind<M>,
  facts: readonly F[],
  cut: Cut,
): readonly F[] => {
  if (kind.revised === undefined || cut.on === undefined)
    return facts.filter(({ metadata }) => isBefore(cut, metadata));
  const known = knownOf(facts, cut);
  return kind.revised(known.map(({ event }) => event)).flatMap((event, index) => {
    if (event === undefined) return [];
    const written = known[index]!;
    const fact =
      event === written.event ? written : { ...written, event, metadata: { ...written.metadata, ...kind.note(event) } };
    return isBefore(cut, fact.metadata) ? [fact] : [];
  });
};

/** The same for events as they come from the log. What is not known at the cut need not even be readable. */
export const readFactsAt = <M extends Matter>(
  kind: StreamKind<M>,
  events: readonly RecordedEvent[],
  cut: Cut,
): readonly Fact<M['event']>[] => {
  const wanted = needsRevision(kind, cut)
    ? knownOf(events, cut)
    : events.filter(({ metadata }) => isBefore(cut, metadata));
  return factsAt(
    kind,
    wanted.map((event) => factOf(kind, event)),
    cut,
  );
};
