import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { openWorkshop, repository, type Workshop } from './workshop';

/** Stands in for npm: writes down how it was called, and "installs" or "builds" what the launcher looks for. */
const npmStandIn = `#!${process.execPath}
const { appendFileSync, cpSync, mkdirSync, rmSync, symlinkSync } = require('node:fs');
const words = process.argv.slice(2).filter((word) => !word.startsWith('-')).join(' ');
appendFileSync('npm.log', words + '\\n');
if (words === 'ci') {
  rmSync('node_modules', { recursive: true, force: true });
  mkdirSync('node_modules/node/bin', { recursive: true });
  symlinkSync(process.execPath, 'node_modules/node/bin/node');
  cpSync('stand-ins/jest.js', 'node_modules/jest/bin/jest.js');
}
if (words === 'run build') for (const product of ['server/main.js', 'cli/main.js', 'verifier/index.html']) cpSync('stand-ins/app.js', 'dist/apps/' + product);
`;

/** Stands in for an application: counts the signals it gets while it takes its time to stop. */
const appStandIn = `
const [wish, code] = process.argv.slice(2);
if (wish === 'exit') process.exit(Number(code));
let signals = 0;
process.on('SIGINT', () => {
  signals += 1;
  if (signals === 1) setTimeout(() => { console.log('stopped after ' + signals); process.exit(0); }, 200);
});
setInterval(() => {}, 1000);
console.log('running in ' + process.env.TERMIJN_DATA);
`;

/** Stands in for Jest: reports what the test says it should. */
const jestStandIn = `
const file = process.argv.find((word) => word.startsWith('--outputFile=')).slice('--outputFile='.length);
if (process.env.RESULTS) require('node:fs').writeFileSync(file, process.env.RESULTS);
process.exit(Number(process.env.CODE));
`;

type Launched = ChildProcessByStdio<null, Readable, Readable>;

const results = (counts: Partial<Record<'Passed' | 'Failed' | 'Pending' | 'Todo', number>>, crashed = 0): string =>
  JSON.stringify({
    ...Object.fromEntries(['Passed', 'Failed', 'Pending', 'Todo'].map((kind) => [`num${kind}Tests`, 0])),
    ...Object.fromEntries(Object.entries(counts).map(([kind, count]) => [`num${kind}Tests`, count])),
    numRuntimeErrorTestSuites: crashed,
  });

