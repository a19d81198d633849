import { hashesInTiles, leafHash, rootAt, rootOf, tileWidth, widthAt, type Hash, type HashAt } from '@termijn/proof';
import type { Tile, TilePlace, TreeEntry, TreeStanding, TreeStore } from './tree-store';

/** How long a hash is, in bytes. */
const hashBytes = 32;

/**
 * The right edge of a tree: the last tile of every level, which is all that is needed to let the tree grow and to know
 * its root.
 */
export interface TreeEdge {
  /** How many entries the tree has. */
  size(): number;
  /** The position of the last entry. */
  position(): TreeStanding['position'];
  add(entry: TreeEntry): void;
  root(): Hash;
  /** The tiles of level 1 and above that were begun or changed since they were last asked for. */
  changedTiles(): readonly Tile[];
}

/** The edge of the tree that lies in a store. Throws `StoreUnavailable`. */
export const loadEdge = async (treeStore: TreeStore): Promise<TreeEdge> => {
  const standing = await treeStore.standing();
  const { size } = standing;
  const begun = size - (size % tileWidth);
  const leaves = await treeStore.entries(begun, size - begun);
  const upper = await treeStore.tiles(upperEdge(size));
  return edgeOf(standing, [
    leaves.map(({ digest }) => leafHash(digest)),
    ...upper.map((tile, above) => hashesOf(tile, widthAt(above + 1, lastTile(above + 1, size), size))),
  ]);
};

/** The edge of a tree that has nothing in it yet. */
export const emptyEdge = (): TreeEdge => edgeOf({ size: 0, position: 0n }, []);

/** The last tile of a level, begun or not: where the next hash of that level goes. */
const lastTile = (level: number, size: number): number => Math.floor(size / tileWidth ** (level + 1));

const upperEdge = (size: number): readonly TilePlace[] => {
  const places: TilePlace[] = [];
  for (let level = 1; tileWidth ** level <= size; level++) places.push({ level, index: lastTile(level, size) });
  return places;
};

const hashesOf = (tile: Tile | undefined, width: number): Hash[] =>
  Array.from({ length: width }, (_, at) => {
    const hash = tile?.hashes.slice(at * hashBytes, (at + 1) * hashBytes);
    if (hash?.length !== hashBytes) throw new RangeError(`the tree lacks hashes of its right edge`);
    return hash;
  });

const edgeOf = (standing: TreeStanding, edge: readonly (readonly Hash[])[]): TreeEdge => {
  let { size, position } = standing;
  const levels: Hash[][] = edge.map((hashes) => [...hashes]);
  const changed = new Map<string, Tile>();
  const note = (level: number): void => {
    const index = Math.floor((size - 1) / tileWidth ** (level + 1));
    changed.set(`${level}/${index}`, { level, index, hashes: joinedHashes(levels[level]!) });
  };
  const put = (level: number, hash: Hash): void => {
    const hashes = (levels[level] ??= []);
    hashes.push(hash);
    const isFull = hashes.length === tileWidth;
    if (level > 0) note(level);
    if (!isFull) return;
    levels[level] = [];
    put(level + 1, rootOf(hashes));
  };
  return {
    size: () => size,
    position: () => position,
    add(entry) {
      size += 1;
      ({ position } = entry);
      put(0, leafHash(entry.digest));
    },
    root: () =>
      rootAt(
        size,
        hashesInTiles((level) => joinedHashes(levels[level] ?? [])),
      ),
    changedTiles() {
      const tiles = [...changed.values()];
      changed.clear();
      return tiles;
    },
  };
};

/** Hashes behind each other. */
const joinedHashes = (hashes: readonly Hash[]): Uint8Array => Buffer.concat(hashes);

/**
 * Answers the hashes of a tree of a size, for the proofs of some of its entries and of its beginnings: fetches the tiles
 * that lie above those entries, and the right edge. Throws `StoreUnavailable`.
 */
export const hashesFor = async (treeStore: TreeStore, size: number, indexes: readonly number[]): Promise<HashAt> => {
  const wanted = new Map<string, TilePlace>();
  for (const at of new Set([...indexes, size - 1]))
    for (let level = 0; level === 0 || tileWidth ** level <= size; level++) {
      const place = { level, index: Math.floor(at / tileWidth ** (level + 1)) };
      wanted.set(nameOf(place), place);
    }
  const places = [...wanted.values()];
  const upper = places.filter(({ level }) => level > 0);
  const tiles = new Map(
    (await treeStore.tiles(upper)).flatMap((tile) => (tile === undefined ? [] : [[nameOf(tile), tile.hashes]])),
  );
  for (const place of places.filter(({ level }) => level === 0))
    tiles.set(nameOf(place), await leafTile(treeStore, place.index));
  return hashesInTiles((level, index) => tiles.get(nameOf({ level, index })) ?? new Uint8Array());
};

const nameOf = ({ level, index }: TilePlace): string => `${level}/${index}`;

/** A tile of level 0 as wide as the tree has entries for it. */
export const leafTile = async (treeStore: TreeStore, index: number): Promise<Uint8Array> => {
  const entries = await treeStore.entries(index * tileWidth, tileWidth);
  return joinedHashes(entries.map(({ digest }) => leafHash(digest)));
};
