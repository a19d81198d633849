import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

/** What is left to somebody of a limit after a request. */
export interface Share {
  /** Whether the request is within the limit. */
  readonly isWithin: boolean;
  /** How many requests the limit allows in a window. */
  readonly limit: number;
  /** How many are left in this window. */
  readonly remaining: number;
  /** Whole seconds until the window ends and the count begins anew. */
  readonly resetSeconds: number;
}

/** How many requests each name may make in a window, for several kinds of name. */
export interface RateLimits<Kind extends string> {
  /** Counts a request of somebody. The name is stored for as long as the window lasts, so it is no personal datum. */
  take(kind: Kind, name: string): Promise<Share>;
  close(): Promise<void>;
}

/** What the limits are, and where the counts are kept. */
export interface RateLimitsOptions<Kind extends string> {
  /** Requests per window by kind of name. */
  readonly limits: Readonly<Record<Kind, number>>;
  readonly windowSeconds: number;
  /** The Redis in which several processes count together; without it this process counts alone. */
  readonly redisUrl?: string;
}

/** A Redis that is slower than this to count a request is taken for absent. */
const answerMilliseconds = 250;

/** Opens the limits. While Redis is away each process counts for itself: a limit never keeps anybody from the service by failing. */
export const openRateLimits = <Kind extends string>(options: RateLimitsOptions<Kind>): RateLimits<Kind> => {
  const redis = options.redisUrl === undefined ? undefined : connect(options.redisUrl);
  const limiters = new Map<string, RateLimiterAbstract>();
  for (const [kind, points] of Object.entries<number>(options.limits))
    limiters.set(kind, limiterOf(kind, points, options.windowSeconds, redis));
  return {
    async take(kind, name) {
      const limiter = limiters.get(kind)!;
      const { remainingPoints, msBeforeNext, isWithin } = await consume(limiter, name);
      const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
      return { isWithin, limit: limiter.points, remaining: remainingPoints, resetSeconds };
    },
    // Nothing waits for an answer any more, and a Redis that is away would never say goodbye.
    async close() {
      redis?.disconnect();
    },
  };
};

const connect = (url: string): Redis => {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: answerMilliseconds,
    retryStrategy: (times) => Math.min(times * 100, 2000),
  });
  // Every failed command is counted in memory instead; the connection itself has nobody else to tell.
  redis.on('error', () => undefined);
  return redis;
};

const limiterOf = (kind: string, points: number, duration: number, redis: Redis | undefined): RateLimiterAbstract => {
  const common = { keyPrefix: `termijn:rate:${kind}`, points, duration };
  const memory = new RateLimiterMemory(common);
  if (redis === undefined) return memory;
  return new RateLimiterRedis({
    ...common,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    insuranceLimiter: memory,
  });
};

/** The library says "no" by rejecting with the same kind of answer that it says "yes" with. */
const consume = async (limiter: RateLimiterAbstract, name: string) => {
  try {
    const { remainingPoints, msBeforeNext } = await limiter.consume(name);
    return { remainingPoints, msBeforeNext, isWithin: true };
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected;
    return { remainingPoints: 0, msBeforeNext: rejected.msBeforeNext, isWithin: false };
  }
};
