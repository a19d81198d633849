import { EventStoreDBClient } from '@eventstore/db-client';
import { checkAppend, type EventStore, type LogQuery } from '@termijn/engine';
import { AppendCall } from './append-call';
import { Appender } from './appender';
import { Follower } from './follower';
import { Reader } from './reader';

/** Where the server is and how long to try. */
export interface EventStoreDbOptions {
  /** As EventStoreDB writes them: `esdb://user:password@host:2113?tlsCAFile=...`, `esdb+discover://...` for a cluster. */
  readonly connectionString: string;
  /** How long the answer to an append may take before it is sent again with the same ids. */
  readonly appendTimeoutMilliseconds?: number;
  /** How often a call is made, at short but growing intervals, before it fails with `StoreUnavailable`. */
  readonly attemptsMax?: number;
}

/**
 * The log in EventStoreDB 22.6 or later, or KurrentDB. Positions are commit positions plus one. An event id is
 * recognised in the stream where the append lands and, unlike in the other drivers, not anywhere else in the log.
 * Connects when first used.
 */
export const eventStoreDbStore = ({
  connectionString,
  appendTimeoutMilliseconds = 5_000,
  attemptsMax = 4,
}: EventStoreDbOptions): EventStore => {
  const client = EventStoreDBClient.connectionString(connectionString);
  const call = new AppendCall(client, appendTimeoutMilliseconds);
  const reader = new Reader(client, attemptsMax);
  const appender = new Appender(call, reader, attemptsMax);
  const follower = new Follower(client, reader, attemptsMax);
  const closing = new AbortController();
  const untilClosed = (query: LogQuery): LogQuery => ({
    ...query,
    signal: query.signal === undefined ? closing.signal : AbortSignal.any([query.signal, closing.signal]),
  });

  return {
    async append(stream, expected, events) {
      const encoded = checkAppend(stream, expected, events);
      return expected === 'any' ? appender.anywhere(stream, encoded) : appender.at(stream, expected, encoded);
    },
    async read(stream, from) {
      const slice = await reader.read(stream, from);
      const last = slice.events.at(-1);
      if (last !== undefined) appender.reached(last.position);
      return slice;
    },
    readAll: (query) => follower.readAll(untilClosed(query)),
    subscribe: (query) => follower.subscribe(untilClosed(query)),
    head: () => reader.head(),
    async close() {
      closing.abort();
      await call.close();
      await client.dispose();
    },
  };
};
