import type { Message } from '@termijn/kernel';
import { progressMeter, type OnProgress } from '../progress';
import type { EventStore } from '../streams/event-store';
import { readAhead } from '../streams/read-ahead';
import { advance, projectionBatchSizeMax, type FoldingLimits, type ProjectionSource } from './advance';
import type { Row } from './projection';
import type { ProjectionCopy, ProjectionVersion } from './projection-store';

/** What is needed to build a projection anew. */
export interface ProjectionRebuild<E extends Message, S, R extends Row> extends ProjectionSource<E, S, R> {
  readonly eventStore: EventStore;
  /** Raised to break off; what was built so far is kept for a later `resume`. */
  readonly signal: AbortSignal;
  readonly onProgress?: OnProgress;
  /** Goes on where an earlier rebuild of this version was broken off, instead of starting from the first event. */
  readonly resume?: boolean;
}

/** Most keys come back soon and often during a rebuild, so it pays to keep many and to write seldom. */
const limits: FoldingLimits = { statesMax: 200_000, changedKeysMax: 100_000, pendingEventsMax: 1_000_000 };

/**
 * Builds this version from the first event in a table beside the live one, which goes on answering and being followed;
 * lets the new table answer when it has read as far. The same version can be rebuilt, to repair its table.
 * Waits while another rebuild of the version runs. Resolves to false when it was broken off.
 * Throws `UnreadableEvent`, `LeaseLost` and `StoreUnavailable`; the live table is then as it was.
 */
export const rebuildProjection = async <E extends Message, S, R extends Row>(
  rebuild: ProjectionRebuild<E, S, R>,
): Promise<boolean> =>
  whileBuilding(rebuild, async (signal) => {
    const { projection, projectionStore, resume = false } = rebuild;
    let copy = await projectionStore.prepareBeside(projection);
    if (!resume && (await projectionStore.checkpoint(copy)) > 0n) {
      await projectionStore.discard(copy);
      copy = await projectionStore.prepareBeside(projection);
    }
    return build({ ...rebuild, signal }, copy);
  });

/** Makes sure that this version is live, by building it or finishing its building if it is not. False when broken off. */
export const ensureLive = async <E extends Message, S, R extends Row>(
  rebuild: ProjectionRebuild<E, S, R>,
): Promise<boolean> =>
  whileBuilding(rebuild, async (signal) => {
    const copy = await rebuild.projectionStore.prepare(rebuild.projection);
    return copy.live || build({ ...rebuild, signal }, copy);
  });

const whileBuilding = async <E extends Message, S, R extends Row>(
  { projection, projectionStore, signal }: ProjectionRebuild<E, S, R>,
  work: (signal: AbortSignal) => Promise<boolean>,
): Promise<boolean> => {
  const lease = await projectionStore.lease(`${readerName(projection)}:rebuild`, signal);
  try {
    return await work(AbortSignal.any([signal, lease.lost]));
  } finally {
    await lease.release();
  }
};

const build = async <E extends Message, S, R extends Row>(
  rebuild: ProjectionRebuild<E, S, R>,
  copy: ProjectionCopy,
): Promise<boolean> => {
  const { projection, reading, eventStore, projectionStore, signal } = rebuild;
  const onBatch = progressMeter(await eventStore.head(), rebuild.onProgress);
  const query = { prefixes: reading.prefixes, batchSizeMax: projectionBatchSizeMax, signal };
  do {
    await advance(
      { projection, reading, projectionStore },
      copy,
      (after) => readAhead(eventStore.readAll({ ...query, after })),
      limits,
      onBatch,
    );
    if (signal.aborted) return false;
  } while (!(await projectionStore.makeLive(copy)));
  return true;
};

/** The name of a follower's lease. Different versions are followed at the same time, side by side. */
export const readerName = ({ name, version }: ProjectionVersion): string => `projection:${name}:${String(version)}`;
