import { day } from '@termijn/kernel';
import { Redis } from 'ioredis';
import { Client as PostgresClient } from 'pg';
import { Client, header, newcomer } from './support/client';
import { eventually, openHouse, type House } from './support/house';

/** Words that occur nowhere but in what is told about this person. */
const person = {
  familyName: 'Zwanenbloem',
  givenName: 'Quirindo',
  birthDate: '1990-01-01',
  nationalNumber: '90010100123',
  email: 'brievenbus.q@kwetsbaar.example',
};
const canary = /zwanenbloem|quirindo|1990-01-01|90010100123|90\.01\.01|brievenbus|kwetsbaar/i;

describe('what is told about a person', () => {
  let house: House;
  let client: Client;
  let sql: PostgresClient;
  let redis: Redis;
  let watched: Redis;
  const asked: string[] = [];

  beforeAll(async () => {
    house = await openHouse(day('2023-06-01'));
    client = new Client(house.url);
    const { databaseUrl, redisUrl = '' } = house.platform.configuration;
    sql = new PostgresClient({ connectionString: databaseUrl });
    await sql.connect();
    redis = new Redis(redisUrl);
    watched = await redis.monitor();
    watched.on('monitor', (_: string, words: readonly string[]) => asked.push(words.join(' ')));

    const opened = await client.post('/v1/cases', newcomer({ person }));
    const url = header(opened, 'Location');
    await client.post('/v1/cases', newcomer({ person: { ...person, familyName: '' } }));
    await client.post(`${url}/certificateReceipts`, { on: '2023-06-01', means: 'counter' });
    const [reminder] = (await client.get(`${url}/deadlines`)).body['open'] as readonly { readonly dueOn: string }[];
    await house.turnTo(reminder?.dueOn ?? '');
    await eventually(async () => (await client.get('/v1/letters?state=done')).items[0]);
  });
  afterAll(async () => {
    watched.disconnect();
    redis.disconnect();
    await sql.end();
    await house.close();
  });

  /** Every row of every table as text, by the name of the table. */
  const everyRow = async (): Promise<ReadonlyMap<string, string>> => {
    const { rows } = await sql.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const texts = new Map<string, string>();
    for (const { name } of rows) {
      const content = await sql.query<{ text: string | null }>(
        `select string_agg(t::text, E'\\n') as text from ${name} t`,
      );
      texts.set(name, content.rows[0]?.text ?? '');
    }
    return texts;
  };

  it('is sealed in the register of people, and lies in no table', async () => {
    expect([...(await everyRow())].filter(([, text]) => canary.test(text)).map(([name]) => name)).toEqual([]);
    const { rows } = await sql.query("select from records where collection = 'people' and value->>'box' is not null");
    expect(rows).toHaveLength(1);
  });

  it('is never said to the queue of alarms', () => {
    expect(asked.some((words) => words.includes('alarm'))).toBe(true);
    expect(asked.filter((words) => canary.test(words))).toEqual([]);
  });

  it('is not in the log of the server', () => {
    expect(house.logged.filter((line) => canary.test(line))).toEqual([]);
  });

  it('comes back in no address and in no list', async () => {
    for (const path of ['/v1/worklist', '/v1/letters', '/v1/figures?by=municipality', '/health', '/ready']) {
      const { status, text } = await client.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(canary);
    }
  });
});
