import { day } from '@termijn/kernel';
import fc from 'fast-check';
import { Client, header, newcomer } from './support/client';
import { openHouse, type House } from './support/house';

const json = { 'Content-Type': 'application/json' };

describe('whatever is sent', () => {
  let house: House;
  let client: Client;
  /** Where an act is told of, in a file of one's own. */
  let acts: string;

  beforeAll(async () => {
    house = await openHouse(day('2023-06-01'));
    client = new Client(house.url);
    acts = `${header(await client.post('/v1/cases', newcomer()), 'Location')}/certificateReceipts`;
  });
  afterAll(() => house.close());

  it.each([
    ['no JSON', '{"on":', json, 400],
    ['nothing', '', json, 400],
    ['null', 'null', json, 400],
    ['a number', '1', json, 400],
    ['a list', '[{"on":"2023-06-01"}]', json, 400],
    ['a text', '"on"', json, 400],
    ['a prototype', '{"__proto__":{"on":"2023-06-01"}}', json, 400],
    ['a constructor', '{"constructor":{"prototype":{"on":1}}}', json, 400],
    ['deep nesting', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, json, 400],
    ['a list where an object is due', '{"person":[[]],"on":{}}', json, 400],
    ['too much', JSON.stringify({ on: 'x'.repeat(100 * 1024) }), json, 413],
    ['a form', 'on=2023-06-01&means=counter', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', '{"on":"2023-06-01"}', { 'Content-Type': 'text/plain' }, 415],
    ['XML', '<on>2023-06-01</on>', { 'Content-Type': 'application/xml' }, 415],
  ])('%s is refused by name', async (_, body, headers, status) => {
    for (const path of ['/v1/cases', acts]) {
      const answer = await client.send(path, body, headers);
      expect(answer.status).toBe(status);
      expect(answer.body['type']).toMatch(/^urn:problem-type:termijn:/);
    }
  });

  it('no body makes the service stumble', async () => {
    const anything = fc.oneof(
      fc.json().map((text) => text),
      fc.string({ unit: 'binary' }),
      fc
        .object({ key: fc.constantFrom('on', 'means', 'person', 'constructor', 'toString', 'then') })
        .map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('/v1/cases', acts), anything, async (path, body) => {
        const { status } = await client.send(path, body, json);
        expect([400, 413]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });

  it('no value of a field makes the service stumble, and none is recorded that is not whole', async () => {
    const field = fc.constantFrom(
      'person',
      'municipality',
      'language',
      'nationality',
      'registeredOn',
      'statuses',
      'on',
    );
    const name = fc.constantFrom('familyName', 'givenName', 'birthDate', 'email', 'nationalNumber');
    const strange = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u0000',
        '\ud800',
        '\u202eabc',
        '0000-00-00',
        '2023-02-30',
        "'; drop table events; --",
        '{{7*7}}',
      ),
      fc.double(),
      fc.constantFrom(null, true, [], {}, [null], { $gt: '' }),
    );
    await fc.assert(
      fc.asyncProperty(field, name, strange, async (top, inner, value) => {
        const whole = newcomer();
        const sent = [
          { ...whole, [top]: value },
          { ...whole, person: { ...whole.person, [inner]: value } },
        ];
        for (const body of sent) expect((await client.post('/v1/cases', body)).status).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
    expect(house.logged.filter((line) => line.startsWith('a request failed'))).toEqual([]);
  });

  it('no query makes the service stumble', async () => {
    const name = fc.constantFrom(
      'on',
      'knownAt',
      'by',
      'after',
      'pageSize',
      'dueBefore',
      'daysLeft',
      'expectedSequence',
      '__proto__',
      'a[b]',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/v1/figures', '/v1/worklist'),
        name,
        fc.string({ unit: 'binary' }),
        async (path, key, value) => {
          const query = new URLSearchParams({ [key]: value.toWellFormed() });
          expect((await client.get(`${path}?${query.toString()}`)).status).toBeLessThan(500);
        },
      ),
      { numRuns: 200 },
    );
  });
});
