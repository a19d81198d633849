import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, testDatabase, type Bundle, type TestDatabase } from '@termijn/testkit';

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
