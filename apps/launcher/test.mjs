import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { finish, pinnedNode, root, run, say } from './run.mjs';
import { redisServer } from './redis.mjs';
import { setUp } from './setup.mjs';

const jest = [
  '--experimental-vm-modules',
  '--no-warnings',
  join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
  '--config',
  join(root, 'test', 'jest.config.cjs'),
];

/** Whether only the tests of some names were asked for; then the others are left out on purpose. */
const asksForNames = (args) => args.some((arg) => /^(-t|--testNamePattern)(=|$)/.test(arg));

/** Counts a crashed suite, a skipped test and an unexplained exit code as a failure: green means that all of it ran. */
const count = (results, code, args) => {
  const leftOut = asksForNames(args) ? 0 : results.numPendingTests + results.numTodoTests;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + leftOut;
  return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
};

/** Runs Jest and reads its own account of it. Without an account, the run itself is what failed. */
const runJest = async (args, env) => {
  const folder = await mkdtemp(join(tmpdir(), 'termijn-results-'));
  const file = join(folder, 'results.json');
  try {
    const code = await run(pinnedNode, [...jest, '--json', `--outputFile=${file}`, ...args], {
      alone: true,
      env: { ...process.env, ...env },
    });
    const results = await readFile(file, 'utf8').catch(() => undefined);
    return results === undefined ? { passed: 0, failed: 1 } : count(JSON.parse(results), code, args);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const prepareAndRun = async (args) => {
  await setUp();
  await build();
  const server = await redisServer();
  return runJest(args, server === undefined ? {} : { TERMIJN_TEST_REDIS_SERVER: server });
};

// `npm test`: everything from a fresh clone, with real servers. The last line is the count.
await finish(async () => {
  const { passed, failed } = await prepareAndRun(process.argv.slice(2)).catch((error) => {
    say(`termijn: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  });
  process.stdout.write(`tests: ${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
