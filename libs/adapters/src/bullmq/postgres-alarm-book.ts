import { createPostgresBackend, Queue, Worker } from 'bullmq';
import type { JobProgress, PostgresConnectionOptions, PostgresQueueBackend } from 'bullmq';
import type { Alarm, AlarmBook } from '@termijn/engine';
import { bullmqAlarmBook, type BullmqAlarmBookOptions } from './alarm-book';

/** Where the database is, and the schema that BullMQ keeps its tables in. */
export interface PostgresAlarmBookOptions extends BullmqAlarmBookOptions {
  readonly url: string;
  readonly schema?: string;
}

/** The first question includes the making of BullMQ's tables, on a database that may just be filling its read models. */
const answerMilliseconds = 30_000;

/**
 * Alarms on BullMQ's own PostgreSQL back end, for an office that runs no Redis. Ring it in one process only: several
 * workers on one queue are what the Redis back end is for (BullMQ #4814).
 */
export const postgresAlarmBook = (options: PostgresAlarmBookOptions): AlarmBook => {
  const { url, queue: name = 'alarms', schema = 'bullmq', onError } = options;
  const { alarmsAtOnce = 4, lockMilliseconds = 30_000 } = options;
  const report = (error: unknown): void => onError?.(error);
  const connection = { connectionString: url, schema, migrate: true, max: 4 };
  const queue = new Queue<Alarm, void, string, Alarm, void, string, PostgresQueueBackend, PostgresConnectionOptions>(
    name,
    { connection },
    createPostgresBackend,
  );
  queue.on('error', report);
  return bullmqAlarmBook({ answerMilliseconds, ...options }, queue, (processor) =>
    new Worker<Alarm, void, string, PostgresQueueBackend, JobProgress, PostgresConnectionOptions>(
      name,
      processor,
      {
        connection,
        concurrency: alarmsAtOnce,
        lockDuration: lockMilliseconds,
        stalledInterval: lockMilliseconds,
        maxStalledCount: 3,
        runRetryDelay: 1000,
      },
      createPostgresBackend,
    ).on('error', report),
  );
};
