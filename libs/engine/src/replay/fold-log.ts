import type { Message } from '@termijn/kernel';
import { progressMeter, type OnProgress } from '../progress';
import { project, type Projection, type Row } from '../projections/projection';
import type { EventStore, Position } from '../streams/event-store';
import { readAhead } from '../streams/read-ahead';
import type { Reading } from '../streams/reading';
import type { Fact } from '../streams/stream-kind';
import { isBefore, type Cut } from './cut';

/** What is needed to replay the log in memory. */
export interface Replay<E extends Message> {
  readonly eventStore: EventStore;
  readonly reading: Reading<E>;
  /** Which facts count; all of them when it is left out. What lies after the cut need not even be readable. */
  readonly cut?: Cut;
  /** Only what lies after this position; from the first event when it is left out. */
  readonly after?: Position;
  /** Only what lies up to and including this position; to where the log stands now when it is left out. */
  readonly upTo?: Position;
  /** Raised to break off; the fold then covers the log up to the position it gives. */
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** Where a replay ended. */
export interface Replayed<S> {
  readonly state: S;
  /** The log was seen up to here. */
  readonly position: Position;
  /** How many events were read, those after the cut included. */
  readonly events: number;
}

/** The most events that are asked from the log at once. */
const batchSizeMax = 2_000;

/**
 * Folds the whole log in memory, fact by fact, up to where it stands now. `step` may change and give back the state that
 * it got. Throws `UnreadableEvent` and `StoreUnavailable`.
 */
export const foldLog = async <E extends Message, S>(
  { eventStore, reading, cut = {}, after = 0n, upTo, signal, onProgress }: Replay<E>,
  initial: S,
  step: (state: S, fact: Fact<E>) => S,
): Promise<Replayed<S>> => {
  const onBatch = progressMeter(upTo ?? (await eventStore.head()), onProgress);
  const query = { after, prefixes: reading.prefixes, batchSizeMax, ...(signal && { signal }) };
  let state = initial;
  let position = after;
  let events = 0;
  for await (const batch of readAhead(eventStore.readAll(query))) {
    const isLast = upTo !== undefined && batch.position >= upTo;
    const wanted = isLast ? batch.events.filter((recorded) => recorded.position <= upTo) : batch.events;
    for (const recorded of wanted) if (isBefore(cut, recorded.metadata)) state = step(state, reading.decode(recorded));
    position = isLast ? upTo : batch.position;
    events += wanted.length;
    onBatch(position, wanted.length);
    if (isLast) break;
  }
  return { state, position, events };
};

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
