import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { npm, pinnedNode, root, say } from './run.mjs';

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.termijn-installed');

/** Written by npm at the end of an installation; tells that somebody installed by hand. */
const npmRecord = join(root, 'node_modules', '.package-lock.json');

/** Installs the dependencies when they are missing or when the lock file changed since the last time. */
export const setUp = async () => {
  const lock = createHash('sha256')
    .update(await readFile(lockFile))
    .digest('hex');
  const stamp = await readFile(stampFile, 'utf8').catch(() => undefined);
  const nodeIsThere = (await modifiedAt(pinnedNode)) > 0;
  if (nodeIsThere && stamp === lock) return;
  const installedByHand = stamp === undefined && (await modifiedAt(npmRecord)) >= (await modifiedAt(lockFile));
  if (!nodeIsThere || !installedByHand) {
    say('termijn: installing the dependencies, about a minute ...');
    // A run with NODE_ENV=production still has to build, so the tools of the build always belong to it.
    await npm(['ci', '--include=dev', '--no-progress', '--loglevel=error'], { env: withoutOwnPrograms() });
  }
  await writeFile(stampFile, lock);
};

/** Milliseconds since 1970, or 0 when there is no such file. */
const modifiedAt = async (path) => {
  const found = await stat(path).catch(() => undefined);
  return found?.mtimeMs ?? 0;
};

/** An installation removes node_modules first, so nothing that takes part in it may be run from there. */
const withoutOwnPrograms = () => {
  const own = join(root, 'node_modules');
  const rest = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(own));
  return { ...process.env, PATH: rest.join(delimiter) };
};
