import { callerNames, limitHeaders, networkOf } from './limits';

describe('whom a request is counted for', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('an address %s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is an address, and an account of an organisation; neither can be read from the count', () => {
    const names = callerNames(Buffer.alloc(32, 1));
    const somebody = { who: 'official-1', organisation: '21009' };
    const named = [names.address('192.0.2.7'), names.account(somebody)];
    expect(named.map(({ kind }) => kind)).toEqual(['address', 'account']);
    expect(names.account({ ...somebody })).toEqual(named[1]);
    expect(names.account({ ...somebody, organisation: '21001' })).not.toEqual(named[1]);
    expect(JSON.stringify(named)).not.toMatch(/192|official/);
    expect(callerNames(Buffer.alloc(32, 2)).address('192.0.2.7')).not.toEqual(named[0]);
  });

  it('is told every limit, and how long to wait for the slowest', () => {
    const share = { limit: 10, remaining: 0, resetSeconds: 7, isWithin: false };
    expect(limitHeaders([{ kind: 'address', ...share, isWithin: true, remaining: 4 }], 60)).toEqual({
      'RateLimit-Policy': '"address";q=10;w=60',
      RateLimit: '"address";r=4;t=7',
    });
    const both = limitHeaders(
      [
        { kind: 'address', ...share },
        { kind: 'account', ...share, resetSeconds: 30 },
      ],
      60,
    );
    expect(both).toMatchObject({ RateLimit: '"address";r=0;t=7, "account";r=0;t=30', 'Retry-After': '30' });
  });
});
