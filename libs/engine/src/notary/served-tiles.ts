import { bundleOf, leafHash, tileBytes, tileWidth, type TileResource } from '@termijn/proof';
import type { TreeStore } from './tree-store';

const hashBytes = 32;

/**
 * What a resource of the log holds, in bytes, as the C2SP specification tlog-tiles lays it out: hashes side by side, or
 * entries behind their lengths. Nothing where the tree has not come so far. Throws `StoreUnavailable`.
 */
export const servedTile = async (store: TreeStore, resource: TileResource): Promise<Uint8Array | undefined> => {
  const { index, width } = resource;
  if (resource.kind === 'tile' && resource.level > 0) {
    const [tile] = await store.tiles([{ level: resource.level, index }]);
    const bytes = tile?.hashes.subarray(0, width * hashBytes);
    return bytes?.length === width * hashBytes ? bytes : undefined;
  }
  const entries = await store.entries(index * tileWidth, width);
  if (entries.length !== width) return undefined;
  const digests = entries.map(({ digest }) => digest);
  return resource.kind === 'entries'
    ? bundleOf(digests)
    : tileBytes(resource, (_, at) => leafHash(digests[at - index * tileWidth]!));
};
