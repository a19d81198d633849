import {
  EventIdReused,
  RevisionConflict,
  StoreUnavailable,
  UnreadableEvent,
  type Appended,
  type EncodedEvent,
  type Position,
  type RecordedEvent,
  type Revision,
  type StreamName,
  type StreamSlice,
  type Uuid,
} from '@termijn/engine';
import type { AppendAnswer, AppendCall } from './append-call';
import { persistently } from './errors';

/** How often an append under 'any' begins anew because somebody else wrote in between. */
const racesMax = 100;

/** What the appender needs of the reading side. */
export interface Readings {
  read(stream: StreamName, from?: Revision): Promise<StreamSlice>;
  head(): Promise<Position>;
}

/** Appends on the terms of the port, out of the plainer promises of the server. */
export class Appender {
  readonly #call: AppendCall;
  readonly #readings: Readings;
  readonly #attemptsMax: number;
  readonly #underWay = new Map<Uuid, Promise<unknown>>();
  #horizon: Position | undefined;

  constructor(call: AppendCall, readings: Readings, attemptsMax: number) {
    this.#call = call;
    this.#readings = readings;
    this.#attemptsMax = attemptsMax;
  }

  /** Only where the stream stands at `expected`. */
  async at(stream: StreamName, expected: Revision | 'none', events: readonly EncodedEvent[]): Promise<Appended> {
    const answer = await this.#inTurn(events, () => this.#write(stream, expected, events));
    if (answer.outcome === 'written') return answer.appended;
    const since = await this.#readings.read(stream, following(expected));
    const reused = since.events.find(({ id }) => events.some((event) => event.id === id));
    if (reused !== undefined) throw new EventIdReused(stream, reused.id);
    throw new RevisionConflict(stream, expected, answer.actual);
  }

  /**
   * Wherever the stream stands. The server only does its best to notice a repetition under 'any', so the stream is read
   * first and the append then made at an exact revision, again and again while others are faster.
   */
  async anywhere(stream: StreamName, events: readonly EncodedEvent[]): Promise<Appended> {
    let from = 0;
    for (let race = 1; race <= racesMax; race++) {
      const { revision, events: recorded } = await this.#readings.read(stream, from);
      const earlier = recordedBefore(stream, events, recorded);
      if (earlier !== undefined) return earlier;
      const answer = await this.#inTurn(events, () => this.#write(stream, revision, events));
      if (answer.outcome === 'written') return answer.appended;
      from = following(revision);
    }
    throw new StoreUnavailable(`${stream} was written to ${String(racesMax)} times meanwhile`);
  }

  /** Takes note of a position that the log is known to have reached. */
  reached(position: Position): void {
    if (this.#horizon === undefined || position > this.#horizon) this.#horizon = position;
  }

  /**
   * Makes the append, sending it again with the same ids and expectation when no answer came: the server recognises it
   * then. Its answer does not tell a repetition from a first time, but a position that the log had reached before the
   * call began does.
   */
  async #write(stream: StreamName, expected: Revision | 'none', events: readonly EncodedEvent[]): Promise<Written> {
    const before = this.#horizon ?? (await this.#readings.head());
    this.reached(before);
    const answer = await persistently('an append', this.#attemptsMax, () => this.#call.send(stream, expected, events));
    if (answer.outcome === 'conflict') return answer;
    const { revision } = answer;
    const position = answer.position ?? (await this.#positionAt(stream, revision));
    this.reached(position);
    return { outcome: 'written', appended: { revision, position, repeated: position <= before } };
  }

  async #positionAt(stream: StreamName, revision: Revision): Promise<Position> {
    const [event] = (await this.#readings.read(stream, revision)).events;
    if (event === undefined) throw new UnreadableEvent(stream, revision, 'an event just written is not there');
    return event.position;
  }

  /** Lets appends of the same event follow each other, so that the later one knows the position of the earlier. */
  async #inTurn<T>(events: readonly EncodedEvent[], work: () => Promise<T>): Promise<T> {
    const id = events[0]?.id as Uuid;
    const earlier = this.#underWay.get(id)?.catch(() => undefined);
    const mine = earlier === undefined ? work() : earlier.then(work);
    this.#underWay.set(id, mine);
    try {
      return await mine;
    } finally {
      if (this.#underWay.get(id) === mine) this.#underWay.delete(id);
    }
  }
}

type Written =
  Extract<AppendAnswer, { outcome: 'conflict' }> | { readonly outcome: 'written'; readonly appended: Appended };

const following = (revision: Revision | 'none'): Revision => (revision === 'none' ? 0 : revision + 1);

/** The answer given the first time, when these very events are among those recorded. Throws `EventIdReused` when only some are. */
const recordedBefore = (
  stream: StreamName,
  events: readonly EncodedEvent[],
  recorded: readonly RecordedEvent[],
): Appended | undefined => {
  const known = recorded.find(({ id }) => events.some((event) => event.id === id));
  if (known === undefined) return undefined;
  const start = recorded.indexOf(known);
  const last = recorded[start + events.length - 1];
  if (last === undefined || !events.every(({ id }, index) => recorded[start + index]?.id === id))
    throw new EventIdReused(stream, known.id);
  return { revision: last.revision, position: last.position, repeated: true };
};
