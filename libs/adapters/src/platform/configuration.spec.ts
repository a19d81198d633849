import { describeConfiguration, readConfiguration } from './configuration';

describe('the configuration', () => {
  it('needs nothing: it is then a demonstration with its own database', () => {
    expect(readConfiguration({})).toMatchObject({
      eventStore: 'postgres',
      roles: ['api', 'worker', 'projector'],
      host: '127.0.0.1',
      port: 3000,
      demo: true,
    });
  });

  it('takes an empty variable for an absent one, and the command line before the environment', () => {
    const configuration = readConfiguration({ DATABASE_URL: '', PORT: '4000', TERMIJN_DEMO: 'off' }, { PORT: '0' });
    expect(configuration).toMatchObject({ port: 0, demo: false });
    expect(configuration.databaseUrl).toBeUndefined();
  });

  it('is no demonstration on a database of its own, unless that is asked for', () => {
    const DATABASE_URL = 'postgres://db/termijn';
    expect(readConfiguration({ DATABASE_URL }).demo).toBe(false);
    expect(readConfiguration({ DATABASE_URL, TERMIJN_DEMO: 'on' }).demo).toBe(true);
  });

  it.each([
    ['DATABASE_URL', 'mysql://db/x', /DATABASE_URL must be a URL that begins with postgres:/],
    ['REDIS_URL', 'localhost:6379', /REDIS_URL must be a URL/],
    ['TERMIJN_EVENT_STORE', 'mongo', /TERMIJN_EVENT_STORE must be postgres or eventstoredb/],
    ['TERMIJN_EVENT_STORE', 'eventstoredb', /EVENTSTORE_URL must be set/],
    ['TERMIJN_ROLES', 'api,boss', /TERMIJN_ROLES must be a list of api, worker, projector/],
    ['PORT', '70000', /PORT must be a whole number from 0 to 65535/],
    ['TERMIJN_DEMO', 'yes', /TERMIJN_DEMO must be on or off/],
    ['TERMIJN_PEOPLE_KEY', 'short', /TERMIJN_PEOPLE_KEY must be 64 hexadecimal digits/],
    ['TERMIJN_SEALING_KEYS', 'k1:abc', /TERMIJN_SEALING_KEYS must be a list of keys/],
    ['MAIL_FROM', 'nobody', /MAIL_FROM must be a mail address/],
    ['TERMIJN_PRODUCTION', 'yes', /TERMIJN_PRODUCTION must be on or off/],
    ['TERMIJN_ISSUERS', '[{}]', /TERMIJN_ISSUERS 0\.key /],
    ['TERMIJN_PROXY', 'yes', /TERMIJN_PROXY must be none or tls/],
    ['TERMIJN_RATE_ADDRESS', '0', /TERMIJN_RATE_ADDRESS must be a whole number from 1 to/],
    ['TERMIJN_NOTARY_ORIGIN', 'https://log', /TERMIJN_NOTARY_ORIGIN must be a name/],
    ['TERMIJN_NOTARY_KEYS', 'secret', /TERMIJN_NOTARY_KEYS must be a list of private keys/],
    ['TERMIJN_NOTARY_SECONDS', '0', /TERMIJN_NOTARY_SECONDS must be a whole number/],
    ['TERMIJN_WITNESSES', 'https://witness.example', /TERMIJN_WITNESSES must be a list of witnesses/],
    ['TERMIJN_TIMESTAMP_URL', 'tsa.example', /TERMIJN_TIMESTAMP_URL must be a URL/],
    ['TERMIJN_TIMESTAMP_URL', 'https://tsa.example', /TERMIJN_TIMESTAMP_CA must name a file with certificates/],
    ['TERMIJN_TIMESTAMP_CA', 'ca.pem', /TERMIJN_TIMESTAMP_URL must be set/],
    ['TERMIJN_PUBLIC_ADDRESS', 'termijn.example', /TERMIJN_PUBLIC_ADDRESS must be an address such as/],
    ['TERMIJN_PUBLIC_ADDRESS', 'https://termijn.example/sub', /TERMIJN_PUBLIC_ADDRESS must be an address such as/],
    ['TERMIJN_PUBLIC_ADDRESS', 'https://me:hidden@termijn.example', /TERMIJN_PUBLIC_ADDRESS must be an address such/],
    ['TERMIJN_REQUEST_SECONDS', '-1', /TERMIJN_REQUEST_SECONDS must be a whole number from 1 to 600/],
  ])('says what is wrong with %s=%s', (variable, value, words) => {
    expect(() => readConfiguration({ [variable]: value })).toThrow(words);
  });

  it('knows where people outside reach it: where it listens, unless told otherwise', () => {
    const addressWith = (settings: Record<string, string>) => readConfiguration(settings).edge.publicAddress;
    expect(addressWith({})).toBe('http://127.0.0.1:3000');
    expect(addressWith({ HOST: '0.0.0.0' })).toBe('http://localhost:3000');
    expect(addressWith({ HOST: '::1', PORT: '8080' })).toBe('http://[::1]:8080');
    expect(addressWith({ TERMIJN_PUBLIC_ADDRESS: 'https://Termijn.example/' })).toBe('https://termijn.example');
  });

  it('lets people choose who they are where nobody else comes, or where that is asked for', () => {
    const DATABASE_URL = 'postgres://db/termijn';
    const demonstration = (settings: Record<string, string>) => readConfiguration(settings).identity.demonstration;
    expect(demonstration({})).toBe(true);
    expect(demonstration({ TERMIJN_DEMO: 'off' })).toBe(true);
    const others = [{ DATABASE_URL }, { HOST: '0.0.0.0' }, { TERMIJN_PRODUCTION: 'on' }, { TERMIJN_ISSUERS_FILE: 'x' }];
    expect(others.map((settings) => demonstration(settings))).toEqual([false, false, false, false]);
    expect(demonstration({ DATABASE_URL, TERMIJN_DEMO_IDENTITY: 'on' })).toBe(true);
  });

  it.each([
    [{ TERMIJN_DEMO_IDENTITY: 'on' }, /TERMIJN_DEMO_IDENTITY must be off/],
    [{ TERMIJN_DEMO: 'on' }, /TERMIJN_DEMO must be off/],
  ])('runs nothing that is for trying out in production: %j', (settings, words) => {
    expect(() => readConfiguration({ TERMIJN_PRODUCTION: 'on', ...settings })).toThrow(words);
    expect(readConfiguration({ TERMIJN_PRODUCTION: 'on' })).toMatchObject({ demo: false });
  });

  it('names every fault at once', () => {
    expect(() => readConfiguration({ PORT: 'x', TERMIJN_DEMO: 'x' })).toThrow(/PORT .*; TERMIJN_DEMO /);
  });

  it('is printed without its secrets', () => {
    const configuration = readConfiguration({
      DATABASE_URL: 'postgres://me:hidden@db:5432/termijn?password=hidden',
      SMTP_URL: 'smtps://me:hidden@mail',
      TERMIJN_PEOPLE_KEY: 'ab'.repeat(32),
      TERMIJN_SEALING_KEYS: `k1:${'ab'.repeat(32)}`,
      TERMIJN_ISSUERS: JSON.stringify([
        {
          ...{ key: 'town', name: { nl: 'x', fr: 'x', en: 'x' }, issuer: 'https://login.example.org' },
          ...{ clientId: 'termijn', clientSecret: 'hidden' },
          capacities: [{ claim: 'a', value: 'b', role: 'c', organisation: 'd' }],
        },
      ]),
    });
    const printed = JSON.stringify(describeConfiguration(configuration));
    expect(printed).not.toMatch(/hidden|abab|\bme\b/);
    expect(printed).toContain('postgres://***@db:5432/termijn?***');
  });
});
