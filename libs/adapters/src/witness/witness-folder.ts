import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { createHash, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Failure } from '@termijn/engine';
import { parseCheckpoint, splitNote, type Checkpoint } from '@termijn/proof';
import { takeLock } from '../platform';

/** What a witness remembers cannot be read. It must not go on as if it remembered nothing. */
export class WitnessFolderDamaged extends Failure {
  readonly code = 'witness-folder-damaged';
  readonly retryable = false;
  constructor(path: string) {
    super(`${path} does not hold the checkpoint that this witness cosigned last; put it back from the backup`);
  }
}

/** The memory of a witness: for each log, the checkpoint that it cosigned last. */
export interface WitnessFolder {
  /** The last checkpoint of a log; `undefined` for one that was never cosigned. Throws `WitnessFolderDamaged`. */
  last(origin: string): Promise<Checkpoint | undefined>;
  /** Keeps a checkpoint, as the note that the log signed. When this returns, no loss of power forgets it. */
  keep(origin: string, note: string): Promise<void>;
  close(): Promise<void>;
}

const lockName = 'witness.lock';

/** Opens a folder for one witness alone: two of them would cosign two histories. Throws `LockHeld`. */
export const openWitnessFolder = async (folder: string): Promise<WitnessFolder> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await takeLock(folder, lockName);
  const pathOf = (origin: string) => join(folder, `${createHash('sha256').update(origin).digest('hex')}.checkpoint`);
  return {
    async last(origin) {
      const path = pathOf(origin);
      const note = await readFile(path, 'utf8').catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      });
      if (note === undefined) return undefined;
      const checkpoint = parseCheckpoint(splitNote(note)?.text ?? '');
      if (checkpoint?.origin !== origin) throw new WitnessFolderDamaged(path);
      return checkpoint;
    },
    keep: (origin, note) => writeDurably(pathOf(origin), note),
    close: () => lock.release(),
  };
};

/** Writes a file whole or not at all, and waits until the disk holds both the file and its name. */
const writeDurably = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${randomUUID()}`;
  await using file = await open(draft, 'wx', 0o600);
  await file.writeFile(text);
  await file.sync();
  await rename(draft, path);
  await using folder = await open(dirname(path), 'r');
  await folder.sync();
};
