import { progressMeter, type OnProgress } from '../progress';
import type { EventStore, Position, RecordedEvent } from '../streams/event-store';
import { readAhead } from '../streams/read-ahead';

/** A stretch of the log that is read once, from one end to the other. */
export interface Stretch {
  readonly eventStore: EventStore;
  /** Only what lies after this position; from the first event when it is left out. */
  readonly after?: Position;
  /** Only what lies up to and including this position; to where the log stands now when it is left out. */
  readonly upTo?: Position;
  /** Raised to break off; the reading then covers the log up to the position it gives. */
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** What was read. */
export interface StretchRead {
  /** The log was seen up to here. */
  readonly position: Position;
  /** How many events were read, those after the cut included. */
  readonly events: number;
}

/** The most events that are asked from the log at once. */
const batchSizeMax = 2_000;

/** Shows every event of a stretch, in the order of the log, of streams with one of these prefixes. Throws `StoreUnavailable`. */
export const readStretch = async (
  { eventStore, after = 0n, upTo, signal, onProgress }: Stretch,
  prefixes: readonly string[],
  visit: (recorded: RecordedEvent) => void,
): Promise<StretchRead> => {
  const onBatch = progressMeter(upTo ?? (await eventStore.head()), onProgress);
  const query = { after, prefixes, batchSizeMax, ...(signal && { signal }) };
  let position = after;
  let events = 0;
  for await (const batch of readAhead(eventStore.readAll(query))) {
    const isLast = upTo !== undefined && batch.position >= upTo;
    const wanted = isLast ? batch.events.filter((recorded) => recorded.position <= upTo) : batch.events;
    for (const recorded of wanted) visit(recorded);
    position = isLast ? upTo : batch.position;
    events += wanted.length;
    onBatch(position, wanted.length);
    if (isLast) break;
  }
  return { position, events };
};
