import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock, withLock } from './folder-lock';

describe('a lock in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termijn-lock-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('is held by one, who is named to the others, and free again afterwards', async () => {
    const lock = await takeLock(folder, 'server');
    await expect(takeLock(folder, 'server')).rejects.toMatchObject({ code: 'lock-held', pid: process.pid });
    await lock.release();
    await (await takeLock(folder, 'server')).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['a process that is gone', () => `${String(spawnSync('true').pid)} 1`],
    ['another process that had our number', () => `${String(process.pid)} 1`],
    ['a disk that was full', () => ''],
  ])('is taken from %s', async (_, left) => {
    await writeFile(join(folder, 'server'), left());
    await (await takeLock(folder, 'server')).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets one of many through that find a stale one at the same time', async () => {
    await writeFile(join(folder, 'server'), `${String(spawnSync('true').pid)} 1`);
    const takers = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder, 'server')));
    expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is waited for by whoever has the time', async () => {
    const order: string[] = [];
    const work = (name: string) =>
      withLock(folder, 'database', 5_000, async () => {
        order.push(`${name} begins`);
        await new Promise(setImmediate);
        order.push(`${name} ends`);
      });
    await Promise.all([work('one'), work('other')]);
    expect(order.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
  });
});
