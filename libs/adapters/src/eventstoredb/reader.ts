import {
  BACKWARDS,
  END,
  StreamDeletedError,
  StreamNotFoundError,
  type AllStreamResolvedEvent,
  type EventStoreDBClient,
  type ResolvedEvent,
} from '@eventstore/db-client';
import {
  batchSizeDefault,
  UnreadableEvent,
  type LogBatch,
  type LogQuery,
  type Position,
  type RecordedEvent,
  type Revision,
  type StreamName,
  type StreamSlice,
} from '@termijn/engine';
import { persistently } from './errors';
import { handfuls } from './handfuls';
import { isSystemEvent, positionOfEvent, recordedOf, wirePosition, type WireEvent } from './recorded';

/** Single streams, the end of the log, and the log as far as it reaches now. */
export class Reader {
  readonly #client: EventStoreDBClient;
  readonly #attemptsMax: number;

  constructor(client: EventStoreDBClient, attemptsMax: number) {
    this.#client = client;
    this.#attemptsMax = attemptsMax;
  }

  read(stream: StreamName, from: Revision = 0): Promise<StreamSlice> {
    return persistently(`reading ${stream}`, this.#attemptsMax, async () => {
      const events = await this.#eventsOf(stream, { fromRevision: BigInt(from) });
      const last = events.at(-1) ?? (from === 0 ? undefined : await this.#lastOf(stream));
      return { revision: last?.revision ?? 'none', events };
    });
  }

  head(): Promise<Position> {
    return persistently('reading the end of the log', this.#attemptsMax, async () => {
      const reading = this.#client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 });
      let last: Position = 0n;
      for await (const { event } of reading) if (event !== undefined) last = positionOfEvent(event);
      return last;
    });
  }

  /** The events wanted that lie after `after`, up to and including `head`; the last batch stands at least there. */
  async *scan(
    { batchSizeMax = batchSizeDefault, signal, ...query }: LogQuery,
    head: Position,
  ): AsyncGenerator<LogBatch> {
    const reading = this.#client.readAll({ fromPosition: wirePosition(query.after) }, { highWaterMark: batchSizeMax });
    let position = query.after;
    try {
      if (position < head) {
        for await (const items of handfuls<AllStreamResolvedEvent>(reading, batchSizeMax, signal)) {
          const passed = items.flatMap(({ event }) => (event === undefined ? [] : [event]));
          const events = wantedOf(passed, query);
          position = passed.reduce((last, event) => max(last, positionOfEvent(event)), position);
          if (position >= head) {
            yield { events, position, caughtUp: true };
            return;
          }
          if (events.length > 0) yield { events, position, caughtUp: false };
        }
      }
      if (signal?.aborted !== true) yield { events: [], position: max(position, head), caughtUp: true };
    } finally {
      // A call that was never opened has nothing to cancel.
      await reading.cancel().catch(() => undefined);
    }
  }

  async #lastOf(stream: StreamName): Promise<RecordedEvent | undefined> {
    const [last] = await this.#eventsOf(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
    return last;
  }

  async #eventsOf(
    stream: StreamName,
    options: Parameters<EventStoreDBClient['readStream']>[1],
  ): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    try {
      const reading: AsyncIterable<ResolvedEvent> = this.#client.readStream(stream, options);
      for await (const { event } of reading) if (event !== undefined) events.push(recordedOf(event));
    } catch (error) {
      if (error instanceof StreamNotFoundError) return [];
      if (error instanceof StreamDeletedError) throw new UnreadableEvent(stream, 0, 'the stream was deleted', error);
      throw error;
    }
    return events;
  }
}

/** Of the events passed, those behind the position asked for, of the streams asked for, and not the server's own. */
export const wantedOf = (
  passed: readonly WireEvent[],
  { after, prefixes }: Pick<LogQuery, 'after' | 'prefixes'>,
): readonly RecordedEvent[] =>
  passed
    .filter((event) => !isSystemEvent(event) && positionOfEvent(event) > after)
    .filter(({ streamId }) => prefixes?.some((prefix) => streamId.startsWith(prefix)) ?? true)
    .map(recordedOf);

const max = (a: Position, b: Position): Position => (a > b ? a : b);
