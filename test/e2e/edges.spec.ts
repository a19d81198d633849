import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { day } from '@termijn/kernel';
import { Client, newcomer } from './support/client';
import { openHouse, type House } from './support/house';

const today = day('2023-06-01');

/** Sends bytes as they are, and answers with all that came back until the other side hung up. */
const raw = async (url: string, bytes: string): Promise<string> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(bytes);
  return text(socket);
};

describe('the edges of the interface', () => {
  let house: House;
  let client: Client;
  beforeAll(async () => {
    house = await openHouse(today, { TERMIJN_REQUEST_SECONDS: '1' });
    client = new Client(house.url);
  });
  afterAll(() => house.close());

  it.each(['/', '/health', '/v1/figures', '/v1/nowhere', '/style.css'])(
    '%s tells a browser to be strict',
    async (path) => {
      const { headers } = await client.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|script-src|\*/);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'cache-control': path === '/style.css' ? 'max-age=3600' : 'no-store',
      });
      expect(headers.has('strict-transport-security')).toBe(false);
    },
  );

  it('data of the interface are saved by a browser and not shown', async () => {
    for (const path of ['/v1/municipalities', '/v1/nowhere'])
      expect((await client.get(path)).headers.get('content-disposition')).toBe('attachment; filename="api.json"');
    expect((await client.get('/')).headers.has('content-disposition')).toBe(false);
  });

  it('a refusal is logged with its route and its trace, and without what stood in the request', async () => {
    const { headers } = await client.get('/v1/figures?on=hidden-somewhere');
    const line = house.logged.find((text) => text.includes(headers.get('belgov-trace-id') ?? 'no trace'));
    expect(line).toContain('"problem":"invalid-input","status":400,"route":"GET /v1/figures"');
    expect(line).not.toContain('hidden');
  });

  it('no page holds a script or a style of its own', async () => {
    for (const path of ['/', '/mailbox'])
      expect((await client.get(path)).text).not.toMatch(/<script|<style|\son\w+=|style=/i);
  });

  it('a page of another site changes nothing, and a program without such headers does', async () => {
    const refusal = await client.post('/v1/cases', newcomer(), {
      'Sec-Fetch-Site': 'cross-site',
      'Accept-Language': 'fr',
    });
    expect(refusal).toMatchObject({ status: 403, body: { type: 'urn:problem-type:termijn:cross-site-request' } });
    expect(refusal.body['detail']).toBe('Une page d’un autre site ne peut rien modifier ici.');
    expect((await client.post('/v1/cases', newcomer(), { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await client.post('/v1/cases', newcomer(), { Origin: new URL(house.url).origin })).status).toBe(201);
  });

  it('a request that does not arrive, and one that cannot be read, are answered and hung up on', async () => {
    const slow =
      'POST /v1/cases HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{';
    expect(await raw(house.url, slow)).toMatch(/^HTTP\/1\.1 408 [^]*urn:problem-type:termijn:request-timeout/);
    expect(await raw(house.url, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
    const wide = `GET / HTTP/1.1\r\nHost: localhost\r\nX-Wide: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await raw(house.url, wide)).toMatch(/^HTTP\/1\.1 431 [^]*urn:problem-type:termijn:headers-too-large/);
    expect(await raw(house.url, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*nosniff[^]*malformed-request/);
  });

  it('a name that was made to lead here is not answered to', async () => {
    const rebound = 'GET /v1/figures HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n';
    expect(await raw(house.url, rebound)).toMatch(/^HTTP\/1\.1 421 [^]*urn:problem-type:termijn:misdirected-request/);
  });

  it('a request that takes too long inside is given up', async () => {
    const { status, body } = await client.get('/v1/worklist?expectedSequence=999999');
    expect(status).toBe(503);
    expect(body['type']).toBe('urn:problem-type:termijn:service-unavailable');
  });
});

describe('the edges behind a proxy, with low limits', () => {
  let house: House;
  let client: Client;
  beforeAll(async () => {
    const limits = { TERMIJN_RATE_ADDRESS: '4', TERMIJN_RATE_ACCOUNT: '2' };
    house = await openHouse(today, { TERMIJN_PROXY: 'tls', ...limits });
    client = new Client(house.url, 'nobody');
  });
  afterAll(() => house.close());

  it('browsers are told to come by TLS only', async () => {
    const { headers } = await client.get('/health', { 'X-Forwarded-For': '192.0.2.1' });
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
  });

  it('an address that asks too much waits, whatever it says came before it, and others do not', async () => {
    const from = (claimed: string) =>
      client.get('/health', { 'X-Forwarded-For': `${claimed}, 192.0.2.2`, 'Accept-Language': 'nl' });
    for (let asked = 0; asked < 4; asked++) expect((await from(`203.0.113.${String(asked)}`)).status).toBe(200);
    const refusal = await from('203.0.113.9');
    expect(refusal).toMatchObject({ status: 429, body: { type: 'urn:problem-type:termijn:too-many-requests' } });
    expect(refusal.body['detail']).toBe(
      'Er kwamen te veel aanvragen na elkaar. Wacht even en probeer het dan opnieuw.',
    );
    expect(refusal.body['translations']).toMatchObject({
      nl: expect.any(String),
      fr: expect.any(String),
      en: expect.any(String),
    });
    expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refusal.headers.get('ratelimit')).toMatch(/^"address";r=0;t=\d+$/);
    expect(refusal.headers.get('ratelimit-policy')).toBe('"address";q=4;w=60');
    expect((await client.get('/health', { 'X-Forwarded-For': '192.0.2.3' })).status).toBe(200);
  });

  it('an account that asks too much waits, wherever it asks from', async () => {
    const somebody = new Client(house.url);
    const from = (address: string) =>
      somebody.get('/health', { 'X-Forwarded-For': address, 'X-Termijn-Actor': 'official-1' });
    expect((await from('192.0.2.10')).status).toBe(200);
    expect((await from('192.0.2.11')).status).toBe(200);
    expect((await from('192.0.2.12')).status).toBe(429);
  });
});
