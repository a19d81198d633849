import { day } from '@termijn/kernel';
import { Browser, type Page } from './support/browser';
import { Client, newcomer, type Answer } from './support/client';
import { openHouse, type House } from './support/house';
import { openOutsideIssuer, program, service, stranger, type OutsideIssuer } from './support/outside-issuer';

const audience = 'https://termijn.example.org/api';
const person = { familyName: 'Voorbeeld', birthDate: '1990-01-01' };
let people = 0;
const names = (name: string) => ({ nl: name, fr: name, en: name });

describe('issuers of organisations', () => {
  let house: House;
  let town: OutsideIssuer;
  let office: OutsideIssuer;
  let later = 0;
  const at = (path: string): string => new URL(path, house.url).href;
  const back = (): string => at('/sign-in/callback');

  beforeAll(async () => {
    [town, office] = await Promise.all([openOutsideIssuer(back), openOutsideIssuer(back)]);
    const shared = { clientId: service.id, clientSecret: service.secret, audience, who: 'eid' };
    const issuers = [
      {
        ...{
          ...shared,
          key: 'town',
          name: names('Stad'),
          issuer: town.issuer,
          organisations: { '0207.373.429': '21009' },
        },
        capacities: [
          { claim: 'roles', value: 'desk:{any}', role: 'municipal-official', organisationClaim: 'town' },
          { claim: 'roles', value: 'head:{any}', role: 'municipal-head', organisationClaim: 'town' },
        ],
        clients: { [program.id]: { role: 'municipal-integrator', organisation: '21009' } },
      },
      {
        ...{ ...shared, key: 'office', name: names('Bureau'), issuer: office.issuer },
        capacities: [{ claim: 'roles', value: 'guide', role: 'office-worker', organisation: 'via' }],
        clients: { [program.id]: { role: 'office-integrator', organisation: 'via' } },
      },
    ];
    const settings = { TERMIJN_ISSUERS: JSON.stringify(issuers), TERMIJN_DEMO_IDENTITY: 'off' };
    house = await openHouse(day('2023-06-01'), settings, () => new Date(Date.now() + later));
  });
  beforeEach(() => {
    later = 0;
    town.claims = { eid: '85073000160', town: '0207.373.429', roles: ['desk:1'] };
    office.claims = { eid: '85073000160', roles: ['guide'] };
  });
  afterAll(async () => {
    await house.close();
    await Promise.all([town.close(), office.close()]);
  });

  const signIn = (browser: Browser, key: string, returnTo = '/'): Promise<Page> =>
    browser.go(at(`/sign-in/with/${key}?returnTo=${encodeURIComponent(returnTo)}`));
  const cookieOf = (browser: Browser) => ({
    Cookie: `termijn-session=${browser.cookie(house.url, 'termijn-session') ?? ''}`,
    'Sec-Fetch-Site': 'same-origin',
  });
  const nobody = (): Client => new Client(house.url, 'nobody');
  const openCase = (headers: Record<string, string>): Promise<Answer> =>
    nobody().post(
      '/v1/cases',
      newcomer({ municipality: '21009', person: { ...person, givenName: `Nr${String(++people)}` } }),
      headers,
    );
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

  it('are offered beside each other, and the demonstration is not', async () => {
    const { text } = await new Browser().go(at('/sign-in'));
    expect(text).toContain('/sign-in/with/town');
    expect(text).toContain('/sign-in/with/office');
    expect(text).not.toContain('demonstration');
  });

  it('let somebody act in the capacity of their claims, under a code that tells nothing', async () => {
    const browser = new Browser();
    const end = await signIn(browser, 'town', '/mailbox');
    expect([end.status, end.url.pathname]).toEqual([200, '/mailbox']);
    const opened = await openCase(cookieOf(browser));
    expect(opened.status).toBe(201);
    const { items, text } = await nobody().get(`${opened.headers.get('location')!}/timeline`, cookieOf(browser));
    expect(items[0]?.['actor']).toMatchObject({ role: 'municipality', organisation: '21009' });
    expect(text).not.toContain('85073000160');
    expect(house.logged.join('\n')).not.toContain('85073000160');
  });

  it('are told apart: the same number at two issuers is two people, each with its own capacity', async () => {
    const [clerk, guide] = [new Browser(), new Browser()];
    await signIn(clerk, 'town');
    await signIn(guide, 'office');
    const told = house.logged.filter((line) => line.startsWith('somebody signed in')).slice(-2);
    const codes = told.map((line) => (/"who":"([^"]+)"/.exec(line) ?? [])[1]);
    expect(new Set(codes).size).toBe(2);
    expect((await nobody().get('/v1/worklist', cookieOf(guide))).items).toEqual([]);
    expect((await openCase(cookieOf(guide))).status).toBe(403);
  });

  it('ask which one, when claims give several capacities', async () => {
    town.claims = { ...town.claims, roles: ['desk:1', 'head:1', 'cook:1'] };
    const browser = new Browser();
    const choice = await signIn(browser, 'town', '/mailbox');
    expect(choice.url.pathname).toBe('/sign-in/capacities');
    expect((await nobody().get('/v1/worklist', cookieOf(browser))).status).toBe(401);
    const done = await browser.go(at('/sign-in/capacities/1'), {});
    expect([done.status, done.url.pathname]).toEqual([200, '/mailbox']);
    expect((await nobody().get('/v1/worklist', cookieOf(browser))).status).toBe(200);
  });

  it.each([
    ['a role that nobody named', { roles: ['cook:1'] }, 403],
    ['a town that is none', { town: '9999.999.999' }, 403],
    ['nothing that tells people apart', { eid: undefined }, 400],
  ])('let nobody in with %s', async (_, change, status) => {
    town.claims = { ...town.claims, ...change };
    const browser = new Browser();
    expect((await signIn(browser, 'town')).status).toBe(status);
    expect(browser.cookie(house.url, 'termijn-session')).toBeUndefined();
  });

  it('give programs tokens for themselves, which act for their organisation', async () => {
    const token = await town.tokenFor(program, audience);
    const opened = await openCase(bearer(token));
    expect(opened.status).toBe(201);
    const told = await nobody().get(opened.headers.get('location')!, bearer(token));
    expect(told.status).toBe(200);
    const other = await nobody().get(opened.headers.get('location')!, bearer(await office.tokenFor(program, audience)));
    expect(other.status).toBe(404);
  });

  it.each<[string, () => Promise<string>]>([
    ['a program that nobody named', () => town.tokenFor(stranger, audience)],
    ['another service', () => town.tokenFor(program, 'https://other.example.org/api')],
  ])('give tokens that open nothing here when they are for %s', async (_, tokenOf) => {
    const { status, headers } = await openCase(bearer(await tokenOf()));
    expect([status, headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Bearer')]);
  });

  it('give tokens that end, and that cannot be altered', async () => {
    const token = await town.tokenFor(program, audience);
    const [head = '', body = '', seal = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const forged = (header: object, more: object) =>
      [header, { ...claims, ...more }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as object;
    const others = [
      [...forged({ ...header, alg: 'none' }, {}), ''].join('.'),
      [...forged(header, { client_id: 'else' }), seal].join('.'),
      [...forged(header, { iss: office.issuer }), seal].join('.'),
    ];
    for (const other of others) expect((await openCase(bearer(other))).status).toBe(401);
    later = 24 * 60 * 60 * 1000;
    expect((await openCase(bearer(token))).status).toBe(401);
  });

  // The last one, for the issuer stays away.
  it('that do not answer make nobody wrong: programs and people are asked to come later', async () => {
    const gone = await openOutsideIssuer(back);
    const token = await gone.tokenFor(program, audience);
    const issuers = [
      {
        ...{ key: 'gone', name: names('Weg'), issuer: gone.issuer, clientId: service.id, audience },
        capacities: [{ claim: 'roles', value: 'guide', role: 'office-worker', organisation: 'via' }],
        clients: { [program.id]: { role: 'office-integrator', organisation: 'via' } },
      },
    ];
    await gone.close();
    const settings = { TERMIJN_ISSUERS: JSON.stringify(issuers), TERMIJN_DEMO_IDENTITY: 'off' };
    const alone = await openHouse(day('2023-06-01'), settings);
    try {
      const answer = await new Client(alone.url, 'nobody').get('/v1/worklist', bearer(token));
      expect([answer.status, answer.headers.get('retry-after') !== null]).toEqual([503, true]);
      expect(answer.text).not.toContain(gone.issuer);
      const page = await new Browser().go(new URL('/sign-in/with/gone', alone.url));
      expect(page.status).toBe(503);
      expect(page.text).not.toContain(gone.issuer);
    } finally {
      await alone.close();
    }
  });
});
