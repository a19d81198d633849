import { randomUUID } from 'node:crypto';
import type { Uuid } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { Client, header, newcomer, type Answer, type Body } from './support/client';
import { eventually, openHouse, type House } from './support/house';

describe('the edges of the interface', () => {
  let house: House;
  let client: Client;

  beforeAll(async () => {
    house = await openHouse(day('2023-06-01'));
    client = new Client(house.url);
  });
  afterAll(() => house.close());

  const someone = (givenName: string, more: Record<string, unknown> = {}) =>
    newcomer({ person: { familyName: 'Voorbeeld', givenName, birthDate: '1990-01-01' }, ...more });

  const openCase = async (givenName: string, on = '2023-06-01'): Promise<string> =>
    header(await client.post('/v1/cases', someone(givenName, { on })), 'Location');

  const expectProblem = (answer: Answer, status: number, code: string): void => {
    expect(header(answer, 'content-type')).toBe('application/problem+json; charset=utf-8');
    const words = expect.stringMatching(/\w{2,}/);
    expect(answer).toMatchObject({
      status,
      body: {
        status,
        type: `urn:problem-type:termijn:${code}`,
        title: words,
        translations: { nl: words, fr: words, en: words },
      },
    });
  };

  it('does a request once under its key, and answers it the same every time', async () => {
    const url = await openCase('Once');
    const key = { 'Idempotency-Key': randomUUID() };
    const receipt = { on: '2023-06-01', means: 'counter' };
    const [first, ...others] = await Promise.all(
      [1, 2, 3].map(() => client.post(`${url}/certificateReceipts`, receipt, key)),
    );
    expect(first?.status).toBe(202);
    for (const other of others) expect(other.body).toEqual(first?.body);
    const reused = await client.post(`${url}/certificateReceipts`, { ...receipt, means: 'letter' }, key);
    expectProblem(reused, 422, 'idempotency-key-reused');
    expectProblem(await client.post('/v1/cases', someone('Other'), key), 422, 'idempotency-key-reused');
    expect((await client.get(`${url}/timeline`)).items).toHaveLength(3);
  });

  it('keeps no name of somebody who is not obliged', async () => {
    const answer = await client.post('/v1/cases', someone('Exempt', { nationality: 'FR' }));
    expect(answer).toMatchObject({ status: 201, body: { outcome: 'exempt', grounds: ['eu-eea-swiss-national'] } });
    const { person } = (await client.get(header(answer, 'Location'))).body;
    expect(await house.platform.records.get('people', [person as Uuid])).toEqual([]);
  });

  it('answers every "no" of the law with its words in the language of the caller', async () => {
    const url = await openCase('Refused');
    const act = { on: '2023-06-01', channel: 'letter', language: 'fr' };
    const answer = await client.post(`${url}/formalNotices`, act, { 'Accept-Language': 'de, nl-BE;q=0.8, fr;q=0.7' });
    expectProblem(answer, 409, 'certificate-not-received');
    expect(answer.headers.get('content-language')).toBe('nl');
    expect(answer.body).toMatchObject({ detail: (answer.body['translations'] as Body)['nl'] });
    expectProblem(
      await client.post(`${url}/handOvers`, { on: '2023-06-02', capacity: 'not-known' }),
      409,
      'no-notice-of-default',
    );
    expectProblem(await client.post(`${url}/completionProofs`, { on: '2023-06-02' }), 409, 'not-registered');
    const nobody = `/v1/cases/${randomUUID()}`;
    expectProblem(await client.post(`${nobody}/completionProofs`, { on: '2023-06-02' }), 404, 'resource-not-found');
    const early = someone('Early', { registeredOn: '2022-05-01', on: '2022-05-02' });
    expectProblem(await client.post('/v1/cases', early), 422, 'before-the-law');
  });

  it('names every rule that a request breaks', async () => {
    const person = { familyName: 'A\u0000B', givenName: '', birthDate: '1990-02-30', nationalNumber: '90010110020' };
    const answer = await client.post('/v1/cases', newcomer({ person, municipality: '1050', surprise: true }));
    expectProblem(answer, 400, 'invalid-input');
    const issues = answer.body['issues'] as readonly { readonly field: string; readonly rule: string }[];
    const broken = issues.map(({ field, rule }) => `${field} ${rule}`);
    expect(broken.sort()).toEqual([
      'municipality isMunicipality',
      'person.birthDate isDay',
      'person.familyName isPersonName',
      'person.givenName isPersonName',
      'person.nationalNumber isNationalNumber',
      'surprise whitelistValidation',
    ]);
    expect(answer.text).not.toContain('90010110020');
  });

  it('records nothing of a day that has not come', async () => {
    const url = await openCase('Future');
    const answer = await client.post(`${url}/certificateReceipts`, { on: '2999-01-01', means: 'counter' });
    expectProblem(answer, 400, 'invalid-input');
    expect(answer.body).toMatchObject({ issues: [{ in: 'body', field: 'on', rule: 'in-the-future' }] });
  });

  it.each([
    ['an id that is none', '/v1/cases/1', 404, 'resource-not-found'],
    ['a case that is not there', `/v1/cases/${randomUUID()}`, 404, 'resource-not-found'],
    ['a route that is not there', '/v1/nothing', 404, 'resource-not-found'],
    ['a day that does not exist', '/v1/figures?on=2023-04-31', 400, 'invalid-input'],
    ['an instant without its offset', '/v1/figures?knownAt=2023-04-30T10:00', 400, 'invalid-input'],
    ['a dimension that is not known', '/v1/figures?by=shoe-size', 400, 'invalid-input'],
    ['a parameter given twice', '/v1/worklist?municipality=21009&municipality=21010', 400, 'invalid-input'],
    ['a parameter that is not known', '/v1/worklist?name=x', 400, 'invalid-input'],
    ['a page that is too large', '/v1/worklist?pageSize=201', 400, 'invalid-input'],
    ['a cursor that is not ours', '/v1/worklist?after=abc', 400, 'invalid-input'],
    ['a mail that is not there', '/mailbox/..%2f..%2fpeople.key', 404, 'resource-not-found'],
  ])('answers %s', async (_, path, status, code) => {
    expectProblem(await client.get(path), status, code);
  });

  it.each([
    ['Idempotency-Key', 'not-a-uuid'],
    ['If-Match', '13'],
  ])('checks the header %s', async (name, value) => {
    const url = await openCase('Headers');
    const answer = await client.post(`${url}/completionProofs`, { on: '2023-06-02' }, { [name]: value });
    expectProblem(answer, 400, 'invalid-input');
    const field = expect.stringMatching(new RegExp(name, 'i'));
    expect(answer.body).toMatchObject({ issues: [{ in: 'header', field }] });
  });

  it('records who acted, and can be traced', async () => {
    const actor = { 'X-Termijn-Actor': 'clerk-7', 'X-Termijn-Role': 'municipality', 'X-Termijn-Organisation': '21009' };
    const answer = await client.post('/v1/cases', someone('Traced'), { ...actor, 'BelGov-Trace-Id': 'trace-1' });
    expect(header(answer, 'BelGov-Trace-Id')).toBe('trace-1');
    const { items } = await client.get(`${header(answer, 'Location')}/timeline`);
    expect(items[0]?.['actor']).toEqual({ who: 'clerk-7', role: 'municipality', organisation: '21009' });
    expect((await client.get('/health')).headers.get('BelGov-Trace-Id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('gives the worklist page by page, each case once, and the soonest legal day first', async () => {
    const urls = await Promise.all(['P1', 'P2', 'P3', 'P4', 'P5'].map((name) => openCase(name, '2023-05-20')));
    const receipts = urls.map((url, index) =>
      client.post(`${url}/certificateReceipts`, { on: `2023-05-2${String(9 - index)}`, means: 'counter' }),
    );
    const sequences = (await Promise.all(receipts)).map((answer) => Number(header(answer, 'Case-Sequence')));
    const filter = `municipality=21009&step=await-registration&pageSize=2&expectedSequence=${String(Math.max(...sequences))}`;
    const seen: Body[] = [];
    for (let next: unknown = ''; typeof next === 'string';) {
      const { items, body }: Answer = await client.get(`/v1/worklist?${filter}${next === '' ? '' : `&after=${next}`}`);
      expect(items.length).toBeLessThanOrEqual(2);
      seen.push(...items);
      next = body['next'];
    }
    const days = seen.map(({ legalDay }) => legalDay);
    expect(days).toEqual([...days].sort());
    expect(new Set(seen.map(({ href }) => href)).size).toBe(seen.length);
    expect(seen.map(({ href }) => href)).toEqual(expect.arrayContaining(urls));
    expect((await client.get('/v1/worklist?municipality=21010')).items).toEqual([]);
  });

  it('does not pretend to show what it has not seen', async () => {
    const answer = await client.get('/v1/figures?expectedSequence=999999');
    expectProblem(answer, 412, 'sequence-not-reached');
    expect(Number(answer.body['actualSequence'])).toBeGreaterThan(0);
  });

  it('tells its health, and is ready once it has caught up', async () => {
    expect(await client.get('/health')).toMatchObject({ status: 200, body: { status: 'UP' } });
    const ready = await eventually(async () => {
      const answer = await client.get('/ready');
      return answer.status === 200 ? answer : undefined;
    });
    expect(ready.body).toEqual({ status: 'UP' });
  });

  it('names the municipalities in both languages and the offices of a day, and has a front page', async () => {
    const { items } = await client.get('/v1/municipalities');
    expect(items).toHaveLength(19);
    expect(items[8]).toEqual({ code: '21009', names: { nl: 'Elsene', fr: 'Ixelles' } });
    const { items: offices } = await client.get('/v1/offices?on=2023-06-06');
    expect(offices[0]).toMatchObject({ office: 'bon', paths: ['nl'] });
    expect(offices[0]?.contactPoints).toHaveLength(4);
    expect((await client.get('/v1/offices?on=2023-02-29')).body).toMatchObject({ status: 400 });
    const front = (await client.get('/')).text;
    expect(front).toContain('<strong>1 June 2023</strong>');
    expect(front).toContain('npx termijn clock advance');
  });

  // The last one, for it turns the clock.
  it('escapes what a mail says', async () => {
    const person = { familyName: '<b>"&', givenName: '<script>alert(1)</script>', birthDate: '1990-01-01' };
    const opened = newcomer({ person: { ...person, email: 'x@example.org' } });
    const url = header(await client.post('/v1/cases', opened), 'Location');
    await client.post(`${url}/certificateReceipts`, { on: '2023-06-01', means: 'counter' });
    const [reminder] = (await client.get(`${url}/deadlines`)).body['open'] as readonly { readonly dueOn: string }[];
    await house.turnTo(reminder?.dueOn ?? '');
    const letter = await eventually(async () =>
      (await client.get('/v1/letters?state=done')).items.find((item) => item['case'] === url),
    );
    const { text, headers } = await client.get(`/mailbox/${String(letter['id'])}`);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toMatch(/<script|<b>/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
