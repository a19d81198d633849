import { StoreUnavailable } from '@termijn/engine';
import {
  DatabaseError,
  type ClientBase,
  type Pool,
  type PoolClient,
  type QueryConfig,
  type QueryResult,
  type QueryResultRow,
} from 'pg';
import { isOutage } from './connection';

/** Something that runs one statement at a time. Throws `StoreUnavailable` when the database cannot do it now. */
export interface Sql {
  query<R extends QueryResultRow>(
    statement: string | QueryConfig,
    values?: readonly unknown[],
  ): Promise<QueryResult<R>>;
}

/** The SQLSTATE class of transactions that the server broke off for the sake of others, deadlocks among them. */
const brokenOff = '40';

const isPassing = (error: unknown): boolean =>
  isOutage(error) || (error instanceof DatabaseError && error.code?.startsWith(brokenOff) === true);

/** Asks the database something. Throws `StoreUnavailable` when it cannot answer now; other errors pass through. */
export const asking = async <T>(statement: () => Promise<T>): Promise<T> => {
  try {
    return await statement();
  } catch (error) {
    throw isPassing(error) ? new StoreUnavailable('PostgreSQL does not answer', error) : error;
  }
};

/** Runs statements in a session, or in whichever session of a pool is free. */
export const sqlOn = (sessions: Pool | ClientBase): Sql => ({
  query: <R extends QueryResultRow>(statement: string | QueryConfig, values?: readonly unknown[]) =>
    asking(() => sessions.query<R>(statement, values && [...values])),
});

/** Takes a session out of the pool, to be released by the caller. Throws `StoreUnavailable`. */
export const borrowSession = (pool: Pool): Promise<PoolClient> => asking(() => pool.connect());

/** Does several statements as one, all or none, in a session of its own. Throws `StoreUnavailable`. */
export const inTransaction = async <T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> => {
  const client = await borrowSession(pool);
  const sql = sqlOn(client);
  try {
    await sql.query('begin');
    const result = await work(sql);
    await sql.query('commit');
    client.release();
    return result;
  } catch (error) {
    const isClean = await sql.query('rollback').then(
      () => true,
      () => false,
    );
    client.release(!isClean);
    throw error;
  }
};
