import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { chmod, chown, rename, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { majorVersion, programPath } from './binaries';
import { DatabaseUnusable } from './database-unusable';
import { layout, role, textOf } from './postmaster';
import type { Program, ServerAccount } from './server-account';

/**
 * Makes the cluster when the folder has none yet and gives the password of its role. May die at any moment: the next
 * call begins anew. Throws `DatabaseUnusable` for a cluster that this build cannot open.
 */
export const ensureCluster = async (dataDir: string, account: ServerAccount): Promise<string> => {
  const { cluster, unfinished, password } = layout(dataDir);
  if (account.ids !== undefined) await chown(dataDir, account.ids.uid, account.ids.gid);
  await chmod(dataDir, 0o700);
  const made = await textOf(join(cluster, 'PG_VERSION')).catch((cause: unknown) => {
    throw new DatabaseUnusable(dataDir, 'its cluster cannot be read', 'check the rights on the folder', cause);
  });
  if (made === undefined) {
    await refuseRuins(dataDir);
    await rm(unfinished, { recursive: true, force: true });
    await writeFile(password, randomBytes(18).toString('base64url'), { mode: 0o600 });
    if (account.ids !== undefined) await chown(password, account.ids.uid, account.ids.gid);
    await initialise(dataDir, account);
    await rename(unfinished, cluster);
  } else if (made !== majorVersion) {
    const advice = `dump it with PostgreSQL ${made} and load it into a new folder`;
    throw new DatabaseUnusable(dataDir, `it holds PostgreSQL ${made}, this build runs ${majorVersion}`, advice);
  }
  const secret = await textOf(password);
  if (secret === undefined)
    throw new DatabaseUnusable(dataDir, 'the file "password" is missing', 'put it back from the backup of this folder');
  return secret;
};

const refuseRuins = async (dataDir: string): Promise<void> => {
  const isRuin = (await textOf(join(layout(dataDir).cluster, 'postgresql.conf'))) !== undefined;
  if (isRuin)
    throw new DatabaseUnusable(dataDir, 'its cluster has no PG_VERSION and is damaged', 'restore it from a backup');
};

const initialise = async (dataDir: string, account: ServerAccount): Promise<void> => {
  const { unfinished, password } = layout(dataDir);
  // Locale C: names compare by their bytes, so that an index can find all names that begin alike.
  const names = [`--username=${role}`, `--pwfile=${password}`, '--auth=scram-sha-256'];
  const texts = ['--encoding=UTF8', '--locale=C'];
  const initdb = account.launch(programPath('initdb'), [`--pgdata=${unfinished}`, ...names, ...texts]);
  const said = lastLines(initdb);
  const code = await exitCode(initdb);
  if (code !== 0)
    throw new DatabaseUnusable(dataDir, `no cluster could be made there (${said()})`, 'check space and rights');
};

/** Waits for a program to end; gives its code, or nothing when a signal ended it. Throws when it cannot be started. */
const exitCode = async (program: Program): Promise<number | null> => {
  const [code] = (await once(program, 'close')) as [number | null];
  return code;
};

const linesKeptMax = 5;

/** Keeps the last lines that a program says on standard error, for the message of a failure. */
export const lastLines = (program: Program, onLine?: (line: string) => void): (() => string) => {
  const kept: string[] = [];
  createInterface(program.stderr).on('line', (line) => {
    kept.push(line);
    if (kept.length > linesKeptMax) kept.shift();
    onLine?.(line);
  });
  return () => kept.join(' | ');
};
