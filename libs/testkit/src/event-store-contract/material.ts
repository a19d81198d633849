import { randomUUID } from 'node:crypto';
import {
  instant,
  streamName,
  uuidOf,
  type EventStore,
  type LogBatch,
  type LogQuery,
  type Metadata,
  type NewEvent,
  type RecordedEvent,
  type StreamName,
  type Uuid,
} from '@termijn/engine';

/** Streams that nobody else writes to, so that a suite may run on a log that is in use. */
export interface FreshStreams {
  /** What the names of these streams, and of no others, begin with. */
  readonly prefix: string;
  stream(id: string): StreamName;
}

export const freshStreams = (): FreshStreams => {
  const category = `c${randomUUID().replaceAll('-', '')}`;
  return { prefix: `${category}-`, stream: (id) => streamName(`${category}-${id}`) };
};

export const metadata: Metadata = {
  actor: { who: 'suite', role: 'tester', organisation: 'testkit' },
  recordedAt: instant('2023-06-01T08:00:00Z'),
  causation: 'contract',
  correlation: 'contract',
  schemaVersion: 1,
};

export const freshId = (): Uuid => randomUUID() as Uuid;

/** A small fact; two with the same number are still two facts. */
export const counted = (n: number): NewEvent => ({ id: freshId(), type: 'Counted', data: { n }, metadata });

/** Small facts numbered from `first` on. */
export const countedFrom = (first: number, count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, index) => counted(first + index));

/** A fact with this payload. */
export const holding = (data: unknown): NewEvent => ({ ...counted(0), data });

/** The same facts under ids that derive from a key, as a command sent twice would make them. */
export const underKey = (key: Uuid, count: number): readonly NewEvent[] =>
  countedFrom(0, count).map((event, index) => ({ ...event, id: uuidOf(key, String(index)) }));

export const idsOf = (events: readonly { readonly id: Uuid }[]): readonly Uuid[] => events.map(({ id }) => id);

/** Every batch of a reading that ends by itself. */
export const batchesOf = async (reading: AsyncIterable<LogBatch>): Promise<readonly LogBatch[]> => {
  const batches: LogBatch[] = [];
  for await (const batch of reading) batches.push(batch);
  return batches;
};

/** Follows the log until `enough` says so of all events seen so far and the batch at hand. */
export const follow = async (
  store: EventStore,
  query: LogQuery,
  enough: (seen: readonly RecordedEvent[], batch: LogBatch) => boolean,
): Promise<readonly RecordedEvent[]> => {
  const seen: RecordedEvent[] = [];
  for await (const batch of store.subscribe(query)) {
    seen.push(...batch.events);
    if (enough(seen, batch)) break;
  }
  return seen;
};
