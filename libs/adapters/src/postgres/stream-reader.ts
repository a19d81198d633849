import type { RecordedEvent, Revision, StreamName, StreamSlice } from '@termijn/engine';
import type { Pool } from 'pg';
import { persistently } from './connection';
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
/** The most queries that run at once. While they run, the next ones gather. */
const queriesMax = 2;

/** Gathers the streams that are asked for at the same time into one query. */
export class StreamReader {
  readonly #waiting = new Map<StreamName, Waiting[]>();
  #running = 0;

  constructor(
    private readonly pool: Pool,
    private readonly closed: AbortSignal,
  ) {}

  read(stream: StreamName, from: Revision): Promise<StreamSlice> {
    return new Promise((answer, fail) => {
      const together = this.#waiting.get(stream) ?? [];
      this.#waiting.set(stream, [...together, { from, answer, fail }]);
      process.nextTick(() => void this.#work());
    });
  }

  async #work(): Promise<void> {
    if (this.#running === queriesMax) return;
    this.#running += 1;
    while (this.#waiting.size > 0) await this.#answer(this.#takeGroup());
    this.#running -= 1;
  }

  #takeGroup(): ReadonlyMap<StreamName, readonly Waiting[]> {
    const group = new Map([...this.#waiting].slice(0, streamsMax));
    for (const stream of group.keys()) this.#waiting.delete(stream);
    return group;
  }

  /** Never throws: everybody in the group gets an answer or an error. */
  async #answer(group: ReadonlyMap<StreamName, readonly Waiting[]>): Promise<void> {
    try {
      const starts = [...group].map(([, waiting]) => Math.min(...waiting.map(({ from }) => from)));
      const events = await persistently(() => load(this.pool, [...group.keys()], starts), this.closed);
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

/** The events of some streams, each from its start on. The last event is always among them: it tells where a stream stands. */
const load = async (
  pool: Pool,
  streams: readonly StreamName[],
  starts: readonly Revision[],
): Promise<readonly RecordedEvent[]> => {
  const { rows } = await pool.query<EventRow>({
    name: 'load-streams',
    text: `
      select found.*
      from unnest($1::text[], $2::bigint[]) as wanted (stream, start)
      cross join lateral (
        select ${eventColumns} from events
        where stream = wanted.stream
          and revision >= least(wanted.start, (select max(revision) from events where stream = wanted.stream))
      ) found
      order by found.position`,
    values: [streams, starts],
    rowMode: 'array',
  });
  return rows.map(recordedEvent);
};
