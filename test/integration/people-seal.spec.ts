import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import { catchUpReadModels, Intake, PeopleRegister, readModelsToRun } from '@termijn/features';
import { testDatabase, type TestDatabase } from '@termijn/testkit';
import { Client } from 'pg';
import { importList } from '../../apps/cli/src/import/import-list';
import { list, refOf } from './import-house';

const erasedName = 'Quirindola';
const keptName = 'Zwanenbloem';
const canary = /quirindola|zwanenbloem|brievenbus|1985-07-30/i;
const [one, other] = [`one:${'1a'.repeat(32)}`, `other:${'2b'.repeat(32)}`];

let database: TestDatabase;
let dataDir: string;
let sql: Client;
let platform: Platform | undefined;

beforeEach(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-seal-'));
  sql = new Client({ connectionString: database.url });
  await sql.connect();
});
afterEach(async () => {
  await platform?.close();
  platform = undefined;
  await sql.end();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

const reopen = async (settings: Record<string, string> = {}): Promise<Platform> => {
  await platform?.close();
  platform = undefined;
  platform = await openPlatform(readConfiguration({ DATABASE_URL: database.url, TERMIJN_DATA: dataDir, ...settings }));
  return platform;
};

/** Every row of every table as text. */
const everything = async (): Promise<string> => {
  const { rows } = await sql.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of rows) texts.push(JSON.stringify((await sql.query(`select t::text from ${name} t`)).rows));
  return texts.join('\n');
};

const register = ({ records, peopleKey }: Platform) => new PeopleRegister(records, peopleKey);

const fill = async (opened: Platform): Promise<void> => {
  const people = register(opened);
  const intake = new Intake(opened.eventStore, opened.clock, opened.peopleKey, people);
  const rows = [erasedName, keptName].map((family_name) => ({ family_name, email: 'brievenbus@demo.example' }));
  const path = join(dataDir, 'list.csv');
  await writeFile(path, list(...rows));
  const report = await importList(intake, {
    path,
    today: opened.clock.today(),
    run: { who: 'test', correlation: 'test' },
    dryRun: false,
    skipErrors: false,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  expect(report.results).toMatchObject({ imposed: 2, failed: 0 });
  await catchUpReadModels(opened);
};

/** All that read models tell, figures among them. */
const told = async (opened: Platform) => {
  await catchUpReadModels(opened);
  return Promise.all(
    readModelsToRun.map(({ projection: { name, table } }) =>
      opened.readModels.select(name, { orderBy: table.primaryKey, limit: 1_000 }),
    ),
  );
};

const wholeLog = async (opened: Platform) => {
  const events: unknown[] = [];
  for await (const batch of opened.eventStore.readAll({ after: 0n })) events.push(...batch.events);
  return events;
};

describe('the register of people', () => {
  it('holds nothing readable, and forgets one person without any figure or fact changing', async () => {
    const opened = await reopen();
    await fill(opened);
    const people = register(opened);
    const [gone, stays] = [erasedName, keptName].map((family_name) => refOf(people, { family_name }));
    expect((await people.known([gone!, stays!])).size).toBe(2);
    expect(await everything()).not.toMatch(canary);
    const [figures, log] = [await told(opened), await wholeLog(opened)];
    expect(figures.flat().length).toBeGreaterThan(0);

    expect([await people.erase(gone!), await people.erase(gone!)]).toEqual([true, false]);
    expect([...(await people.known([gone!, stays!])).keys()]).toEqual([stays]);
    const { rows } = await sql.query('select lookup, value from records where id = $1', [gone]);
    expect(rows).toEqual([{ lookup: `buried ${String(gone)}`, value: null }]);
    expect([await told(opened), await wholeLog(opened)]).toEqual([figures, log]);
    expect(await everything()).not.toMatch(canary);
  });

  it('makes its key once, for its owner only, and does not open without it', async () => {
    await fill(await reopen());
    const file = join(dataDir, 'sealing.keys');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const made = await readFile(file, 'utf8');
    await reopen();
    expect(await readFile(file, 'utf8')).toBe(made);
    await expect(reopen({ TERMIJN_SEALING_KEYS: one })).rejects.toMatchObject({ code: 'sealing-key-missing' });
    const id = made.split(':')[0]!;
    await expect(reopen({ TERMIJN_SEALING_KEYS: `${id}:${'3c'.repeat(32)}` })).rejects.toMatchObject({
      code: 'sealing-key-wrong',
    });
    await rm(file);
    await expect(reopen()).rejects.toThrow(/lacks sealing.keys, .*; put it back from the backup/);
    await expect(reopen({ TERMIJN_SEALING_KEYS_FILE: file })).rejects.toThrow(/must name a file that can be read/);
    await reopen({ TERMIJN_SEALING_KEYS: made.trim() });
  });

  it('moves to a new key while everything goes on, and then needs the old one no more', async () => {
    await fill(await reopen({ TERMIJN_SEALING_KEYS: one }));
    await sql.query(`insert into records values ('people', gen_random_uuid(), 'unsealed', '{"person":{"a":"é"}}')`);
    const both = await reopen({ TERMIJN_SEALING_KEYS: `${one},${other}` });
    const rekeyed = await both.rekey({ signal: new AbortController().signal, onProgress: () => undefined });
    expect(rekeyed).toMatchObject({ rewrapped: 2, sealed: 1, broken: 0, newest: 'other', retired: ['one'] });
    const after = await reopen({ TERMIJN_SEALING_KEYS: other });
    const ref = refOf(register(after), { family_name: keptName });
    expect((await register(after).known([ref])).get(ref)?.person?.familyName).toBe(keptName);
  });
});
