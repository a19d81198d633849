import { base64Of, inclusionProof } from '@termijn/proof';
import { Failure, LeaseLost } from '../failures';
import type { Position } from '../streams/event-store';
import { noteOf } from './checkpoint-note';
import { notarise, type Notary } from './notarise';
import type { Proofs } from './proofs';
import { hashesFor } from './tree-edge';
import type { KeptCheckpoint } from './tree-store';
import { HistoryRewritten } from './unchanged';

/** Proofs were asked for positions at which the log holds no event. */
export class NotInTheLog extends Failure {
  readonly code = 'not-in-the-log';
  readonly retryable = false;
  constructor(readonly positions: readonly Position[]) {
    super(`the log holds no event at ${positions.join(', ')}`);
  }
}

const attemptsMax = 5;

/**
 * Proofs that the events at those positions stand in the tree, under the newest checkpoint that covers them. A
 * checkpoint is signed first when there is none. Throws `NotInTheLog`, `HistoryRewritten` and `StoreUnavailable`.
 */
export const proofsFor = async (notary: Notary, positions: readonly Position[]): Promise<Proofs> => {
  const { treeStore } = notary;
  const alarm = await treeStore.alarm();
  if (alarm !== undefined) throw new HistoryRewritten(alarm);
  const found = await covered(notary, positions);
  if (found === undefined) throw new NotInTheLog(positions);
  const { checkpoint, indexes } = found;
  const hashAt = await hashesFor(treeStore, checkpoint.size, indexes);
  const { timestamp } = checkpoint;
  return {
    checkpoint: noteOf(checkpoint),
    ...(timestamp !== undefined && { timestamp: base64Of(timestamp) }),
    events: indexes.map((index) => ({
      index,
      inclusion: inclusionProof(index, checkpoint.size, hashAt).map(base64Of),
    })),
  };
};

interface Covered {
  readonly checkpoint: KeptCheckpoint;
  readonly indexes: readonly number[];
}

const covered = async (notary: Notary, positions: readonly Position[]): Promise<Covered | undefined> => {
  const now = await underNewest(notary, positions);
  if (now !== undefined) return now;
  for (let attempt = 1; ; attempt++) {
    try {
      await notarise(notary, 'request');
      return await underNewest(notary, positions);
    } catch (error) {
      // Another notary took in the same events a moment before.
      if (!(error instanceof LeaseLost) || attempt === attemptsMax) throw error;
    }
  }
};

const underNewest = async ({ treeStore }: Notary, positions: readonly Position[]): Promise<Covered | undefined> => {
  const checkpoint = await treeStore.newestCheckpoint();
  const known = await treeStore.indexesOf(positions);
  const indexes = positions.flatMap((position) => known.get(position) ?? []);
  const isCovered = indexes.length === positions.length && indexes.every((index) => index < (checkpoint?.size ?? 0));
  return isCovered && checkpoint !== undefined ? { checkpoint, indexes } : undefined;
};
