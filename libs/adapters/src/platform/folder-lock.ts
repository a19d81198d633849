import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, pause } from '@termijn/engine';

/** Another living process holds the lock. */
export class LockHeld extends Failure {
  readonly code = 'lock-held';
  readonly retryable = true;
  constructor(
    readonly lock: string,
    /** The number of the process that holds it. */
    readonly pid: number,
  ) {
    super(`process ${String(pid)} holds the lock "${lock}"`);
  }
}

/** A lock that is held until it is released, or until its process is gone. */
export interface FolderLock {
  release(): Promise<void>;
}

const attemptsMax = 20;

/**
 * Takes a lock in a folder, at once or not at all. The file names its holder, so a lock that a killed process left
 * behind is recognised and replaced. Throws `LockHeld`.
 *
 * The file appears whole, by `link`, because a lock without its holder's number could not be told from a stale one.
 */
export const takeLock = async (folder: string, name: string): Promise<FolderLock> => {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  const draft = `${path}.${randomUUID()}`;
  const mine = holderText(process.pid, await startOf(process.pid));
  await writeFile(draft, mine);
  try {
    for (let attempt = 1; ; attempt++) {
      if (await linked(draft, path)) return { release: () => rm(path, { force: true }) };
      const holder = await readHolder(path);
      if (holder !== undefined && (await isHeld(holder))) throw new LockHeld(name, holder.pid);
      if (attempt === attemptsMax) throw new LockHeld(name, holder?.pid ?? 0);
      await removeStale(path, holder);
    }
  } finally {
    await rm(draft, { force: true });
  }
};

/** Runs a piece of work while holding a lock, waiting for whoever holds it now, up to a limit. Throws `LockHeld`. */
export const withLock = async <T>(
  folder: string,
  name: string,
  waitMilliseconds: number,
  work: () => Promise<T>,
): Promise<T> => {
  const lock = await waitForLock(folder, name, waitMilliseconds);
  try {
    return await work();
  } finally {
    await lock.release();
  }
};

const pollMilliseconds = 50;

const waitForLock = async (folder: string, name: string, waitMilliseconds: number): Promise<FolderLock> => {
  for (let waited = 0; ; waited += pollMilliseconds) {
    try {
      return await takeLock(folder, name);
    } catch (error) {
      if (!(error instanceof LockHeld) || waited >= waitMilliseconds) throw error;
      await pause(pollMilliseconds);
    }
  }
};

interface Holder {
  readonly pid: number;
  /** When the process began, in the unit of its system; empty where the system does not tell. */
  readonly start: string;
}

const holderText = (pid: number, start: string): string => `${String(pid)} ${start}`;

const linked = async (draft: string, path: string): Promise<boolean> => {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const readHolder = async (path: string): Promise<Holder | undefined> => {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid = '', start = ''] = text.split(' ');
  return { pid: Number(pid), start };
};

/** Whether the process that wrote the lock still lives. Process numbers are used again, so its start is compared too. */
const isHeld = async ({ pid, start }: Holder): Promise<boolean> => {
  if (!(pid > 0) || !isRunning(pid)) return false;
  return (await startOf(pid)) === start;
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The start time that Linux keeps of a process: the 22nd field of its `stat`, the 20th after the name in brackets. */
const startOf = async (pid: number): Promise<string> => {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
};

/**
 * Removes a lock whose holder is gone. Only who holds the broom may remove, and looks at the file again first, so that
 * nobody sweeps away a fresh lock that took the place of the stale one.
 */
const removeStale = async (path: string, stale: Holder | undefined): Promise<void> => {
  const broom = `${path}.broom`;
  try {
    await writeFile(broom, '', { flag: 'wx' });
    const now = await readHolder(path);
    if (now?.pid === stale?.pid && now?.start === stale?.start) await rm(path, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Sweeping takes no time, so a broom that is there after a while belongs to somebody who was killed.
    await pause(pollMilliseconds);
  }
  await rm(broom, { force: true });
};
