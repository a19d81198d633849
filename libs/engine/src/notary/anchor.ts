import { consistencyProof, stampedBytes } from '@termijn/proof';
import {
  AnchorUnavailable,
  WitnessRefuses,
  WitnessStandsElsewhere,
  type TimeStamper,
  type ToCosign,
  type Witness,
} from './anchors';
import type { KeptCheckpoint, TreeStore } from './tree-store';
import { hashesFor } from './tree-edge';
import { HistoryRewritten } from './unchanged';

/** Those outside the power of whoever keeps the log, who are told of its newest checkpoint. */
export interface Anchors {
  readonly witnesses: readonly Witness[];
  readonly timeStamper?: TimeStamper;
}

/** Where each witness is known to stand, by name. Whoever tells witnesses keeps it; a lost one costs a question more. */
export type WitnessSizes = Map<string, number>;

/**
 * Shows the newest checkpoint to the witnesses and the time stamping authority that have not answered for it yet, and
 * keeps what they say. One that does not answer is told to `onAbsent` and asked again with the next call. Throws
 * `HistoryRewritten` when a witness saw another history, and `StoreUnavailable`.
 */
export const anchor = async (
  treeStore: TreeStore,
  { witnesses, timeStamper }: Anchors,
  sizes: WitnessSizes,
  onAbsent: (absent: AnchorUnavailable) => void,
): Promise<void> => {
  const newest = await treeStore.newestCheckpoint();
  if (newest === undefined) return;
  const present = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof AnchorUnavailable)) throw error;
      onAbsent(error);
    }
  };
  const unsigned = witnesses.filter(({ name }) => newest.cosignatures[name] === undefined);
  await Promise.all([
    ...unsigned.map((witness) =>
      present(async () => {
        const lines = await cosignature(treeStore, newest, witness, sizes);
        if (lines !== undefined) await treeStore.cosign(newest.size, witness.name, lines);
      }),
    ),
    present(async () => {
      if (timeStamper === undefined || newest.timestamp !== undefined) return;
      await treeStore.stamp(newest.size, await timeStamper.stamp(stampedBytes(newest.note)));
    }),
  ]);
};

/**
 * What a witness says of a checkpoint; `undefined` when it has been shown a later one of this log meanwhile. Throws
 * `HistoryRewritten` when it saw another history, and `AnchorUnavailable`.
 */
export const cosignature = async (
  treeStore: TreeStore,
  checkpoint: KeptCheckpoint,
  witness: Witness,
  sizes: WitnessSizes = new Map(),
): Promise<string | undefined> => {
  const lines = await askedOnce(treeStore, checkpoint, witness, sizes);
  if (lines !== undefined) return lines;
  const seen = sizes.get(witness.name) ?? 0;
  if (seen <= checkpoint.size) return askedOnce(treeStore, checkpoint, witness, sizes);
  const { size } = (await treeStore.newestCheckpoint()) ?? checkpoint;
  // A witness that remembers more than stands here: the end of this log was cut off.
  if (seen > size) throw new HistoryRewritten({ found: 'witness-refuses' });
  return undefined;
};

/** Asks for a cosignature; `undefined`, and the size is noted, when the witness stands elsewhere than was thought. */
const askedOnce = async (
  treeStore: TreeStore,
  checkpoint: KeptCheckpoint,
  witness: Witness,
  sizes: WitnessSizes,
): Promise<string | undefined> => {
  try {
    const lines = await witness.cosign(await toCosign(treeStore, checkpoint, sizes.get(witness.name) ?? 0));
    sizes.set(witness.name, checkpoint.size);
    return lines;
  } catch (error) {
    if (error instanceof WitnessRefuses) throw new HistoryRewritten({ found: 'witness-refuses' });
    if (!(error instanceof WitnessStandsElsewhere)) throw error;
    sizes.set(witness.name, error.size);
    return undefined;
  }
};

const toCosign = async (treeStore: TreeStore, { size, note }: KeptCheckpoint, seen: number): Promise<ToCosign> => {
  // A witness that saw more than this is asked as if it had seen nothing, and tells anew where it stands.
  const oldSize = seen <= size ? seen : 0;
  const hashAt = oldSize === 0 ? undefined : await hashesFor(treeStore, size, [oldSize - 1]);
  return { oldSize, consistency: hashAt ? consistencyProof(oldSize, size, hashAt) : [], checkpoint: note };
};
