import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, LedgerBroken, type LedgerEntry, type Uuid } from '@termijn/engine';
import { fileLedger } from './erasure-ledger';

const entry = (): LedgerEntry => ({ id: randomUUID() as string as Uuid, at: instant('2053-01-02T03:04:05Z') });

describe('the ledger of erasures', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termijn-ledger-'));
    path = join(folder, 'deep', 'erasures.ledger');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is empty before the first erasure, and keeps each of them once', async () => {
    const ledger = fileLedger(path);
    expect(await ledger.entries()).toEqual([]);
    const [a, b] = [entry(), entry()];
    await ledger.enter([a]);
    await ledger.enter([a, b, b]);
    await ledger.enter([]);
    expect(await fileLedger(path).entries()).toEqual([a, b]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('takes entries of several writers at once', async () => {
    const all = Array.from({ length: 8 }, entry);
    await Promise.all(all.map((one) => fileLedger(path).enter([one])));
    expect(new Set((await fileLedger(path).entries()).map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
  });

  it('goes on after a line that a crash cut off', async () => {
    const [a, b] = [entry(), entry()];
    await fileLedger(path).enter([a]);
    await appendFile(path, `${b.id} 2053-01`);
    expect(await fileLedger(path).entries()).toEqual([a]);
    await fileLedger(path).enter([b]);
    expect(await fileLedger(path).entries()).toEqual([a, b]);
  });

  it.each<readonly [string, number, (lines: readonly string[]) => readonly string[]]>([
    ['took one out', 1, ([, b, c]) => [b!, c!]],
    ['exchanged two', 1, ([a, b, c]) => [b!, a!, c!]],
    ['changed one', 2, ([a, b, c]) => [a!, b!.replace('2053', '2054'), c!]],
    ['put one in', 3, ([a, b, c]) => [a!, b!, b!, c!]],
    ['wrote something else', 2, ([a]) => [a!, 'nonsense']],
  ])('does not go on when somebody %s', async (_, line, change) => {
    await fileLedger(path).enter([entry(), entry(), entry()]);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    await writeFile(path, change(lines).join('\n') + '\n');
    await expect(fileLedger(path).entries()).rejects.toMatchObject({ code: 'ledger-broken', line });
    await expect(fileLedger(path).enter([entry()])).rejects.toBeInstanceOf(LedgerBroken);
  });
});
