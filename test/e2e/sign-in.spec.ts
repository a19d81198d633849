import { day } from '@termijn/kernel';
import { Browser, type Page } from './support/browser';
import { Client, newcomer } from './support/client';
import { openHouse, type House } from './support/house';
import { tokenOf } from './support/tokens';

const official = { role: 'municipal-official', organisation: '21009', who: 'official-1' } as const;
const minute = 60_000;

describe('signing in at the demonstration', () => {
  let house: House;
  let later = 0;
  const at = (path: string) => new URL(path, house.url).href;
  const isCallback = ({ pathname }: URL) => pathname === '/sign-in/callback';

  beforeAll(async () => {
    house = await openHouse(day('2023-06-01'), {}, () => new Date(Date.now() + later));
  });
  beforeEach(() => {
    later = 0;
  });
  afterAll(() => house.close());

  /** Goes as far as the page on which one chooses who one is. */
  const begin = (browser: Browser, returnTo = '/'): Promise<Page> =>
    browser.go(at(`/sign-in/with/demonstration?returnTo=${encodeURIComponent(returnTo)}`));

  const signIn = async (browser: Browser, who: Record<string, string> = official, returnTo = '/'): Promise<Page> => {
    const { url } = await begin(browser, returnTo);
    return browser.go(url, who);
  };

  const session = (browser: Browser) => browser.cookie(house.url, 'termijn-session');

  /** Opens a case with a session, and answers the status and who stands in its history. */
  const actWith = async (
    id: string | undefined,
    headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' },
  ) => {
    const client = new Client(house.url);
    const cookie = { Cookie: `termijn-session=${id ?? ''}` };
    const opened = await client.post('/v1/cases', newcomer(), { ...cookie, ...headers });
    if (opened.status !== 201) return { status: opened.status };
    const { items } = await client.get(`${opened.headers.get('location') ?? ''}/timeline`, cookie);
    return { status: opened.status, actor: items[0]?.['actor'] };
  };

  const mayAct = async (id: string | undefined) => (await actWith(id)).status !== 401;

  it('leads through the choice of who one is to a session that may act', async () => {
    const browser = new Browser();
    const ways = await browser.go(at('/sign-in?returnTo=/mailbox'));
    expect(ways.text).toContain('href="/sign-in/with/demonstration?returnTo=%2Fmailbox"');
    const choice = await begin(browser, '/mailbox');
    for (const warning of ['DEMONSTRATIE.', 'DÉMONSTRATION.', 'DEMONSTRATION.']) expect(choice.text).toContain(warning);
    expect(choice.text).not.toMatch(/<script|style=/);
    const wrong = await browser.go(choice.url, { ...official, organisation: 'ggc' });
    expect(wrong.status).toBe(400);
    const done = await browser.go(choice.url, official);
    expect({ path: done.url.pathname, status: done.status }).toEqual({ path: '/mailbox', status: 200 });
    expect(await actWith(session(browser))).toEqual({
      status: 201,
      actor: { who: 'official-1', role: 'municipality', organisation: '21009' },
    });
  });

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const browser = new Browser();
    const { url } = await begin(browser);
    const back = await browser.go(url, official, isCallback);
    const { cookies } = await browser.ask(new URL(back.location, back.url));
    const given = cookies.find((cookie) => cookie.startsWith('termijn-session='));
    expect(given).toMatch(/^termijn-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('does nothing for whoever neither signed in nor sends a token, whatever the old headers say', async () => {
    const claimed = { 'X-Termijn-Actor': 'x', 'X-Termijn-Role': 'municipality', 'X-Termijn-Organisation': '21009' };
    const answer = await new Client(house.url, 'nobody').post('/v1/cases', newcomer(), claimed);
    expect(answer).toMatchObject({ status: 401, body: { type: 'urn:problem-type:termijn:not-signed-in' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('is over half an hour after the last use, and ten hours after it began', async () => {
    const browser = new Browser();
    await signIn(browser);
    const id = session(browser);
    for (let uses = 1; uses <= 3; uses++) {
      later += 29 * minute;
      expect(await mayAct(id)).toBe(true);
    }
    later += 31 * minute;
    expect(await mayAct(id)).toBe(false);

    later = 0;
    await signIn(browser);
    const longer = session(browser);
    for (; later < 600 * minute; later += 25 * minute) expect(await mayAct(longer)).toBe(true);
    expect(await mayAct(longer)).toBe(false);
  });

  it('takes no id that somebody planted, and ends the session that was there', async () => {
    const planted = 'A'.repeat(43);
    const browser = new Browser();
    browser.plant(house.url, 'termijn-session', planted);
    await signIn(browser);
    const first = session(browser);
    expect(first).not.toBe(planted);
    expect((await actWith(planted)).status).toBe(401);
    await signIn(browser);
    expect(session(browser)).not.toBe(first);
    expect((await actWith(first)).status).toBe(401);
  });

  it('ends with sign-out, here and at the issuer', async () => {
    const browser = new Browser();
    await signIn(browser);
    const id = session(browser);
    const out = await browser.go(at('/sign-out'), {});
    expect(session(browser)).toBeUndefined();
    expect((await actWith(id)).status).toBe(401);
    const elsewhere = /href="(\/demo-identity\/session\/end[^"]*)"/.exec(out.text)?.[1]?.replaceAll('&amp;', '&');
    const asked = await browser.go(at(elsewhere ?? ''));
    expect(asked.status).toBe(200);
    const [, action = '', xsrf = ''] = /action="([^"]+)".*?name="xsrf" value="([^"]+)"/s.exec(asked.text) ?? [];
    const left = await browser.go(action, { xsrf, logout: 'yes' });
    expect({ path: left.url.pathname, status: left.status }).toEqual({ path: '/signed-out', status: 200 });
  });

  it('changes nothing for a browser that hides which page asks', async () => {
    const browser = new Browser();
    await signIn(browser);
    expect((await actWith(session(browser), {})).status).toBe(403);
    expect((await actWith(session(browser), { 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
  });

  it('comes back once, with its own state, to the browser that it began in', async () => {
    const browser = new Browser();
    const { url } = await begin(browser);
    const { location, url: last } = await browser.go(url, official, isCallback);
    const callback = new URL(location, last);

    const failed = { status: 400, text: expect.stringContaining('Signing in failed') };
    expect(await new Browser().ask(callback)).toMatchObject(failed);
    const pending = browser.cookie(house.url, 'termijn-sign-in') ?? '';
    expect((await browser.ask(callback)).status).toBe(303);
    const again = new Browser();
    again.plant(house.url, 'termijn-sign-in', pending);
    expect(await again.ask(callback)).toMatchObject(failed);
  });

  it.each<[string, (callback: URL) => void]>([
    ['another state', (callback) => callback.searchParams.set('state', 'x')],
    ['no state', (callback) => callback.searchParams.delete('state')],
    ['a code of nobody', (callback) => callback.searchParams.set('code', 'x'.repeat(43))],
    ['another issuer', (callback) => callback.searchParams.set('iss', 'https://evil.example')],
    ['an error', (callback) => callback.searchParams.set('error', 'access_denied')],
  ])('fails with %s, and says no more than that', async (_, alter) => {
    const browser = new Browser();
    const { url } = await begin(browser);
    const { location, url: last } = await browser.go(url, official, isCallback);
    const callback = new URL(location, last);
    alter(callback);
    const { status, text } = await browser.ask(callback);
    expect(status).toBe(400);
    expect(text).toContain('Signing in failed');
    expect(text).not.toMatch(/state|nonce|invalid_grant|denied|evil/);
    expect(session(browser)).toBeUndefined();
  });

  it('is told in the log, by codes alone', async () => {
    const from = house.logged.length;
    const browser = new Browser();
    await signIn(browser, { ...official, who: 'official-7' });
    const id = session(browser) ?? '';
    await browser.go(at('/sign-out'), {});
    const failing = new Browser();
    const { location, url: last } = await failing.go((await begin(failing)).url, official, isCallback);
    const callback = new URL(location, last);
    callback.searchParams.set('state', 'x');
    expect((await failing.ask(callback)).status).toBe(400);
    await new Client(house.url).get('/v1/worklist', { Authorization: 'Bearer a.b.c' });
    const told = house.logged.slice(from).join('\n');
    expect(told).toContain('somebody signed in {"issuer":"demonstration","who":"official-7","capacities":1}');
    expect(told).toContain('somebody signed out {"issuer":"demonstration","who":"official-7"}');
    expect(told).toMatch(/signing in failed \{"issuer":"demonstration","trace":"[\w-]+"\}/);
    expect(told).toMatch(/a request was refused .*not-signed-in/);
    for (const secret of [id, callback.searchParams.get('code') ?? 'none', 'a.b.c']) expect(told).not.toContain(secret);
  });

  it('fails when a code of one sign-in is put into another', async () => {
    const [one, other] = [new Browser(), new Browser()];
    const first = await one.go((await begin(one)).url, official, isCallback);
    const second = await other.go((await begin(other)).url, { ...official, who: 'official-2' }, isCallback);
    const mixed = new URL(second.location, second.url);
    mixed.searchParams.set('code', new URL(first.location, first.url).searchParams.get('code') ?? '');
    expect((await other.ask(mixed)).status).toBe(400);
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/a\nb',
    '\t//evil.example',
    '/..//evil.example',
  ])('leads to no other site: %j', async (returnTo) => {
    const browser = new Browser();
    const { url } = await begin(browser, returnTo);
    const end = await browser.go(url, official, ({ pathname }) => pathname !== '/sign-in/callback' && pathname === '/');
    expect(new URL(end.location, end.url).href).toBe(at('/'));
  });
});

describe('tokens of the demonstration', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(day('2023-06-01'));
  });
  afterAll(() => house.close());

  const withToken = (token: string) =>
    new Client(house.url).post('/v1/cases', newcomer(), { Authorization: `Bearer ${token}` });

  it('let a program act until they are over', async () => {
    expect((await withToken(await tokenOf(house.url, official))).status).toBe(201);
    const old = new Date(Date.now() - 2 * 60 * minute);
    expect((await withToken(await tokenOf(house.url, official, old))).status).toBe(401);
  });

  it('are refused for a role that the organisation has not', async () => {
    expect((await withToken(await tokenOf(house.url, { ...official, organisation: 'ggc' }))).status).toBe(401);
  });

  it.each(['', 'nonsense', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.'])(
    'that are %j open nothing',
    async (token) => {
      expect(await withToken(token)).toMatchObject({
        status: 401,
        body: { type: 'urn:problem-type:termijn:not-signed-in' },
      });
    },
  );
});
