import type { EventStore, RecordedEvent, StreamName } from '@termijn/engine';

/** What is only tried out has no place in the log. */
const position = 0n;

/**
 * A store to try things out on: it shows what the real one holds, and keeps what is appended to itself. What would
 * follow from a wish can so be asked of the very code that fulfils it.
 */
export const rehearsalOf = (store: EventStore): EventStore => {
  const tried = new Map<StreamName, readonly RecordedEvent[]>();
  return {
    async append(stream, _expected, events) {
      const history = tried.get(stream) ?? (await store.read(stream)).events;
      const next = history.length;
      tried.set(stream, [
        ...history,
        ...events.map((event, index) => ({ ...event, stream, revision: next + index, position })),
      ]);
      return { revision: next + events.length - 1, position, repeated: false };
    },
    async read(stream, from = 0) {
      const events = tried.get(stream);
      if (events === undefined) return store.read(stream, from);
      return { revision: events.length - 1, events: events.slice(from) };
    },
    readAll: (query) => store.readAll(query),
    subscribe: (query) => store.subscribe(query),
    head: () => store.head(),
    close: () => Promise.resolve(),
  };
};
