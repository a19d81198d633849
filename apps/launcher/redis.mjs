import { spawnSync } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

const advice = [
  'the tests need a real Redis, 7 or newer. Either:',
  '  - install it (Debian and Ubuntu: apt-get install redis-server; macOS: brew install redis), or',
  '  - set REDIS_URL to one that the tests may fill and empty, for example redis://127.0.0.1:6379/15',
].join('\n');

/** The path of a `redis-server` program: the one on PATH, or one installed now where that is possible. */
export const redisServer = async () => {
  const found = (await onPath('redis-server')) ?? (await installed());
  if (found === undefined && process.env.REDIS_URL === undefined) throw new Error(advice);
  return found;
};

const onPath = async (program) => {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    const usable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return path;
  }
  return undefined;
};

/** Installs Redis where that takes no question: as root, on a system with apt-get. */
const installed = async () => {
  const possible = process.getuid?.() === 0 && (await onPath('apt-get')) !== undefined;
  if (!possible) return undefined;
  say('termijn: installing redis-server for the tests ...');
  const options = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], options);
  // The package starts a service of its own on the usual port; the tests start theirs and want no other.
  spawnSync('systemctl', ['disable', '--now', 'redis-server'], { stdio: 'ignore' });
  return onPath('redis-server');
};
