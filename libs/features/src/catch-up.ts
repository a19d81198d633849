import {
  runProjection,
  type BackOff,
  type EventStore,
  type OnProgress,
  type ProjectionStore,
  type ReadModels,
} from '@termijn/engine';
import { readModelsToRun } from './readers';

/** Where the read models are kept and what they follow. */
export interface ReadModelSide {
  readonly eventStore: EventStore;
  readonly projectionStore: ProjectionStore;
  readonly readModels: ReadModels;
}

const slice = 1_000;
const shortly: BackOff = () => 100;

/**
 * Brings all read models to where the log stands now, then lets go of them. Whoever follows them already, in this or
 * in another process, goes on doing so; this call then only waits. Throws what stops a projection.
 */
export const catchUpReadModels = async (
  { eventStore, projectionStore, readModels }: ReadModelSide,
  onProgress?: OnProgress,
): Promise<void> => {
  const head = await eventStore.head();
  // An empty log has been read before anybody began, and the table would still be missing.
  for (const { projection } of readModelsToRun) await projectionStore.prepare(projection);
  const stopping = new AbortController();
  const runs = readModelsToRun.map(({ projection, reading }) =>
    runProjection({
      projection,
      reading,
      eventStore,
      projectionStore,
      signal: stopping.signal,
      backOff: shortly,
      ...(onProgress && { onProgress }),
    }),
  );
  const reached = readModelsToRun.map(async ({ projection: { name } }) => {
    while (!stopping.signal.aborted && !(await readModels.reached(name, head, slice)));
  });
  try {
    // A run ends by itself only when something stopped it, and then rejects.
    await Promise.race([Promise.all(reached), Promise.all(runs)]);
  } finally {
    stopping.abort();
    await Promise.allSettled([...runs, ...reached]);
  }
};
