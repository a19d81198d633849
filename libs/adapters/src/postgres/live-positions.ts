import { pause, type Position } from '@termijn/engine';
import type { Sql } from './session';

/** How often the database is asked while somebody waits. */
const pollMilliseconds = 15;

interface Waiter {
  readonly name: string;
  readonly position: Position;
  readonly until: number;
  answer(reached: boolean): void;
  fail(error: unknown): void;
}

/** Answers where live read models stand. However many wait, one statement at a time asks for all of them. */
export class LivePositions {
  #waiters: Waiter[] = [];
  #isLooking = false;

  constructor(private readonly sql: Sql) {}

  /** The position up to which each of the read models has read. */
  async of(names: readonly string[]): Promise<ReadonlyMap<string, Position>> {
    const { rows } = await this.sql.query<{ name: string; position: string }>(
      'select name, position from projection_copies where live and name = any($1)',
      [names],
    );
    return new Map(rows.map(({ name, position }) => [name, BigInt(position)]));
  }

  /** Waits until a read model has read as far; false when the time ran out first. */
  reached(name: string, position: Position, timeoutMilliseconds: number): Promise<boolean> {
    return new Promise((answer, fail) => {
      this.#waiters.push({ name, position, until: performance.now() + timeoutMilliseconds, answer, fail });
      if (!this.#isLooking) void this.#look();
    });
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    while (this.#waiters.length > 0) {
      const asked = this.#waiters;
      try {
        const positions = await this.of([...new Set(asked.map(({ name }) => name))]);
        const now = performance.now();
        for (const waiter of asked) {
          const isReached = (positions.get(waiter.name) ?? 0n) >= waiter.position;
          if (isReached || now >= waiter.until) this.#dismiss(waiter).answer(isReached);
        }
      } catch (error) {
        for (const waiter of asked) this.#dismiss(waiter).fail(error);
      }
      if (this.#waiters.length > 0) await pause(pollMilliseconds);
    }
    this.#isLooking = false;
  }

  #dismiss(waiter: Waiter): Waiter {
    this.#waiters = this.#waiters.filter((other) => other !== waiter);
    return waiter;
  }
}
