import { checkAppend, type EventStore, type LogQuery } from '@termijn/engine';
import { Bell, follow, readUntil, type ReadStretch } from '../event-log';
import { Announcer } from './announcer';
import { appendingConnection } from './append-statement';
import { indexedPlans, openPool } from './connection';
import { GroupWriter } from './group-writer';
import { HeldConnection } from './held-connection';
import { Listener } from './listener';
import { headOf, readStretch } from './log-reader';
import { logMigrations } from './log-schema';
import { migrate } from './migrate';
import { StreamReader } from './stream-reader';

/** Which database keeps the log. */
export interface PostgresEventStoreOptions {
  readonly url: string;
  /** The most connections that read, besides one that writes and one that listens; two are kept for loading streams. */
  readonly readersMax?: number;
}

/** The log in PostgreSQL. Brings the schema up to date first. */
export const postgresEventStore = async ({ url, readersMax = 4 }: PostgresEventStoreOptions): Promise<EventStore> => {
  const reading = openPool(url, { max: readersMax, options: indexedPlans.join(' ') });
  await migrate(reading, logMigrations);
  const writing = openPool(url, appendingConnection);

  const closing = new AbortController();
  const closed = closing.signal;
  const held = {
    writing: new HeldConnection(writing),
    loading: [new HeldConnection(reading), new HeldConnection(reading)],
  };
  const writer = new GroupWriter(held.writing, reading, closed);
  const reader = new StreamReader(held.loading, closed);
  const bell = new Bell();
  const announcer = new Announcer(reading, bell);
  const listener = new Listener(url, bell);
  const read: ReadStretch = (stretch) => readStretch(reading, stretch, closed);
  const ending = ({ signal }: LogQuery): AbortSignal => (signal ? AbortSignal.any([signal, closed]) : closed);

  return {
    // The checks throw before the first await; `async` makes that a rejection like any other.
    append: async (stream, expected, events) => {
      const appended = await writer.append({ stream, expected, events: checkAppend(stream, expected, events) });
      announcer.announce();
      return appended;
    },
    read: (stream, from = 0) => reader.read(stream, from),
    readAll: (query) => readUntil(read, () => headOf(reading, closed), query, ending(query)),
    subscribe: (query) => {
      listener.open();
      return follow(read, bell, query, ending(query));
    },
    head: () => headOf(reading, closed),
    async close() {
      closing.abort();
      await Promise.all([held.writing, ...held.loading].map((connection) => connection.release()));
      await announcer.flush();
      await Promise.all([listener.close(), writing.end(), reading.end()]);
    },
  };
};
