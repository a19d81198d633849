import { joined } from '../bytes/bytes';
import { hashLength, nodeHash, type Hash, type HashAt } from '../tree/hashes';

/** How many hashes a full tile holds, and how many entries a full bundle. */
export const tileWidth = 256;

const tileHeight = 8;

/** A tile of a tree: `width` hashes, from 1 to 256, of complete subtrees of 256^level leaves, side by side. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** Where a tile lies, as the C2SP specification tlog-tiles names it: `tile/0/x001/234.p/56`. */
export const tilePath = ({ level, index, width }: Tile): string => `tile/${level}/${numbered(index, width)}`;

/** Where a bundle of entries lies: `tile/entries/x001/234`. */
export const entriesPath = (index: number, width: number = tileWidth): string =>
  `tile/entries/${numbered(index, width)}`;

const numbered = (index: number, width: number): string => {
  const digits = String(index);
  const groups = digits.padStart(3 * Math.ceil(digits.length / 3), '0').match(/\d{3}/g) ?? [];
  const path = [...groups.slice(0, -1).map((group) => `x${group}`), ...groups.slice(-1)].join('/');
  return width === tileWidth ? path : `${path}.p/${width}`;
};

/** How many hashes, or entries at level 0, the tile at a place holds in a tree of a size: 0 when it holds none yet. */
export const widthAt = (level: number, index: number, size: number): number =>
  Math.max(0, Math.min(tileWidth, Math.floor(size / tileWidth ** level) - index * tileWidth));

/** The tiles that are new, or wider, in a tree of a size than in an older one: from below, and from the left. */
export const tilesBetween = (oldSize: number, size: number): readonly Tile[] => {
  const tiles: Tile[] = [];
  for (let level = 0; tileWidth ** level <= size; level += 1) {
    const [before, now] = [oldSize, size].map((leaves) => Math.floor(leaves / tileWidth ** level)) as [number, number];
    for (let index = Math.floor(before / tileWidth); before < now && index * tileWidth < now; index += 1)
      tiles.push({ level, index, width: widthAt(level, index, size) });
  }
  return tiles;
};

/** What a tile holds: its hashes, one behind the other. */
export const tileBytes = ({ level, index, width }: Tile, hashAt: HashAt): Uint8Array =>
  joined(...Array.from({ length: width }, (_, at) => hashAt(level * tileHeight, index * tileWidth + at)));

/**
 * Reads the hashes of a tree from its tiles. `tileAt` answers what the tile at a level and an index holds, as wide as the
 * tree needs it or wider. Throws a `RangeError` when a tile does not hold a hash that is asked for.
 */
export const hashesInTiles = (tileAt: (level: number, index: number) => Uint8Array): HashAt => {
  const hashAt: HashAt = (level, index) => {
    if (level % tileHeight !== 0) return nodeHash(hashAt(level - 1, 2 * index), hashAt(level - 1, 2 * index + 1));
    const tileLevel = level / tileHeight;
    return hashIn(tileAt(tileLevel, Math.floor(index / tileWidth)), index % tileWidth);
  };
  return hashAt;
};

const hashIn = (tile: Uint8Array, at: number): Hash => {
  const hash = tile.slice(at * hashLength, (at + 1) * hashLength);
  if (hash.length !== hashLength) throw new RangeError(`a tile of ${tile.length} bytes has no hash ${at}`);
  return hash;
};