describe('the launcher', () => {
  let workshop: Workshop;
  const at = (path: string): string => join(workshop.folder, path);

  const launch = (script: string, args: readonly string[], env: Record<string, string> = {}): Launched =>
    spawn(process.execPath, [at(script), ...args], {
      env: { ...process.env, PATH: `${at('bin')}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const finish = async (launched: Launched): Promise<{ code: number | null; output: string }> => {
    const exit = once(launched, 'exit') as Promise<[number | null]>;
    const [output, [code]] = await Promise.all([text(launched.stdout), exit]);
    return { code, output };
  };
  /** What npm was asked to do since the last time this was asked. */
  let seen = 0;
  const asked = (): readonly string[] => {
    const lines = existsSync(at('npm.log')) ? readFileSync(at('npm.log'), 'utf8').trim().split('\n') : [];
    const fresh = lines.slice(seen);
    seen = lines.length;
    return fresh;
  };

  beforeAll(() => {
    workshop = openWorkshop({ copies: ['package-lock.json', 'tsconfig.json'], realPackages: false });
    for (const folder of ['apps/launcher', 'apps/cli/termijn.mjs'])
      cpSync(join(repository, folder), at(folder), { recursive: true });
    workshop.plant('bin/npm', npmStandIn);
    workshop.plant('bin/redis-server', '');
    for (const program of ['bin/npm', 'bin/redis-server']) chmodSync(at(program), 0o755);
    workshop.plant('stand-ins/app.js', appStandIn);
    workshop.plant('stand-ins/jest.js', jestStandIn);
    for (const source of ['libs/a.ts', '.rspack.config.js', 'nest-cli.json']) workshop.plant(source, '');
  });
  afterAll(() => {
    workshop.close();
  });

  it('installs and builds the first time, and not again', async () => {
    expect(await finish(launch('apps/launcher/start.mjs', ['exit', '0']))).toEqual({ code: 0, output: '' });
    expect(asked()).toEqual(['ci', 'run build']);
    await finish(launch('apps/launcher/start.mjs', ['exit', '0']));
    expect(asked()).toEqual([]);
  });

  it('builds again when a source changed, and not for a spec', async () => {
    workshop.plant('libs/a.spec.ts', '');
    await finish(launch('apps/cli/termijn.mjs', ['exit', '0']));
    expect(asked()).toEqual([]);
    workshop.plant('libs/b.ts', '');
    await finish(launch('apps/cli/termijn.mjs', ['exit', '0']));
    expect(asked()).toEqual(['run build']);
  });

  it.each(['server/main.js', 'cli/main.js', 'verifier/index.html'])('builds again when %s is gone', async (product) => {
    rmSync(at(`dist/apps/${product}`));
    await finish(launch('apps/cli/termijn.mjs', ['exit', '0']));
    expect(asked()).toEqual(['run build']);
  });

  it('installs again when the lock file changed', async () => {
    appendFileSync(at('package-lock.json'), '\n');
    await finish(launch('apps/cli/termijn.mjs', ['exit', '0']));
    expect(asked()).toEqual(['ci', 'run build']);
  });

  it.each(['apps/launcher/start.mjs', 'apps/cli/termijn.mjs'])(
    '%s hands on arguments and exit code',
    async (script) => {
      expect(await finish(launch(script, ['exit', '3']))).toMatchObject({ code: 3 });
    },
  );

  it('passes a doubled Ctrl-C on once, waits for the end, and keeps data in the clone', async () => {
    const launched = launch('apps/launcher/start.mjs', []);
    const lines = createInterface(launched.stdout)[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe(`running in ${at('.data')}`);
    const exit = once(launched, 'exit') as Promise<[number | null]>;
    launched.kill('SIGINT');
    launched.kill('SIGINT');
    expect((await lines.next()).value).toBe('stopped after 1');
    expect((await exit)[0]).toBe(0);
  });

  it.each([
    ['counts what passed', results({ Passed: 3 }), [], 0, 'tests: 3 passed, 0 failed', 0],
    ['counts what failed', results({ Passed: 3, Failed: 2 }), [], 1, 'tests: 3 passed, 2 failed', 1],
    [
      'counts a skipped test as failed',
      results({ Passed: 3, Pending: 1, Todo: 1 }),
      [],
      0,
      'tests: 3 passed, 2 failed',
      1,
    ],
    [
      'but not the tests that nobody asked for',
      results({ Passed: 3, Pending: 9 }),
      ['-t', 'x'],
      0,
      'tests: 3 passed, 0 failed',
      0,
    ],
    ['counts a crashed suite as failed', results({ Passed: 3 }, 1), [], 1, 'tests: 3 passed, 1 failed', 1],
    [
      'does not trust a clean count with a bad exit code',
      results({ Passed: 3 }),
      [],
      7,
      'tests: 3 passed, 1 failed',
      1,
    ],
    ['fails when there was no test at all', results({}), [], 0, 'tests: 0 passed, 0 failed', 1],
    ['fails when Jest gave no account', '', [], 1, 'tests: 0 passed, 1 failed', 1],
  ])('npm test %s', async (_, account, args, jestCode, line, code) => {
    const env = { RESULTS: account, CODE: String(jestCode) };
    const ended = await finish(launch('apps/launcher/test.mjs', args, env));
    expect(ended.output.trimEnd().split('\n').at(-1)).toBe(line);
    expect(ended.code).toBe(code);
  });
});
