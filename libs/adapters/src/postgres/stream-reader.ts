import type { RecordedEvent, Revision, StreamName, StreamSlice } from '@termijn/engine';
import { persistently } from './connection';
import type { HeldConnection } from './held-connection';
import { eventColumns, recordedEvent, type EventRow } from './log-schema';

interface Waiting {
  readonly from: Revision;
  readonly answer: (slice: StreamSlice) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * The most streams that one query loads. Few enough that commands which came at once part into groups, of which one is
 * loaded while another is being appended; all together they would take turns waiting for one and for the other.
 */
const streamsMax = 32;
/**
 * Gathers the streams that are asked for at the same time into one query, and answers as many queries at once as it has
 * connections. While they run, the next ones gather. Streams are short, so a stream is loaded whole whatever part of it
 * is asked for.
 */
export class StreamReader {
  readonly #waiting = new Map<StreamName, Waiting[]>();
  readonly #idle: HeldConnection[];

  constructor(
    connections: readonly HeldConnection[],
    private readonly closed: AbortSignal,
  ) {
    this.#idle = [...connections];
  }

  read(stream: StreamName, from: Revision): Promise<StreamSlice> {
    return new Promise((answer, fail) => {
      const together = this.#waiting.get(stream) ?? [];
      this.#waiting.set(stream, [...together, { from, answer, fail }]);
      // Whatever comes in during the same turn of the loop is loaded together.
      setImmediate(() => void this.#work());
    });
  }

  async #work(): Promise<void> {
    const connection = this.#idle.pop();
    if (connection === undefined) return;
    while (this.#waiting.size > 0) await this.#answer(connection, this.#takeGroup());
    this.#idle.push(connection);
  }

  #takeGroup(): ReadonlyMap<StreamName, readonly Waiting[]> {
    const group = new Map([...this.#waiting].slice(0, streamsMax));
    for (const stream of group.keys()) this.#waiting.delete(stream);
    return group;
  }

  /** Never throws: everybody in the group gets an answer or an error. */
  async #answer(connection: HeldConnection, group: ReadonlyMap<StreamName, readonly Waiting[]>): Promise<void> {
    try {
      const events = await persistently(() => load(connection, [...group.keys()]), this.closed);
      const byStream = Map.groupBy(events, ({ stream }) => stream);
      for (const [stream, waiting] of group)
        for (const { from, answer } of waiting) answer(sliceOf(byStream.get(stream) ?? [], from));
    } catch (error) {
      for (const { fail } of [...group.values()].flat()) fail(error);
    }
  }
}

const sliceOf = (events: readonly RecordedEvent[], from: Revision): StreamSlice => ({
  revision: events.at(-1)?.revision ?? 'none',
  events: events.filter(({ revision }) => revision >= from),
});

/** All events of some streams. */
const load = async (connection: HeldConnection, streams: readonly StreamName[]): Promise<readonly RecordedEvent[]> => {
  const { rows } = await connection.query<EventRow>({
    name: 'load-streams',
    text: `select ${eventColumns} from events where stream = any ($1::text[]) order by position`,
    values: [streams],
    rowMode: 'array',
  });
  return rows.map(recordedEvent);
};
