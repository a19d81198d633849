import { Failure, StoreUnavailable } from '@termijn/engine';
import {
  DatabaseError,
  type ClientBase,
  type Pool,
  type PoolClient,
  type QueryConfig,
  type QueryResult,
  type QueryResultRow,
} from 'pg';

/** Something that runs one statement at a time. Throws `StoreUnavailable` when the database cannot do it now. */
export interface Sql {
  query<R extends QueryResultRow>(
    statement: string | QueryConfig,
    values?: readonly unknown[],
  ): Promise<QueryResult<R>>;
}

/**
 * SQLSTATE classes that speak of the server and not of the statement: connection, resources, operator, system, and
 * transactions that were broken off for the sake of others, deadlocks among them.
 */
const passingClasses = new Set(['08', '53', '57', '58', '40']);

const isPassing = (error: unknown): boolean => {
  if (error instanceof DatabaseError) return passingClasses.has(error.code?.slice(0, 2) ?? '');
  // What the server did not say is a broken connection, a refused one or a time limit, unless we said it ourselves.
  return !(error instanceof Failure || error instanceof TypeError || error instanceof RangeError);
};

/** What an error of the driver means: `StoreUnavailable` when the database cannot answer now, otherwise itself. */
export const translated = (error: unknown): unknown =>
  isPassing(error) ? new StoreUnavailable('PostgreSQL does not answer', error) : error;

const asking = async <T>(statement: () => Promise<T>): Promise<T> => {
  try {
    return await statement();
  } catch (error) {
    throw translated(error);
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
