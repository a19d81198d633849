import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, root, say } from './run.mjs';

const stampFile = join(root, 'dist', '.termijn-built');
const products = ['server/main.js', 'cli/main.js', 'verifier/index.html'].map((path) =>
  join(root, 'dist', 'apps', path),
);
const sources = ['apps', 'libs', '.rspack.config.js', 'nest-cli.json', 'package-lock.json', 'tsconfig.json'];

/** Builds the applications when a source changed since they were built, or when one is missing. */
export const build = async () => {
  const state = await stateOfSources();
  const built = await readFile(stampFile, 'utf8').catch(() => undefined);
  const missing = (await Promise.all(products.map((path) => stat(path).catch(() => undefined)))).includes(undefined);
  if (built === state && !missing) return;
  say('termijn: building ...');
  await npm(['run', '--silent', 'build']);
  await writeFile(stampFile, state);
};

/** A digest of the name and content of every file that a build reads. Times would lie after a change of branch. */
const stateOfSources = async () => {
  const lists = await Promise.all(sources.map((path) => filesBelow(path)));
  const hash = createHash('sha256');
  for (const path of lists.flat().sort()) hash.update(`${path}\0`).update(await readFile(join(root, path)));
  return hash.digest('hex');
};

const filesBelow = async (path) => {
  const found = await stat(join(root, path));
  if (!found.isDirectory()) return path.endsWith('.spec.ts') ? [] : [path];
  const names = await readdir(join(root, path));
  const lists = await Promise.all(names.map((name) => filesBelow(`${path}/${name}`)));
  return lists.flat();
};
