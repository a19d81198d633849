import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, testDatabase, type Bundle, type TestDatabase } from '@termijn/testkit';
import { Client } from 'pg';

let program: Bundle;
let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  [program, database] = await Promise.all([bundle('apps/cli/src/main.ts'), testDatabase()]);
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-people-'));
}, 120_000);
afterAll(async () => {
  await database.drop();
  await program.remove();
  await rm(dataDir, { recursive: true });
});

const run = (...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: database.url, TERMIJN_DATA: dataDir, NO_COLOR: '1' };
    execFile(process.execPath, [program.path, ...args], { env }, (error, out) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out });
    });
  });

it('erases a person once, on a ground, and remembers it outside the database', async () => {
  const person = '6b0ef1c2-59a5-5a0e-9d0c-0d6f0f9b8a11';
  expect((await run('people', 'erase', person)).code).toBe(1);
  const erase = ['people', 'erase', person, '--ground', 'misfiled', '--json'] as const;
  const [first, again] = [await run(...erase), await run(...erase)];
  expect([first.code, JSON.parse(first.out)]).toEqual([0, { person, erased: true }]);
  expect([again.code, JSON.parse(again.out)]).toEqual([0, { person, erased: false }]);
  expect(await readFile(join(dataDir, 'erasures.ledger'), 'utf8')).toContain(person);
  expect((await run('people', 'erase', 'Zwanenbloem', '--ground', 'misfiled')).code).toBe(1);
});

it('changes keys, and says what became of the records', async () => {
  const { code, out } = await run('people', 'rekey', '--json');
  expect([code, JSON.parse(out)]).toMatchObject([0, { retired: [], rewrapped: 0, sealed: 0, broken: 0 }]);
  expect((await run('people', 'rekey')).out).toContain('under the newest key already');
});

describe('a person', () => {
  const stranger = '6b0ef1c2-59a5-5a0e-9d0c-0d6f0f9b8a22';
  let person: string;
  beforeAll(async () => {
    const row = {
      family_name: 'Zwanenbloem',
      given_name: 'Quirindo',
      birth_date: '1990-01-01',
      municipality: '21009',
      language: 'nl',
      nationality: 'MA',
      registered_on: '2023-01-15',
      register: 'foreigners',
      title_over_three_months: 'yes',
      assessed_on: '2023-02-06',
    };
    const path = join(dataDir, 'list.csv');
    await writeFile(path, `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`);
    const { code, out } = await run('import', 'newcomers', path, '--json');
    expect([code, JSON.parse(out)]).toMatchObject([0, { results: { imposed: 1 } }]);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ id: string }>(
      "select id from records where collection = 'people' and not buried",
    );
    await client.end();
    person = rows[0]!.id;
  });

  it('has notes and papers, sealed', async () => {
    const [note, paper] = [join(dataDir, 'note.txt'), join(dataDir, 'paper.pdf')];
    await writeFile(note, 'Belt liever in het Frans');
    await writeFile(paper, '%PDF-1.7');
    expect((await run('people', 'note', person, '--kind', 'note', '--file', note)).out).toContain('Paper filed');
    expect((await run('people', 'note', person, '--kind', 'medical-certificate', '--file', paper)).code).toBe(0);
    expect((await run('people', 'note', person, '--kind', 'note', '--file', join(dataDir, 'none.txt'))).code).toBe(1);
    expect((await run('people', 'note', stranger, '--kind', 'note', '--file', note)).code).toBe(1);
    const { out } = await run('people', 'papers', person, '--lang', 'nl');
    expect(out).toContain('Belt liever in het Frans');
    expect(out).toContain('medisch attest');
  });

  it('is put right, and sees everything', async () => {
    const changes = join(dataDir, 'changes.json');
    await writeFile(changes, JSON.stringify({ familyName: 'Waterlelie', language: 'fr' }));
    const rectify = ['people', 'rectify', person, '--reason', 'told-by-person', '--changes', changes] as const;
    expect((await run(...rectify)).out).toContain('Data rectified');
    await writeFile(changes, JSON.stringify({ birthDate: '1991-01-01' }));
    expect((await run(...rectify)).code).toBe(1);
    const text = (await run('people', 'export', person, '--lang', 'fr')).out;
    for (const told of ['Données conservées à votre sujet', 'Waterlelie', 'Belt liever']) expect(text).toContain(told);
    const own = JSON.parse((await run('people', 'export', person, '--json')).out) as object;
    expect(own).toMatchObject({ person: { familyName: 'Waterlelie', language: 'fr' } });
    expect((await run('people', 'export', stranger)).code).toBe(1);
  });

  it('has the use of the data restricted, and lifted again', async () => {
    expect((await run('people', 'restrict', person, '--ground', 'unlawful')).out).toContain('Use restricted');
    expect((await run('people', 'lift', person)).out).toContain('Restriction lifted');
    expect((await run('people', 'lift', person)).code).toBe(1);
  });

  it('is on no list before the term has ended, and is not erased by anybody then', async () => {
    const { code, out } = await run('people', 'retention', 'list', '--json');
    expect([code, JSON.parse(out)]).toEqual([0, { items: [] }]);
    const approve = ['people', 'retention', 'approve', person, '--as', 'municipal-head', '--who'] as const;
    expect((await run(...approve, 'head-3')).code).toBe(1);
    expect((await run(...approve, 'An Peeters')).code).toBe(1);
    expect((await run('people', 'retention', 'decline', person, '--ground', 'archived')).code).toBe(1);
  });
});
