import { Redis } from 'ioredis';
import type { ShortMemory } from './short-memory';

/** A Redis that is slower than this is taken for absent, and whoever waits is told so. */
const answerMilliseconds = 2_500;

const prefix = 'termijn:identity:';

/** A short memory in Redis, for any number of processes. What was kept is lost with it: people sign in again. */
export const redisShortMemory = (url: string): ShortMemory => {
  const redis = new Redis(url, {
    keyPrefix: prefix,
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    commandTimeout: answerMilliseconds,
    retryStrategy: (times) => Math.min(times * 100, 2000),
  });
  // Every failed command tells whoever waits for it; the connection itself has nobody else to tell.
  redis.on('error', () => undefined);
  const valueOf = (json: string | null): unknown => (json === null ? undefined : JSON.parse(json));
  return {
    async keep(key, value, milliseconds) {
      await redis.set(key, JSON.stringify(value), 'PX', milliseconds);
    },
    async renew(key, value, milliseconds) {
      await redis.set(key, JSON.stringify(value), 'PX', milliseconds, 'XX');
    },
    look: async (key) => valueOf(await redis.get(key)),
    take: async (key) => valueOf(await redis.getdel(key)),
    async forget(key) {
      await redis.del(key);
    },
    async close() {
      redis.disconnect();
    },
  };
};
