import fc from 'fast-check';
import { leafHash, hashesOver, type Hash } from '../tree/hashes';
import { consistencyProof, inclusionProof, rootAt } from '../tree/proofs';
import { bundleOf, entriesIn } from './bundles';
import { entriesPath, hashesInTiles, tileBytes, tilePath, tilesBetween, widthAt, type Tile } from './tiles';

const leaves: readonly Hash[] = Array.from({ length: 70_000 }, (_, index) =>
  leafHash(Uint8Array.of(index >> 16, (index >> 8) & 255, index & 255)),
);
const hashAt = hashesOver(leaves);

/** The folder of a log that was written in steps, each step only the tiles that it adds. */
const writtenIn = (steps: readonly number[]): ReadonlyMap<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  steps.forEach((size, step) => {
    for (const tile of tilesBetween(steps[step - 1] ?? 0, size)) files.set(tilePath(tile), tileBytes(tile, hashAt));
  });
  return files;
};
const readingFrom = (files: ReadonlyMap<string, Uint8Array>, size: number) =>
  hashesInTiles((level, index) => files.get(tilePath({ level, index, width: widthAt(level, index, size) }))!);

describe('the tiles of a tree', () => {
  it.each<[Tile, string]>([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 0, index: 5, width: 1 }, 'tile/0/005.p/1'],
    [{ level: 4, index: 1_234_067, width: 256 }, 'tile/4/x001/x234/067'],
    [{ level: 3, index: 1_234, width: 78 }, 'tile/3/x001/234.p/78'],
    [{ level: 1, index: 1_000_000, width: 256 }, 'tile/1/x001/x000/000'],
  ])('lie where others look for them: %j', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
  });

  it('have their entries beside them', () => {
    expect([entriesPath(0), entriesPath(273, 112), entriesPath(1_234)]).toEqual([
      'tile/entries/000',
      'tile/entries/273.p/112',
      'tile/entries/x001/234',
    ]);
  });

  it('of 70,000 entries are those of the example in the specification', () => {
    const tiles = tilesBetween(0, 70_000);
    const full = (level: number) => tiles.filter((tile) => tile.level === level && tile.width === 256).length;
    expect([full(0), full(1), full(2)]).toEqual([273, 1, 0]);
    expect(tiles.filter(({ width }) => width < 256)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
    expect(tilesBetween(0, 256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
    expect([tilesBetween(0, 0), tilesBetween(300, 300)]).toEqual([[], []]);
  });

  it('answer every proof, however the log grew', () => {
    const steps = fc.uniqueArray(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.nat(), fc.nat(), (unsorted, some, other) => {
        const grown = unsorted.toSorted((one, two) => one - two);
        const size = grown.at(-1)!;
        const reader = readingFrom(writtenIn(grown), size);
        expect(rootAt(size, reader)).toEqual(rootAt(size, hashAt));
        expect(inclusionProof(some % size, size, reader)).toEqual(inclusionProof(some % size, size, hashAt));
        const oldSize = 1 + (other % size);
        expect(consistencyProof(oldSize, size, reader)).toEqual(consistencyProof(oldSize, size, hashAt));
      }),
    );
  });

  it('reach three levels up', () => {
    const reader = readingFrom(writtenIn([65_000, 70_000]), 70_000);
    expect(rootAt(70_000, reader)).toEqual(rootAt(70_000, hashAt));
    expect(inclusionProof(69_999, 70_000, reader)).toEqual(inclusionProof(69_999, 70_000, hashAt));
  });

  it('say when a tile is shorter than the tree', () => {
    expect(() =>
      rootAt(
        3,
        hashesInTiles(() => new Uint8Array(64)),
      ),
    ).toThrow(RangeError);
  });
});

describe('a bundle of entries', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 700 })), (entries) => {
        expect(entriesIn(bundleOf(entries))).toEqual(entries);
      }),
    );
  });

  it('has the length of each entry before it', () => {
    expect(bundleOf([new Uint8Array(258).fill(7)]).subarray(0, 3)).toEqual(Uint8Array.of(1, 2, 7));
    expect(() => bundleOf([new Uint8Array(65_536)])).toThrow(RangeError);
  });

  it.each([[[0]], [[0, 2, 1]], [[0, 1, 9, 255]]])('is none when it ends within an entry: %j', (bytes) => {
    expect(entriesIn(Uint8Array.from(bytes))).toBeUndefined();
  });
});
