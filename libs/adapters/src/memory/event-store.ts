import {
  checkAppend,
  PositionBeyondLog,
  type Appended,
  type EventStore,
  type LogQuery,
  type RecordedEvent,
  type Revision,
  type StreamName,
  type Uuid,
} from '@termijn/engine';
import { Bell, follow, readUntil, verdictOn, type EventPlace, type ReadStretch, type WantedAppend } from '../event-log';

/** An event kept as JSON text, so that nobody can change history by changing an object. */
interface Kept extends EventPlace {
  readonly stream: StreamName;
  readonly id: Uuid;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** A log that lives as long as the process, for tests and trials. Keeps the contract of the durable ones. */
export const memoryEventStore = (): EventStore => {
  const log = new MemoryLog();
  const bell = new Bell();
  const closing = new AbortController();
  const read: ReadStretch = (stretch) => Promise.resolve(log.stretch(stretch));
  const head = () => Promise.resolve(log.head);
  const ending = ({ signal }: LogQuery): AbortSignal =>
    signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);

  return {
    // `async` makes a rejection of what is thrown. Nothing is awaited, so nobody can come between looking and writing.
    append: async (stream, expected, events) => {
      const appended = log.append({ stream, expected, events: checkAppend(stream, expected, events) });
      bell.ring();
      return appended;
    },
    read: async (stream, from = 0) => {
      const events = log.stream(stream);
      return { revision: events.at(-1)?.revision ?? 'none', events: events.slice(from) };
    },
    readAll: (query) => readUntil(read, head, query, ending(query)),
    subscribe: (query) => follow(read, bell, query, ending(query)),
    head,
    close: async () => {
      closing.abort();
    },
  };
};

class MemoryLog {
  readonly #events: Kept[] = [];
  readonly #streams = new Map<StreamName, Kept[]>();
  readonly #byId = new Map<Uuid, Kept>();

  get head(): bigint {
    return BigInt(this.#events.length);
  }

  stream(name: StreamName): readonly RecordedEvent[] {
    return (this.#streams.get(name) ?? []).map(recordedEvent);
  }

  append(wanted: WantedAppend): Appended {
    const { stream, expected, events } = wanted;
    const standing: Revision | 'none' = this.#streams.get(stream)?.at(-1)?.revision ?? 'none';
    const fits = expected === 'any' || expected === standing;
    if (!fits || events.some(({ id }) => this.#byId.has(id)))
      return verdictOn(wanted, (id) => this.#byId.get(id), standing);
    const start = standing === 'none' ? 0 : standing + 1;
    const after = this.head;
    const kept = events.map((event, appendIndex) => ({
      ...event,
      stream,
      revision: start + appendIndex,
      position: after + BigInt(appendIndex + 1),
      appendIndex,
      appendSize: events.length,
    }));
    for (const event of kept) {
      this.#events.push(event);
      this.#byId.set(event.id, event);
    }
    const history = this.#streams.get(stream) ?? [];
    history.push(...kept);
    this.#streams.set(stream, history);
    return { revision: start + events.length - 1, position: this.head, repeated: false };
  }

  stretch({
    after,
    until = this.head,
    prefixes,
    sizeMax,
  }: Parameters<ReadStretch>[0]): Awaited<ReturnType<ReadStretch>> {
    if (after > this.head) throw new PositionBeyondLog(after, this.head);
    const found: RecordedEvent[] = [];
    let position = after;
    while (position < until && found.length < sizeMax) {
      // The event at position n is the n-th of the log.
      const event = this.#events[Number(position)];
      position += 1n;
      if (event !== undefined && (prefixes?.some((prefix) => event.stream.startsWith(prefix)) ?? true))
        found.push(recordedEvent(event));
    }
    return { events: found, position, caughtUp: position >= until };
  }
}

const recordedEvent = ({ id, type, data, metadata, stream, revision, position }: Kept): RecordedEvent => ({
  id,
  type,
  data: JSON.parse(data) as unknown,
  metadata: JSON.parse(metadata) as RecordedEvent['metadata'],
  stream,
  revision,
  position,
});
