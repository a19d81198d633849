import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { DatabaseUnusable } from './database-unusable';

const run = promisify(execFile);

/** A program on its way, with its standard error to be read. */
export type Program = ChildProcessByStdio<null, null, Readable>;

/** As whom the server runs. PostgreSQL refuses to run as root, so root lends it the account `postgres`. */
export interface ServerAccount {
  /** Absent when the server runs as the very user who started us. */
  readonly ids?: { readonly uid: number; readonly gid: number };
  /** Starts a program as this account, out of reach of the signals that a terminal sends to us. */
  launch(program: string, args: readonly string[]): Program;
}

const name = 'postgres';

/** The account to run a server as that keeps its data in `dataDir` and its programs beside `program`. */
export const serverAccount = async (dataDir: string, program: string): Promise<ServerAccount> => {
  if (process.getuid?.() !== 0) return { launch: (path, args) => start(path, args) };
  const ids = await idsOfAccount(dataDir);
  if ((await isReachable(dataDir)) && (await isReachable(program)))
    return { ids, launch: (path, args) => start(path, args, ids) };
  // Below a closed folder such as /root the account may neither enter nor look. One capability lets it pass there; it has
  // to be kept while the user changes, which the kernel would otherwise take as the end of all capabilities.
  const lend = [`--reuid=${name}`, `--regid=${name}`, '--clear-groups'];
  const pass = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return { ids, launch: (path, args) => start('setpriv', [...pass, ...lend, path, ...args]) };
};

const start = (path: string, args: readonly string[], ids?: ServerAccount['ids']): Program =>
  spawn(path, args, {
    ...ids,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });

const idsOfAccount = async (dataDir: string): Promise<{ uid: number; gid: number }> => {
  try {
    return await lookUp();
  } catch {
    // There is no such account yet: make one.
  }
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', name]);
    return await lookUp();
  } catch (cause) {
    const advice = `create the account "${name}", or start as an ordinary user`;
    throw new DatabaseUnusable(dataDir, 'PostgreSQL does not run as root', advice, cause);
  }
};

const lookUp = async (): Promise<{ uid: number; gid: number }> => {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
};

/** Whether everybody may pass through all folders above a path. */
const isReachable = async (path: string): Promise<boolean> => {
  const above = dirname(path);
  const { mode } = await stat(above);
  if ((mode & 0o001) === 0) return false;
  return above === path || isReachable(above);
};
