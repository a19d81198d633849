import { join } from 'node:path';
import { build } from './build.mjs';
import { finish, npm, pinnedNode, root, run } from './run.mjs';
import { redisServer } from './redis.mjs';
import { setUp } from './setup.mjs';

const bundle = join(root, 'dist', 'test', 'bench', 'main.js');

// `npm run bench`: the measurements, with a raw baseline beside each of them, on servers started for the occasion.
await finish(async () => {
  await setUp();
  await build();
  await npm(['exec', '--', 'nest', 'build', 'bench']);
  const server = await redisServer();
  const env = { ...process.env, ...(server && { TERMIJN_TEST_REDIS_SERVER: server }) };
  return run(pinnedNode, ['--enable-source-maps', bundle, ...process.argv.slice(2)], { env });
});
