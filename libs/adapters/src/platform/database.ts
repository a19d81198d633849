import { rm } from 'node:fs/promises';
import { pause } from '@termijn/engine';
import { Client } from 'pg';
import { DatabaseUnusable, embeddedPostgresAt, startEmbeddedPostgres } from '../embedded';
import { isEmbedded, type Configuration } from './configuration';
import { DataFolderUnusable, dataLayout } from './data-folder';
import { withLock } from './folder-lock';

/** The PostgreSQL of this process: somebody else's, or the private one under the data folder. */
export interface Database {
  readonly url: string;
  /** Lets go of it. A private one is stopped by its last user; call this when all own connections are closed. */
  release(): Promise<void>;
}

const lockName = 'database';
/** Making a new cluster takes some seconds; recovering one after a crash may take longer. */
const waitMilliseconds = 60_000;

/** Connects the process to its database; starts the private one, or joins it where another process has started it. */
export const openDatabase = async (configuration: Configuration): Promise<Database> => {
  const { databaseUrl, dataDir } = configuration;
  if (databaseUrl !== undefined) return { url: databaseUrl, release: () => Promise.resolve() };
  const { postgres, locks } = dataLayout(dataDir);
  const underLock = <T>(work: () => Promise<T>) => withLock(locks, lockName, waitMilliseconds, work);
  const url = await underLock(async () => (await startOrTakeOver(postgres))?.url ?? (await joined(postgres)));
  return {
    url,
    release: () =>
      underLock(async () => {
        // A server whose starter still lives is left to that starter, and one that others use is left to them.
        if ((await embeddedPostgresAt(postgres)) === undefined || (await hasOtherUsers(url))) return;
        await (await startOrTakeOver(postgres))?.stop();
      }),
  };
};

/** The private server as our own, or nothing when it belongs to another process that lives. */
const startOrTakeOver = async (postgres: string) => {
  try {
    return await startEmbeddedPostgres({ dataDir: postgres });
  } catch (error) {
    if (error instanceof DatabaseUnusable && (await embeddedPostgresAt(postgres)) !== undefined) return undefined;
    throw error;
  }
};

const joined = async (postgres: string): Promise<string> => {
  const url = await embeddedPostgresAt(postgres);
  if (url !== undefined) return url;
  throw new DatabaseUnusable(postgres, 'its PostgreSQL went away while it was being joined', 'try again');
};

/** Our own sessions need a moment to be gone from the server's list after they were closed here. */
const looksMax = 10;
const lookMilliseconds = 50;

/** Whether any other session than the one that asks is open. */
const hasOtherUsers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (let look = 1; look <= looksMax; look++) {
      const { rows } = await client.query<{ others: boolean }>(
        `select exists (select from pg_stat_activity
           where backend_type = 'client backend' and pid <> pg_backend_pid()) as others`,
      );
      if (rows[0]?.others !== true) return false;
      await pause(lookMilliseconds);
    }
    return true;
  } finally {
    await client.end();
  }
};

/**
 * Deletes the private database with all that is in it, and the mailbox. The secret behind pseudonyms stays. Throws
 * `DataFolderUnusable` while a process uses the database, or when it is not a private one.
 */
export const deleteDatabase = async (configuration: Configuration): Promise<void> => {
  const { dataDir } = configuration;
  if (!isEmbedded(configuration))
    throw new DataFolderUnusable(dataDir, 'is not where the database lies', 'only a private database can be deleted');
  const { postgres, mail, locks } = dataLayout(dataDir);
  await withLock(locks, lockName, waitMilliseconds, async () => {
    const running = await embeddedPostgresAt(postgres);
    if (running !== undefined) {
      const server = (await hasOtherUsers(running)) ? undefined : await startOrTakeOver(postgres);
      if (server === undefined) throw new DataFolderUnusable(dataDir, 'is in use by another process', 'stop it first');
      await server.stop();
    }
    await rm(postgres, { recursive: true, force: true });
    await rm(mail, { recursive: true, force: true });
  });
};
