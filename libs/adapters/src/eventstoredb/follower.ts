import {
  STREAM_NAME,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
  type Filter,
  type Position as WirePosition,
} from '@eventstore/db-client';
import { batchSizeDefault, PositionBeyondLog, StoreUnavailable, type LogBatch, type LogQuery } from '@termijn/engine';
import { isTransient, pause } from './errors';
import { handfuls } from './handfuls';
import { wantedOf, type Reader } from './reader';
import { positionOf, positionOfEvent, wirePosition } from './recorded';

/** The most followers of one store. All share one connection, on which a server silently serves no more than a hundred calls. */
export const followersMax = 80;

/** A position that the subscription has passed without an event for us. */
interface Passed {
  readonly passed: WirePosition;
}

/** Reads the log to its end, or for ever, taking up the thread at the last position whenever the connection is lost. */
export class Follower {
  readonly #client: EventStoreDBClient;
  readonly #reader: Reader;
  readonly #attemptsMax: number;
  #following = 0;

  constructor(client: EventStoreDBClient, reader: Reader, attemptsMax: number) {
    this.#client = client;
    this.#reader = reader;
    this.#attemptsMax = attemptsMax;
  }

  /** To the end of the log. Throws `StoreUnavailable` after too many attempts without progress. */
  readAll(query: LogQuery): AsyncGenerator<LogBatch> {
    return resuming(query, this.#attemptsMax, (from) => this.#toEnd(from));
  }

  /** To the end of the log and then on, however long the server stays away. */
  async *subscribe(query: LogQuery): AsyncGenerator<LogBatch> {
    if (this.#following >= followersMax)
      throw new StoreUnavailable(`this process follows the log ${String(followersMax)} times already`);
    this.#following += 1;
    try {
      yield* resuming(query, Infinity, (from) => this.#onwards(from));
    } finally {
      this.#following -= 1;
    }
  }

  async *#toEnd(query: LogQuery): AsyncGenerator<LogBatch> {
    const head = await this.#reader.head();
    if (query.after > head) throw new PositionBeyondLog(query.after, head);
    yield* this.#reader.scan(query, head);
  }

  async *#onwards(query: LogQuery): AsyncGenerator<LogBatch> {
    let { after } = query;
    for await (const batch of this.#toEnd(query)) {
      after = batch.position;
      yield batch;
    }
    if (query.signal?.aborted !== true) yield* this.#live({ ...query, after });
  }

  async *#live({ batchSizeMax = batchSizeDefault, signal, ...query }: LogQuery): AsyncGenerator<LogBatch> {
    const options = { fromPosition: wirePosition(query.after), filter: filterOf(query) };
    const subscription = this.#client.subscribeToAll(options, { highWaterMark: batchSizeMax });
    let position = query.after;
    try {
      for await (const items of handfuls<AllStreamResolvedEvent | Passed>(subscription, batchSizeMax, signal)) {
        const arrived = items.flatMap((item) => ('passed' in item || item.event === undefined ? [] : [item.event]));
        const places = items.map((item) => placeOf(item)).filter((place) => place !== undefined);
        position = places.reduce((last, place) => (place > last ? place : last), position);
        yield { events: wantedOf(arrived, query), position, caughtUp: subscription.readableLength === 0 };
      }
    } finally {
      // A call that was never opened has nothing to cancel.
      await subscription.unsubscribe().catch(() => undefined);
    }
  }
}

/**
 * The filter by which the server leaves out what is not asked for. It reports every event that it leaves out: whoever
 * waits until a reader has passed a position must not wait for an event that this reader never gets.
 */
const filterOf = ({ prefixes }: Pick<LogQuery, 'prefixes'>): Filter => {
  const rest = {
    filterOn: STREAM_NAME,
    maxSearchWindow: 1,
    checkpointInterval: 1,
    // The mark takes its place among the events, so that it is read after all that precede it.
    checkpointReached: (subscription: AllStreamSubscription, passed: WirePosition): void => {
      subscription.push({ passed } satisfies Passed);
    },
  } as const;
  return prefixes === undefined ? { ...rest, regex: '^[^$]' } : { ...rest, prefixes: [...prefixes] };
};

const placeOf = (item: AllStreamResolvedEvent | Passed): bigint | undefined => {
  if ('passed' in item) return positionOf(item.passed.commit);
  return item.event === undefined ? undefined : positionOfEvent(item.event);
};

/** Reads on from the last position after each loss of the connection; attempts count from the last batch received. */
async function* resuming(
  query: LogQuery,
  attemptsMax: number,
  open: (query: LogQuery) => AsyncIterable<LogBatch>,
): AsyncGenerator<LogBatch> {
  let { after } = query;
  let attempt = 0;
  while (query.signal?.aborted !== true) {
    try {
      for await (const batch of open({ ...query, after })) {
        attempt = 0;
        after = batch.position;
        yield batch;
      }
      if (attemptsMax !== Infinity) return;
    } catch (error) {
      if (!isTransient(error) && !(error instanceof StoreUnavailable)) throw error;
      if (attempt + 1 >= attemptsMax) throw new StoreUnavailable('reading the log failed', error);
    }
    attempt += 1;
    await pause(attempt, query.signal);
  }
}
