import { randomUUID } from 'node:crypto';
import { day } from '@termijn/kernel';
import fc from 'fast-check';
import { Client, newcomer } from './support/client';
import { openHouse, type House } from './support/house';

const json = { 'Content-Type': 'application/json' };
const none = '5a5a5a5a-0000-4000-8000-000000000000';
const injections = ["'; drop table events; --", '1 OR 1=1', "\\'); select pg_sleep(5); --", '${7*7}', '%00', '\u0000'];

describe('whoever attacks by requests', () => {
  let house: House;
  let client: Client;
  const head = () => house.platform.eventStore.head();

  beforeAll(async () => {
    house = await openHouse(day('2023-06-01'));
    client = new Client(house.url);
  });
  afterEach(() => {
    expect(house.logged.filter((line) => line.startsWith('a request failed'))).toEqual([]);
  });
  afterAll(() => house.close());

  it('10 MB and an object 10 000 deep are refused, and nothing is recorded', async () => {
    const before = await head();
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const lists = `{"statuses":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    for (const body of [deep, lists]) expect((await client.send('/v1/cases', body, json)).status).toBe(400);
    const large = JSON.stringify({ on: 'x'.repeat(10 * 1024 * 1024) });
    // The server hangs up while the body is still coming, so that its answer may be lost on the way.
    const answer = await client.send('/v1/cases', large, json).catch(() => ({ status: 413 }));
    expect(answer.status).toBe(413);
    expect(await head()).toBe(before);
  });

  it.each([
    ['turned around', 'Amina\u202e'],
    ['in halves', 'Amina\ud800'],
    ['with an end inside', 'Ami\u0000na'],
    ['on two lines', 'Ami\u2028na'],
    ['invisible', '\u200b'],
  ])('a name %s is refused', async (_, familyName) => {
    const before = await head();
    const { person } = newcomer();
    const { status, body } = await client.post('/v1/cases', newcomer({ person: { ...person, familyName } }));
    expect({ status, type: body['type'] }).toEqual({ status: 400, type: 'urn:problem-type:termijn:invalid-input' });
    expect(await head()).toBe(before);
  });

  it('a prototype in any place is refused', async () => {
    const whole = JSON.stringify(newcomer());
    for (const mask of ['"__proto__":{"admin":true}', '"constructor":{"prototype":{"admin":true}}'])
      for (const body of [whole.replace('{', `{${mask},`), whole.replace('"person":{', `"person":{${mask},`)])
        expect((await client.send('/v1/cases', body, json)).status).toBe(400);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('SQL in every field of a body, a query and a path is a text like any other', async () => {
    const whole = newcomer();
    for (const injection of injections) {
      const person = Object.keys(whole.person).map((field) => ({ person: { ...whole.person, [field]: injection } }));
      const fields = Object.keys(whole).map((field) => ({ [field]: injection }));
      for (const more of [...person, ...fields])
        expect([201, 400]).toContain((await client.post('/v1/cases', { ...whole, ...more })).status);
      const text = encodeURIComponent(injection);
      for (const path of [`cases/${text}`, `worklist?after=${text}`, `figures?on=${text}`, `letters?after=${text}`])
        expect([400, 404]).toContain((await client.get(`/v1/${path}`)).status);
    }
    expect((await client.get('/v1/worklist')).status).toBe(200);
  });

  it.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/style.css/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/mailbox/..%2f..%2fpeople.key',
    '/mailbox/%00',
    '/v1/cases/..%5c..%5c',
    '/v1/cases/%ff',
    `/v1/cases/${'a'.repeat(5000)}`,
  ])('the path %s leads nowhere', async (path) => {
    const { status, text } = await client.get(path);
    expect([400, 404, 414]).toContain(status);
    expect(text).not.toMatch(/root:|"termijn"|node_modules|\bat \w+ \(/);
  });

  it('a key that is used again does what it did, and nothing else', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await client.post('/v1/cases', newcomer(), key);
    expect(first.status).toBe(201);
    const before = await head();
    const again = await client.post('/v1/cases', newcomer({ nationality: 'TR' }), key);
    expect(again).toMatchObject({ status: 422, body: { type: 'urn:problem-type:termijn:idempotency-key-reused' } });
    expect(await head()).toBe(before);
  });

  it.each(['*', '""', 'W/"-1"', 'W/"01"', 'W/"1", W/"2"', 'W/"99999999999"', '"1" or 1=1', 'W/"9"'])(
    'a forged If-Match %s records nothing',
    async (tag) => {
      const path = `/v1/cases/${none}/certificateReceipts`;
      const before = await head();
      const answer = await client.post(path, { on: '2023-06-01', means: 'counter' }, { 'If-Match': tag });
      expect([400, 404, 412]).toContain(answer.status);
      expect(await head()).toBe(before);
    },
  );

  it('no header makes the service stumble', async () => {
    const name = fc.constantFrom(
      ...['Accept', 'Accept-Language', 'If-Match', 'Idempotency-Key', 'BelGov-Trace-Id', 'Authorization'],
      ...['Cookie', 'X-Forwarded-For', 'X-HTTP-Method-Override', 'Origin', 'Range'],
    );
    const printable = fc.string({
      unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    });
    const value = fc.oneof(
      printable,
      fc.constantFrom('__proto__', 'constructor', '*;q=9e999', ...injections.slice(0, 5)),
    );
    await fc.assert(
      fc.asyncProperty(name, value, async (header, text) => {
        const sent = text.replace(/\x7f/g, '');
        const path = `/v1/cases/${none}/certificateReceipts`;
        const answer = await client.post(path, { on: '2023-06-01', means: 'counter' }, { [header]: sent });
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });
});
