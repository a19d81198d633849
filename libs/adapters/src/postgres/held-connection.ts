import type { Pool, PoolClient, QueryArrayConfig, QueryArrayResult } from 'pg';
import { isOutage } from './connection';

/**
 * One connection of a pool that is kept instead of being borrowed for every statement, which costs a lone append more
 * than a tenth. One that broke is given back, and the next statement gets another. Statements run one after the other.
 */
export class HeldConnection {
  #client: Promise<PoolClient> | undefined;
  #lastAnswer: Promise<unknown> = Promise.resolve();

  constructor(private readonly pool: Pool) {}

  async query<R extends unknown[]>(statement: QueryArrayConfig): Promise<QueryArrayResult<R>> {
    const held = (this.#client ??= this.#connect());
    try {
      const client = await held;
      const answer = client.query<R>(statement);
      this.#lastAnswer = answer;
      return await answer;
    } catch (error) {
      if (isOutage(error)) this.#giveBack(held);
      throw error;
    }
  }

  /** Gives the connection back once its last statement has been answered, so that the pool can end. Never throws. */
  async release(): Promise<void> {
    await this.#client?.catch(() => undefined);
    await this.#lastAnswer.catch(() => undefined);
    if (this.#client !== undefined) this.#giveBack(this.#client);
  }

  async #connect(): Promise<PoolClient> {
    const client = await this.pool.connect();
    // A connection that breaks while nothing is asked of it must not end the process; the next statement will notice.
    client.on('error', () => undefined);
    return client;
  }

  #giveBack(held: Promise<PoolClient>): void {
    if (this.#client === held) this.#client = undefined;
    void held.then(
      (client) => {
        client.release(true);
      },
      () => undefined,
    );
  }
}
