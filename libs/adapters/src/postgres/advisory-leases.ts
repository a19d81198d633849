import { pause, type Lease } from '@termijn/engine';
import type { Pool, PoolClient } from 'pg';
import { borrowSession, sqlOn, type Sql } from './session';

/** How often a waiting reader asks again. */
const pollMilliseconds = 100;

/**
 * Leases as session locks of PostgreSQL: they end with the process that holds them, whatever it dies of. All leases of
 * a pool share one session, borrowed from the pool while a lease is held or waited for. Needs sessions that last: a
 * pooler in between may not lend one session to several clients.
 */
export const advisoryLeases = (pool: Pool): ((reader: string, signal: AbortSignal) => Promise<Lease>) => {
  const holder = new LeaseHolder(pool);
  return (reader, signal) => holder.acquire(reader, signal);
};

class LeaseHolder {
  /** Held or being asked for. A session may take its own lock twice, so it has to know what it has. */
  readonly #taken = new Set<string>();
  #session: Promise<LeaseSession> | undefined;
  /** How many hold a lease or wait for one. */
  #users = 0;

  constructor(private readonly pool: Pool) {}

  async acquire(reader: string, signal: AbortSignal): Promise<Lease> {
    this.#users += 1;
    try {
      for (;;) {
        signal.throwIfAborted();
        const lease = await this.#attempt(reader);
        if (lease !== undefined) return lease;
        await pause(pollMilliseconds, signal);
      }
    } catch (error) {
      await this.#leave();
      throw error;
    }
  }

  async #attempt(reader: string): Promise<Lease | undefined> {
    if (this.#taken.has(reader)) return undefined;
    this.#taken.add(reader);
    let isOurs = false;
    try {
      const session = await this.#open();
      isOurs = await session.tryLock(reader);
      return isOurs ? this.#leaseOf(reader, session) : undefined;
    } finally {
      if (!isOurs) this.#taken.delete(reader);
    }
  }

  #leaseOf(reader: string, session: LeaseSession): Lease {
    let released = false;
    return {
      lost: session.broken,
      release: async () => {
        if (released) return;
        released = true;
        await session.unlock(reader);
        this.#taken.delete(reader);
        await this.#leave();
      },
    };
  }

  #open(): Promise<LeaseSession> {
    const forget = () => {
      this.#session = undefined;
    };
    this.#session ??= LeaseSession.open(this.pool, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return this.#session;
  }

  async #leave(): Promise<void> {
    this.#users -= 1;
    if (this.#users > 0) return;
    const session = this.#session;
    this.#session = undefined;
    (await session)?.giveBack();
  }
}

/** A session of its own, on which statements wait for each other. */
class LeaseSession {
  readonly #broken = new AbortController();
  readonly #sql: Sql;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly client: PoolClient,
    private readonly onBroken: () => void,
  ) {
    this.#sql = sqlOn(client);
    client.on('error', this.#breakOff).on('end', this.#breakOff);
  }

  static async open(pool: Pool, onBroken: () => void): Promise<LeaseSession> {
    return new LeaseSession(await borrowSession(pool), onBroken);
  }

  /** Raised when the connection is gone, and with it all locks. */
  get broken(): AbortSignal {
    return this.#broken.signal;
  }

  async tryLock(reader: string): Promise<boolean> {
    const lock = `select pg_try_advisory_lock(hashtextextended('lease:' || $1, 0)) as is_ours`;
    const { rows } = await this.#inTurn(() => this.#sql.query<{ is_ours: boolean }>(lock, [reader]));
    return rows[0]?.is_ours === true;
  }

  /** A lock that cannot be given back has gone already, with the connection. */
  async unlock(reader: string): Promise<void> {
    const unlock = `select pg_advisory_unlock(hashtextextended('lease:' || $1, 0))`;
    await this.#inTurn(() => this.#sql.query(unlock, [reader])).catch(this.#breakOff);
  }

  giveBack(): void {
    if (this.#broken.signal.aborted) return;
    this.client.off('error', this.#breakOff).off('end', this.#breakOff);
    this.client.release();
  }

  readonly #breakOff = (): void => {
    if (this.#broken.signal.aborted) return;
    this.#broken.abort();
    this.onBroken();
    this.client.release(true);
  };

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
