import { entriesPath, tilePath, tileWidth, type Tile } from './tiles';

/** What a path of the C2SP specification tlog-tiles leads to. */
export type TileResource =
  ({ readonly kind: 'tile' } & Tile) | { readonly kind: 'entries'; readonly index: number; readonly width: number };

/** The highest level that the specification knows. */
const levelMax = 63;

const shape = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/;

/**
 * What a path leads to: `tile/0/x001/234.p/56`. Nothing for a path that the specification does not write just so, since
 * each tile has one name only.
 */
export const tileResourceIn = (path: string): TileResource | undefined => {
  const [, kind = '', groups = '', part] = shape.exec(path) ?? [];
  const index = Number(groups.replace(/[x/]/g, ''));
  const width = part === undefined ? tileWidth : Number(part);
  if (groups === '' || width < 1 || (part !== undefined && width >= tileWidth)) return undefined;
  const found: TileResource =
    kind === 'entries' ? { kind, index, width } : { kind: 'tile', level: Number(kind), index, width };
  const written = found.kind === 'tile' ? tilePath(found) : entriesPath(index, width);
  return written === path && (found.kind === 'entries' || found.level <= levelMax) ? found : undefined;
};
