import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration } from '@termijn/adapters';
import { handle, startOfDay, uuidOf, type Uuid } from '@termijn/engine';
import { obligationIdOf, obligationKind } from '@termijn/features';
import { obligationExamples as the, testDatabase, type TestDatabase } from '@termijn/testkit';
import { Client } from 'pg';
import { call, type Ended } from './support/program';

const namespace = '7c0b6a52-91d4-5e0f-8a3b-5d1e2f3a4b5c' as Uuid;
const file = obligationIdOf(the.person);
const stream = `obligation-${file}`;
let database: TestDatabase;
let dataDir: string;
let superuser: Client;

const verify = (...args: readonly string[]): Promise<Ended> => call('verify', ...args);
const found = async (...args: readonly string[]) => {
  const { code, out } = await verify(...args, '--json');
  return { code, ...(JSON.parse(out) as { readonly intact: boolean; readonly broken?: object }) };
};

const settingsNames = ['DATABASE_URL', 'TERMIJN_DATA'] as const;
const before = Object.fromEntries(settingsNames.map((name) => [name, process.env[name]]));

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-verify-'));
  Object.assign(process.env, { DATABASE_URL: database.url, TERMIJN_DATA: dataDir });
  const platform = await openPlatform(readConfiguration(process.env));
  const commands = [
    the.assess({ language: 'fr' }),
    the.receive('2022-06-01'),
    the.giveNotice('2022-12-02', { language: 'fr' }),
    the.handOver('2023-02-08'),
  ];
  for (const command of commands)
    await handle(platform.eventStore, obligationKind, file, command, {
      key: uuidOf(namespace, command.type),
      at: startOfDay(command.on),
      actor: { who: 'test', role: 'municipality', organisation: '21009' },
      causation: 'test',
      correlation: 'test',
    });
  await platform.close();
  superuser = new Client({ connectionString: database.url });
  await superuser.connect();
  await superuser.query('create table untouched as select * from events');
});
afterAll(async () => {
  for (const name of settingsNames) {
    const value = before[name];
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  await superuser.end();
  await database.drop();
  await rm(dataDir, { recursive: true });
});
afterEach(async () => {
  await superuser.query('delete from events; insert into events select * from untouched');
});

describe('a look at the digests', () => {
  it('finds history as it was written, in the whole log and in one case', async () => {
    const { rows } = await superuser.query<{ readonly count: string }>('select count(*) from events');
    const sealed = Number(rows[0]!.count);
    expect(sealed).toBeGreaterThan(4);
    expect(await found()).toEqual({ code: 0, intact: true, sealed, unsealed: 0 });
    expect(await found('case', file)).toEqual({ code: 0, intact: true, sealed, unsealed: 0 });
    expect((await verify('--lang', 'fr')).out).toContain('Chaque fait suit celui qui le précède.');
  });

  it('says what is no case, and that there is nothing in an empty one', async () => {
    expect(await verify('case', 'x')).toMatchObject({
      code: 1,
      err: expect.stringContaining('name the id of the case'),
    });
    const nobody = '00000000-0000-5000-8000-000000000000';
    expect((await verify('case', nobody)).err).toContain('there is nothing in');
  });

  it.each([
    ['edited', 2, `update events set data = jsonb_set(data::jsonb, '{on}', '"2022-06-02"') where revision = 2`],
    [
      'edited',
      1,
      `update events set metadata = jsonb_set(metadata::jsonb, '{actor,who}', '"other"') where revision = 1`,
    ],
    ['deleted', 3, 'delete from events where revision = 2'],
    [
      'deleted',
      2,
      'delete from events where revision = 2; update events set revision = revision - 1 where revision > 2',
    ],
    [
      'swapped',
      1,
      `update events set revision = 100 where revision = 1; update events set revision = 1 where revision = 2;
       update events set revision = 2 where revision = 100;
       update events set position = 1000 where revision = 2; update events set position = 2 where revision = 1;
       update events set position = 3 where position = 1000`,
    ],
    [
      'inserted',
      7,
      `insert into events select 1000, stream, 7, gen_random_uuid(), type, data, (metadata::jsonb - 'digest')::json,
       recorded_at, 0, 1 from events where revision = 2`,
    ],
  ] as const)('names an event that was %s, and ends with 3', async (tampering, revision, sql) => {
    await superuser.query(sql);
    const whole = await found();
    expect(whole).toMatchObject({ code: 3, intact: false, broken: { stream, revision, tampering } });
    expect(await found('case', file)).toMatchObject({ code: 3, broken: { revision, tampering } });
    expect((await verify('--lang', 'nl')).out).toContain(stream);
  });
});
