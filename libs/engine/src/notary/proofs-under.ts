import { base64Of, inclusionProof } from '@termijn/proof';
import type { Position } from '../streams/event-store';
import type { EventProof } from './proofs';
import { NotInTheLog } from './proofs-for';
import { hashesFor } from './tree-edge';
import type { TreeStore } from './tree-store';

/**
 * Proofs that the events at those positions stand in the tree as it was with so many entries, in the order of the
 * positions: the same as were given then. Throws `NotInTheLog` when it did not hold them all yet, and `StoreUnavailable`.
 */
export const proofsUnder = async (
  treeStore: TreeStore,
  size: number,
  positions: readonly Position[],
): Promise<readonly EventProof[]> => {
  const known = await treeStore.indexesOf(positions);
  const indexes = positions.flatMap((position) => known.get(position) ?? []);
  if (indexes.length < positions.length || indexes.some((index) => index >= size)) throw new NotInTheLog(positions);
  const hashAt = await hashesFor(treeStore, size, indexes);
  return indexes.map((index) => ({ index, inclusion: inclusionProof(index, size, hashAt).map(base64Of) }));
};
