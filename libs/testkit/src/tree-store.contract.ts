import { createHash } from 'node:crypto';
import { instant, type Growth, type NotaryAlarm, type TreeEntry, type TreeStore } from '@termijn/engine';

const digestOf = (index: number): Uint8Array => new Uint8Array(createHash('sha256').update(String(index)).digest());

/** Entries of a log whose positions jump. */
const entriesFrom = (from: number, count: number): readonly TreeEntry[] =>
  Array.from({ length: count }, (_, at) => ({ position: BigInt(7 * (from + at) + 3), digest: digestOf(from + at) }));

const growth = (from: number, count: number, more: Partial<Growth> = {}): Growth => ({
  from,
  entries: entriesFrom(from, count),
  tiles: [],
  ...more,
});

const checkpoint = (size: number) => ({
  size,
  note: `note over ${size}\n`,
  signedAt: instant('2026-01-02T03:04:05Z'),
  reason: 'schedule' as const,
});

const alarm: NotaryAlarm = {
  found: 'history-differs',
  index: 3,
  position: 24n,
  since: instant('2026-01-02T03:04:05Z'),
};

/** What every driver of `TreeStore` keeps. `open` gives an empty one. */
export const treeStoreContract = (name: string, open: () => Promise<TreeStore>): void => {
  describe(`the tree in ${name}`, () => {
    it('is empty at first', async () => {
      const store = await open();
      expect(await store.standing()).toEqual({ size: 0, position: 0n });
      expect(await store.entries(0, 10)).toEqual([]);
      expect(await store.newestCheckpoint()).toBeUndefined();
      expect(await store.alarm()).toBeUndefined();
    });

    it('grows, and gives back every stretch of what it was given', async () => {
      const store = await open();
      const sizes = [1, 254, 3, 600, 5];
      let size = 0;
      for (const count of sizes) {
        await store.grow(growth(size, count));
        size += count;
      }
      expect(await store.standing()).toEqual({ size, position: entriesFrom(size - 1, 1)[0]!.position });
      for (const [from, count] of [
        [0, 1],
        [0, 863],
        [250, 20],
        [255, 2],
        [511, 258],
        [860, 3],
      ] as const)
        expect(await store.entries(from, count)).toEqual(entriesFrom(from, count));
      expect(await store.entries(860, 100)).toEqual(entriesFrom(860, 3));
      expect(await store.entries(863, 1)).toEqual([]);
    });

    it('finds entries by position, and none where there is none', async () => {
      const store = await open();
      await store.grow(growth(0, 600));
      const positionOf = (index: number) => entriesFrom(index, 1)[0]!.position;
      const asked = [0, 255, 256, 599].map(positionOf);
      expect(await store.indexesOf([...asked, 4n, 0n, 10_000n])).toEqual(
        new Map([0, 255, 256, 599].map((index) => [positionOf(index), index])),
      );
    });

    it('takes nothing of a growth that starts elsewhere', async () => {
      const store = await open();
      await store.grow(growth(0, 2));
      const late = growth(1, 2, { checkpoint: checkpoint(3) });
      await expect(store.grow(late)).rejects.toMatchObject({ code: 'lease-lost' });
      expect(await store.standing()).toMatchObject({ size: 2 });
      expect(await store.newestCheckpoint()).toBeUndefined();
    });

    it('lets one of two that grow it at once do so', async () => {
      const store = await open();
      const ends = await Promise.allSettled([store.grow(growth(0, 300)), store.grow(growth(0, 200))]);
      expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const { size } = await store.standing();
      expect(await store.entries(0, 1_000)).toEqual(entriesFrom(0, size));
    });

    it('keeps tiles and replaces those that became wider', async () => {
      const store = await open();
      const [narrow, wide] = [Uint8Array.from({ length: 32 }, () => 1), Uint8Array.from({ length: 64 }, () => 2)];
      await store.grow(growth(0, 1, { tiles: [{ level: 1, index: 0, hashes: narrow }] }));
      await store.grow(growth(1, 1, { tiles: [{ level: 1, index: 0, hashes: wide }] }));
      const [none, found] = await store.tiles([
        { level: 2, index: 0 },
        { level: 1, index: 0 },
      ]);
      expect(none).toBeUndefined();
      expect([...found!.hashes]).toEqual([...wide]);
      expect(await store.tiles([])).toEqual([]);
    });

    it('keeps checkpoints by size, with what others say of them; who spoke first stays', async () => {
      const store = await open();
      for (const size of [2, 4, 6]) await store.grow(growth(size - 2, 2, { checkpoint: checkpoint(size) }));
      expect(await store.newestCheckpoint()).toEqual({ ...checkpoint(6), cosignatures: {} });
      expect((await store.checkpoints(2, 10)).map(({ size }) => size)).toEqual([4, 6]);
      expect((await store.checkpoints(0, 2)).map(({ size }) => size)).toEqual([2, 4]);
      await store.cosign(4, 'w.example', 'first\n');
      await store.cosign(4, 'w.example', 'second\n');
      await store.cosign(4, 'v.example', 'third\n');
      await store.stamp(4, Uint8Array.of(1, 2));
      await store.stamp(4, Uint8Array.of(3));
      const [kept] = await store.checkpoints(3, 1);
      expect(kept!.cosignatures).toEqual({ 'w.example': 'first\n', 'v.example': 'third\n' });
      expect([...kept!.timestamp!]).toEqual([1, 2]);
    });

    it('keeps the first alarm until it is taken back', async () => {
      const store = await open();
      await store.setAlarm(alarm);
      await store.setAlarm({ found: 'witness-refuses', since: alarm.since });
      expect(await store.alarm()).toEqual(alarm);
      await store.setAlarm(undefined);
      expect(await store.alarm()).toBeUndefined();
    });
  });
};
