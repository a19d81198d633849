import type { Message } from '@termijn/kernel';
import { pause } from '../pause';
import type { OnProgress } from '../progress';
import type { BackOff } from '../reactions/back-off';
import { failureText, keepReading } from '../readers/keep-reading';
import type { EventStore } from '../streams/event-store';
import { advance, projectionBatchSizeMax, type FoldingLimits, type ProjectionSource } from './advance';
import type { Row } from './projection';
import { ensureLive, readerName } from './rebuild-projection';

/** What is needed to keep a projection up to date. */
export interface ProjectionRun<E extends Message, S, R extends Row> extends ProjectionSource<E, S, R> {
  readonly eventStore: EventStore;
  /** Raised to stop; the run ends when what it was writing is written. */
  readonly signal: AbortSignal;
  /** How long to wait when a store is away, or when another runner was faster. */
  readonly backOff: BackOff;
  /** Told about the building of a new version, before it is followed. */
  readonly onProgress?: OnProgress;
}

/** While following, little is kept in memory, and a reader that lags shows what it has soon. */
const limits: FoldingLimits = { statesMax: 10_000, changedKeysMax: 10_000, pendingEventsMax: 20_000 };

/** How often a run whose version was replaced by a later one looks whether it is wanted again. */
const supersededPollMilliseconds = 5_000;

/**
 * Keeps a projection up to date until told to stop. Of all runs of a version, in whatever process, one works and the
 * others wait to take over. A version that is not live yet is built beside the live one first. A version older than the
 * live one waits: only `rebuildProjection` goes back, because somebody decided it. An event that cannot be read or
 * folded ends this run: it throws what stopped it, after leaving a note in the status.
 */
export const runProjection = <E extends Message, S, R extends Row>(run: ProjectionRun<E, S, R>): Promise<void> => {
  const { projection, projectionStore } = run;
  return keepReading({
    name: readerName(projection),
    lease: (reader, signal) => projectionStore.lease(reader, signal),
    signal: run.signal,
    backOff: run.backOff,
    read: (signal, advanced) => follow({ ...run, signal }, advanced),
    async noteFailure(failure) {
      await projectionStore.noteFailure(await projectionStore.prepare(projection), failureText(failure));
    },
  });
};

const follow = async <E extends Message, S, R extends Row>(
  run: ProjectionRun<E, S, R>,
  advanced: () => void,
): Promise<void> => {
  const { projection, reading, eventStore, projectionStore, signal } = run;
  if (await isSuperseded(run)) {
    await pause(supersededPollMilliseconds, signal);
    return;
  }
  if (!(await ensureLive(run))) return;
  const copy = await projectionStore.prepare(projection);
  await projectionStore.noteFailure(copy, undefined);
  const query = { prefixes: reading.prefixes, batchSizeMax: projectionBatchSizeMax, signal };
  await advance(
    { projection, reading, projectionStore },
    copy,
    (after) => eventStore.subscribe({ ...query, after }),
    limits,
    advanced,
  );
};

const isSuperseded = async <E extends Message, S, R extends Row>({
  projection,
  projectionStore,
}: ProjectionRun<E, S, R>): Promise<boolean> => {
  const live = await projectionStore.liveVersion(projection.name);
  return live !== undefined && live > projection.version;
};
