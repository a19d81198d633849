import { join } from 'node:path';
import { finish, pinnedNode, root, run } from './run.mjs';
import { setUp } from './setup.mjs';

const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

// `npm run mutation`: plants faults in the law and counts those that no spec notices. Arguments go to Stryker.
await finish(async () => {
  await setUp();
  return run(pinnedNode, [stryker, 'run', '.stryker.config.mjs', ...process.argv.slice(2)]);
});
