import { randomBytes, randomUUID } from 'node:crypto';
import { access, constants, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@termijn/engine';
import { newDemonstrationKey } from '../identity';

/** The data folder cannot be used as it is. The message says what was found and what to do. */
export class DataFolderUnusable extends Failure {
  readonly code = 'data-folder-unusable';
  readonly retryable = false;
  constructor(dataDir: string, found: string, advice: string, cause?: unknown) {
    super(`the data folder ${dataDir} ${found}; ${advice}`, { cause });
  }
}

/** Where the parts of the data folder lie. */
export const dataLayout = (dataDir: string) => ({
  /** The private PostgreSQL. */
  postgres: join(dataDir, 'postgres'),
  /** Mails, where no mail server takes them. */
  mail: join(dataDir, 'mail'),
  /** The secret behind pseudonyms. */
  peopleKey: join(dataDir, 'people.key'),
  /** What the register of people is sealed with. */
  sealingKeys: join(dataDir, 'sealing.keys'),
  /** What a demonstration of sign-in signs with. */
  demonstrationKey: join(dataDir, 'demonstration.key'),
  /** Who was erased, for a database that is put back from before. */
  erasures: join(dataDir, 'erasures.ledger'),
  /** What the notary signs with. */
  notaryKeys: join(dataDir, 'notary.keys'),
  locks: join(dataDir, 'locks'),
});

/** Makes the data folder when it is missing. Throws `DataFolderUnusable` when it is no folder or cannot be written to. */
export const prepareDataFolder = async (dataDir: string): Promise<void> => {
  const advice = 'choose another with TERMIJN_DATA, or give this user the right to write there';
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const isFile = await stat(dataDir).then(
      (found) => !found.isDirectory(),
      () => false,
    );
    throw new DataFolderUnusable(dataDir, isFile ? 'is not a folder' : 'cannot be written to', advice, cause);
  }
};

const keyBytes = 32;

/** Writes a file that only its owner may read, unless it is there already. */
export const writeSecretOnce = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  // Linked and not renamed, so that of two processes that make the first key at once both go on with the same one.
  await link(draft, path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(draft, { force: true });
};

/**
 * The secret behind pseudonyms, made at first use and readable by its owner only. It belongs in the backup: whoever
 * loses it can no longer recognise people who come in again.
 */
export const peopleKeyOf = async (dataDir: string): Promise<Buffer> => {
  const { peopleKey } = dataLayout(dataDir);
  await writeSecretOnce(peopleKey, randomBytes(keyBytes).toString('hex'));
  const text = (await readFile(peopleKey, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new DataFolderUnusable(dataDir, 'holds a damaged people.key', 'put it back from the backup');
  return Buffer.from(text, 'hex');
};

/** What a demonstration of sign-in signs its tokens with, made at first use. Whoever reads it may be anybody there. */
export const demonstrationKeyOf = async (dataDir: string): Promise<string> => {
  const { demonstrationKey } = dataLayout(dataDir);
  await writeSecretOnce(demonstrationKey, newDemonstrationKey());
  return readFile(demonstrationKey, 'utf8');
};
