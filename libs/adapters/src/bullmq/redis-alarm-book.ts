import { Queue, Worker } from 'bullmq';
import type { Alarm, AlarmBook } from '@termijn/engine';
import { bullmqAlarmBook, type BullmqAlarmBookOptions } from './alarm-book';

/** Where the Redis is, and the first part of all keys of this system in it. */
export interface RedisAlarmBookOptions extends BullmqAlarmBookOptions {
  /** `redis://` or `rediss://`. */
  readonly url: string;
  readonly prefix?: string;
}

/** Reconnects for ever, soon at first and then every other second: a Redis that comes back is noticed at once. */
const retryStrategy = (times: number): number => Math.min(times * 100, 2000);

/** Alarms on BullMQ in Redis, which many workers on many machines can share. */
export const redisAlarmBook = (options: RedisAlarmBookOptions): AlarmBook => {
  const { url, queue: name = 'alarms', prefix = 'termijn', onError } = options;
  const { alarmsAtOnce = 4, lockMilliseconds = 30_000 } = options;
  const report = (error: unknown): void => onError?.(error);
  // Commands of the queue fail soon while Redis is away, since a sweep can be repeated; a worker waits for it to return.
  const queue = new Queue<Alarm>(name, { prefix, connection: { url, retryStrategy, maxRetriesPerRequest: 1 } });
  queue.on('error', report);
  return bullmqAlarmBook(options, queue, (processor) =>
    new Worker<Alarm>(name, processor, {
      prefix,
      connection: { url, retryStrategy, maxRetriesPerRequest: null },
      concurrency: alarmsAtOnce,
      lockDuration: lockMilliseconds,
      stalledInterval: lockMilliseconds,
      maxStalledCount: 3,
      runRetryDelay: 1000,
    }).on('error', report),
  );
};
