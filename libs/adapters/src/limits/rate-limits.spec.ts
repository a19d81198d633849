import { openRateLimits, type RateLimits } from './rate-limits';

describe('rate limits', () => {
  let limits: RateLimits<'address' | 'account'>;
  afterEach(() => limits.close());

  it('count each name of each kind for itself, and say when the count begins anew', async () => {
    limits = openRateLimits({ limits: { address: 2, account: 1 }, windowSeconds: 60 });
    expect(await limits.take('address', 'a')).toEqual({ isWithin: true, limit: 2, remaining: 1, resetSeconds: 60 });
    expect(await limits.take('account', 'a')).toMatchObject({ isWithin: true, remaining: 0 });
    expect(await limits.take('address', 'a')).toMatchObject({ isWithin: true, remaining: 0 });
    const refused = await limits.take('address', 'a');
    expect(refused).toMatchObject({ isWithin: false, limit: 2, remaining: 0 });
    expect(refused.resetSeconds).toBeGreaterThan(0);
    expect(await limits.take('address', 'b')).toMatchObject({ isWithin: true });
  });

  it('are kept by the process itself while Redis is away', async () => {
    // Nothing listens on the port of the discard service.
    const redisUrl = 'redis://127.0.0.1:9';
    limits = openRateLimits({ limits: { address: 1, account: 1 }, windowSeconds: 60, redisUrl });
    expect(await limits.take('address', 'a')).toMatchObject({ isWithin: true });
    expect(await limits.take('address', 'a')).toMatchObject({ isWithin: false });
  });
});
