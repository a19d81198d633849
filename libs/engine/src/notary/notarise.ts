import { checkConsistency, checkpointText, consistencyProof, signNote, type NoteSigner } from '@termijn/proof';
import type { Clock } from '../clock';
import { checkpointIn, type LogIdentity } from './checkpoint-note';
import { entryDigests } from './entry-digests';
import { hashesFor, loadEdge, type TreeEdge } from './tree-edge';
import type { CheckpointReason, Growth, KeptCheckpoint, NewCheckpoint, TreeEntry } from './tree-store';
import { HistoryRewritten, readAtOnce, requireUnchanged, type LogAndTree } from './unchanged';

/** Whoever keeps the tree over a log and signs for it. */
export interface Notary extends LogAndTree, LogIdentity {
  readonly clock: Clock;
  /** The newest key, which signs. */
  readonly signer: NoteSigner;
}

/** How many entries one growth may bring. */
const growthMax = 8_192;
/**
 * Takes in what the log holds beyond the tree, and signs the tree as it is then unless that was done already. Before, it
 * is seen that the tree goes on from what was signed last, and that what was taken in and not signed yet is still what
 * the log holds. Answers the newest checkpoint, `undefined` for an empty log or when the signal was raised. Throws
 * `HistoryRewritten`, `LeaseLost` when another notary was faster, and `StoreUnavailable`.
 */
export const notarise = async (
  notary: Notary,
  reason: CheckpointReason,
  signal?: AbortSignal,
): Promise<KeptCheckpoint | undefined> => {
  const { treeStore, eventStore } = notary;
  const last = await treeStore.newestCheckpoint();
  const edge = await loadEdge(treeStore);
  const signedSize = await requireGoesOn(notary, last, edge);
  await requireUnchanged(notary, Math.max(0, signedSize - 1), edge.size());

  const digestOf = entryDigests(eventStore);
  const query = { after: edge.position(), batchSizeMax: readAtOnce, ...(signal !== undefined && { signal }) };
  let added: TreeEntry[] = [];
  for await (const { events } of eventStore.readAll(query)) {
    for (const event of events) {
      const entry = { position: event.position, digest: await digestOf(event) };
      edge.add(entry);
      added.push(entry);
    }
    if (added.length < growthMax) continue;
    await treeStore.grow(growthOf(edge, added));
    added = [];
  }
  if (signal?.aborted === true) return undefined;
  if (edge.size() === signedSize) return last;
  await treeStore.grow({ ...growthOf(edge, added), checkpoint: signed(notary, edge, reason) });
  return treeStore.newestCheckpoint();
};

const growthOf = (edge: TreeEdge, entries: readonly TreeEntry[]): Growth => ({
  from: edge.size() - entries.length,
  entries,
  tiles: edge.changedTiles(),
});

const signed = ({ origin, signer, clock }: Notary, edge: TreeEdge, reason: CheckpointReason): NewCheckpoint => {
  const size = edge.size();
  const note = signNote(checkpointText({ origin, size, root: edge.root() }), [signer]);
  return { size, note, signedAt: clock.now(), reason };
};

/** Proves the tree to be a continuation of what was signed last, and tells of how many entries that was. */
const requireGoesOn = async (notary: Notary, last: KeptCheckpoint | undefined, edge: TreeEdge): Promise<number> => {
  if (last === undefined) return 0;
  const signedThen = checkpointIn(last.note, notary);
  const size = edge.size();
  if (signedThen === undefined || signedThen.size > size) throw await treeDiffers(notary, Math.min(last.size, size));
  const oldSize = signedThen.size;
  if (oldSize === 0) return 0;
  try {
    const hashAt = await hashesFor(notary.treeStore, size, [oldSize - 1]);
    const proof = consistencyProof(oldSize, size, hashAt);
    if (checkConsistency({ oldSize, oldRoot: signedThen.root, size, root: edge.root(), proof })) return oldSize;
  } catch (error) {
    // Tiles that are not there can belong to no tree that was signed.
    if (!(error instanceof RangeError)) throw error;
  }
  throw await treeDiffers(notary, 0);
};

const treeDiffers = async ({ treeStore }: Notary, index: number): Promise<HistoryRewritten> => {
  const [entry] = await treeStore.entries(index, 1);
  return new HistoryRewritten({ found: 'tree-differs', index, ...(entry && { position: entry.position }) });
};
