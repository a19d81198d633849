import { StoreUnavailable, type Appended } from '@termijn/engine';
import { DatabaseError, type Pool } from 'pg';
import type { WantedAppend } from '../event-log';
import { appendGroup } from './append-statement';
import { persistently } from './connection';
import type { HeldConnection } from './held-connection';
import { judge } from './judge';

interface Waiting {
  readonly wanted: WantedAppend;
  readonly answer: (appended: Appended | Promise<Appended>) => void;
  readonly fail: (error: unknown) => void;
}

/** The most events that one commit takes, unless a single append has more. */
const groupEventsMax = 256;
/** The most text that one commit takes, unless a single append has more. */
const groupLengthMax = 4 * 1024 * 1024;
/** The most appends that one group may leave standing because it holds their stream already. */
const passedOverMax = 1_024;
/** The most appends that may wait; beyond it the store says that it is not available instead of growing. */
const waitingMax = 20_000;

/**
 * The one writer of a process. While a group is being committed the next one gathers, so that many commands share one
 * round trip and one flush to disk. A group holds at most one append per stream, and every event id once, so that what
 * becomes of one append never depends on another in its group.
 */
export class GroupWriter {
  #waiting: Waiting[] = [];
  #isCommitting = false;

  /** `writing` has one connection, prepared for appending; `reading` answers what became of those that did not fit. */
  constructor(
    private readonly writing: HeldConnection,
    private readonly reading: Pool,
    private readonly closed: AbortSignal,
  ) {}

  append(wanted: WantedAppend): Promise<Appended> {
    if (this.#waiting.length >= waitingMax) return Promise.reject(new StoreUnavailable('too many appends are waiting'));
    return new Promise((answer, fail) => {
      this.#waiting.push({ wanted, answer, fail });
      // At the end of this turn of the loop everybody whose request or answer came in with it has asked.
      setImmediate(() => void this.#work());
    });
  }

  async #work(): Promise<void> {
    if (this.#isCommitting) return;
    this.#isCommitting = true;
    while (this.#waiting.length > 0) await this.#commit(this.#takeGroup());
    this.#isCommitting = false;
  }

  #takeGroup(): readonly Waiting[] {
    const group: Waiting[] = [];
    const passedOver: Waiting[] = [];
    const taken = new Set<string>();
    let [events, length] = [0, 0];
    for (const [index, waiting] of this.#waiting.entries()) {
      const { stream, events: own } = waiting.wanted;
      events += own.length;
      length += own.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
      const isFull = events > groupEventsMax || length > groupLengthMax || passedOver.length === passedOverMax;
      if (isFull && index > 0) {
        passedOver.push(...this.#waiting.slice(index));
        break;
      }
      const names = [stream, ...own.map(({ id }) => id)];
      (names.some((name) => taken.has(name)) ? passedOver : group).push(waiting);
      // Whoever is passed over keeps its place before later ones of the same stream.
      for (const name of names) taken.add(name);
    }
    this.#waiting = passedOver;
    return group;
  }

  /** Never throws: everybody in the group gets an answer or an error. */
  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const wanted = group.map((waiting) => waiting.wanted);
      // An answer that got lost is asked for again: what was recorded the first time is then found to be there.
      const recorded = await persistently(() => appendGroup(this.writing, wanted), this.closed);
      for (const { wanted, answer } of group) {
        const place = recorded.get(wanted.stream);
        answer(place === undefined ? this.#judge(wanted) : { ...place, repeated: false });
      }
    } catch (error) {
      // An error of the statement is the fault of one append: alone, each gets its own answer.
      if (group.length > 1 && !(error instanceof StoreUnavailable))
        for (const waiting of group) await this.#commit([waiting]);
      else if (isIdTaken(error)) for (const { wanted, answer } of group) answer(this.#judge(wanted));
      else for (const { fail } of group) fail(error);
    }
  }

  #judge(wanted: WantedAppend): Promise<Appended> {
    return persistently(() => judge(this.reading, wanted), this.closed);
  }
}

const uniqueViolation = '23505';

/** Whether some event but the first of an append had an id that the log holds. */
const isIdTaken = (error: unknown): boolean => error instanceof DatabaseError && error.code === uniqueViolation;
