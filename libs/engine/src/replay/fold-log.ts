import type { Message } from '@termijn/kernel';
import { project, type Projection, type Row } from '../projections/projection';
import { categoryOf, type RecordedEvent } from '../streams/event-store';
import type { Reading } from '../streams/reading';
import type { Fact } from '../streams/stream-kind';
import { isBefore, type Cut } from './cut';
import { needsRevision, readFactsAt } from './facts-at';
import { readStretch, type Stretch, type StretchRead } from './read-stretch';

/** What is needed to replay the log in memory. */
export interface Replay<E extends Message> extends Stretch {
  readonly reading: Reading<E>;
  /** Which facts count; all of them when it is left out. What lies after the cut need not even be readable. */
  readonly cut?: Cut;
}

/** Where a replay ended. */
export interface Replayed<S> extends StretchRead {
  readonly state: S;
}

/**
 * Folds the whole log in memory, fact by fact, up to where it stands now. `step` may change and give back the state that
 * it got. Facts of a kind that can be corrected are held until the end of the log when the cut is on a day, because the
 * last of them may say that the first counts on another day. Throws `UnreadableEvent` and `StoreUnavailable`.
 */
export const foldLog = async <E extends Message, S>(
  replay: Replay<E>,
  initial: S,
  step: (state: S, fact: Fact<E>) => S,
): Promise<Replayed<S>> => {
  const { reading, cut = {}, after = 0n } = replay;
  let state = initial;
  const held: RecordedEvent[] = [];
  const isHeld = [...reading.kinds.values()].some((kind) => needsRevision(kind, cut));
  // What a fact reads like depends on its stream from the beginning, wherever the replay is to begin.
  const read = await readStretch({ ...replay, after: isHeld ? 0n : after }, reading.prefixes, (recorded) => {
    if (isHeld) held.push(recorded);
    else if (isBefore(cut, recorded.metadata)) state = step(state, reading.decode(recorded));
  });
  for (const fact of factsOf(reading, held, cut)) if (fact.position > after) state = step(state, fact);
  return { state, ...read };
};

/** The facts among these events that count at the cut, in the order of the log. */
const factsOf = <E extends Message>(
  { kinds }: Reading<E>,
  events: readonly RecordedEvent[],
  cut: Cut,
): readonly Fact<E>[] =>
  [...Map.groupBy(events, ({ stream }) => stream)]
    .flatMap(([stream, ofOne]) => readFactsAt(kinds.get(categoryOf(stream))!, ofOne, cut))
    .sort((one, other) => (one.position < other.position ? -1 : 1));

/** Replays the log through a projection: its states by key, as they stand at the cut. */
export const foldProjection = <E extends Message, S, R extends Row>(
  replay: Replay<E>,
  projection: Projection<E, S, R>,
): Promise<Replayed<ReadonlyMap<string, S>>> =>
  foldLog(replay, new Map<string, S>(), (states, fact) => {
    const key = projection.key(fact);
    const before = states.get(key);
    const after = project(projection, before, fact);
    if (after === undefined) states.delete(key);
    else if (after !== before) states.set(key, after);
    return states;
  });

/** All rows that a projection shows for these states, key by key. */
export const rowsOf = <E extends Message, S, R extends Row>(
  projection: Projection<E, S, R>,
  states: ReadonlyMap<string, S>,
): readonly R[] => Array.from(states, ([key, state]) => projection.rows(state, key)).flat();
