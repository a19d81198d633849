import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '@termijn/engine';
import { DatabaseError, Pool, type PoolConfig } from 'pg';

/** The longest that one statement may take, waiting for locks included, before it counts as unanswered. */
const statementMillisecondsMax = 15_000;

/** Connection options by which prepared statements are planned once and by their indexes, however small the table then is. */
export const indexedPlans: readonly string[] = [
  '-c plan_cache_mode=force_generic_plan',
  '-c enable_seqscan=off',
  '-c enable_hashjoin=off',
  '-c enable_mergejoin=off',
  '-c jit=off',
];

/** Opens a pool that gives up on a silent server, and that survives the loss of idle connections. */
export const openPool = (url: string, more: Omit<PoolConfig, 'connectionString'> = {}): Pool => {
  const pool = new Pool({
    connectionString: url,
    application_name: 'termijn',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementMillisecondsMax,
    query_timeout: statementMillisecondsMax + 5_000,
    ...more,
  });
  // The pool replaces an idle connection that breaks; without a listener the event would end the process.
  pool.on('error', () => undefined);
  return pool;
};

/** SQLSTATE classes that speak of the server and not of the statement: connection, resources, operator, system. */
const outages = new Set(['08', '53', '57', '58']);

const plainErrors = new Set<unknown>(['Error', 'AggregateError']);

/** Whether an error tells of a server that cannot answer now. What became of the statement is then unknown. */
export const isOutage = (error: unknown): boolean => {
  if (error instanceof DatabaseError) return outages.has(error.code?.slice(0, 2) ?? '');
  // The driver and the system speak of broken and refused connections in plain errors; a mistake of ours has a class.
  return typeof error === 'object' && error !== null && 'name' in error && plainErrors.has(error.name);
};

/** What the server says of a statement that took too long; asking again would only wait again. */
const queryCanceled = '57014';

const attemptsMax = 8;
const firstPauseMilliseconds = 50;

/**
 * Does work that may be done twice, and again when the server could not answer: at most eight times within a dozen
 * seconds, enough for a server to come back from a restart. Then throws `StoreUnavailable`; other errors pass through.
 */
export const persistently = async <T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    if (signal?.aborted === true) throw new StoreUnavailable('the store is closed');
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error)) throw error;
      const tookTooLong = error instanceof DatabaseError && error.code === queryCanceled;
      if (tookTooLong || attempt === attemptsMax) throw new StoreUnavailable('PostgreSQL does not answer', error);
      await pause(firstPauseMilliseconds * 2 ** (attempt - 1));
    }
  }
};
