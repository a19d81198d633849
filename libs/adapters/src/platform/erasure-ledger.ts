import { createHash } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { instant, isUuid, LedgerBroken, type ErasureLedger, type LedgerEntry } from '@termijn/engine';
import { withLock } from './folder-lock';

/** An entry as a line of the file: with the digest over itself and the digest before it. */
interface Line extends LedgerEntry {
  readonly digest: string;
}

interface Contents {
  readonly lines: readonly Line[];
  /** How many bytes the whole lines take; what comes after was cut off while it was written. */
  readonly bytes: number;
}

const lockMilliseconds = 30_000;
const start = '';

const digestOf = (before: string, { id, at }: LedgerEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([before, id, at]))
    .digest('hex');

/** The entry that a line holds, when it follows on the digest before it. */
const lineIn = (text: string, before: string): Line | undefined => {
  const [id, at = '', digest] = text.split(' ');
  if (!isUuid(id) || !Number.isFinite(Date.parse(at))) return undefined;
  const entry = { id, at: instant(at) };
  return digest === digestOf(before, entry) ? { ...entry, digest } : undefined;
};

const contentsOf = async (path: string): Promise<Contents> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  const lines: Line[] = [];
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  for (const [index, each] of whole.split('\n').slice(0, -1).entries()) {
    const line = lineIn(each, lines.at(-1)?.digest ?? start);
    if (line === undefined) throw new LedgerBroken(path, index + 1);
    lines.push(line);
  }
  return { lines, bytes: Buffer.byteLength(whole) };
};

/**
 * The ledger as a file that only grows: a line per erasure with the pseudonym, the moment and a digest that goes on from
 * the line before, so that an entry that somebody takes out or changes is noticed. What a crash left half written is
 * passed over, because the caller of that write was never told that it is there.
 */
export const fileLedger = (path: string): ErasureLedger => ({
  entries: async () => (await contentsOf(path)).lines.map(({ id, at }) => ({ id, at })),
  async enter(entries) {
    if (entries.length === 0) return;
    await mkdir(dirname(path), { recursive: true });
    await withLock(dirname(path), `${basename(path)}.lock`, lockMilliseconds, async () => {
      const { lines, bytes } = await contentsOf(path);
      const known = new Set(lines.map(({ id }) => id));
      let before = lines.at(-1)?.digest ?? start;
      let text = '';
      for (const { id, at } of entries) {
        if (known.has(id)) continue;
        known.add(id);
        before = digestOf(before, { id, at });
        text += `${id} ${at} ${before}\n`;
      }
      const file = await open(path, 'a', 0o600);
      try {
        await file.truncate(bytes);
        await file.appendFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
    });
  },
});
