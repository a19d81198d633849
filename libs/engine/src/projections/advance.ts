import type { Message } from '@termijn/kernel';
import type { LogBatch, Position } from '../streams/event-store';
import type { Reading } from '../streams/reading';
import { Folding } from './folding';
import type { Projection, Row } from './projection';
import type { ProjectionCopy, ProjectionStore } from './projection-store';

/** A projection, how it reads the log, and where it keeps what it makes of it. */
export interface ProjectionSource<E extends Message, S, R extends Row> {
  readonly projection: Projection<E, S, R>;
  readonly reading: Reading<E>;
  readonly projectionStore: ProjectionStore;
}

/** The most events that are asked from the log at once. */
export const projectionBatchSizeMax = 2_000;

/** How much a reader may hold in memory. The last two bound what it has yet to write, and so what a crash costs. */
export interface FoldingLimits {
  readonly statesMax: number;
  readonly changedKeysMax: number;
  readonly pendingEventsMax: number;
}

/**
 * Feeds batches of the log to one copy of a projection, from its checkpoint on. Writes whenever it has caught up, and
 * now and then while it lags. Throws `UnreadableEvent` and whatever the projection
 * throws, after everything before the offending event has been written; `LeaseLost` when somebody else wrote.
 */
export const advance = async <E extends Message, S, R extends Row>(
  { projection, reading, projectionStore }: ProjectionSource<E, S, R>,
  copy: ProjectionCopy,
  readFrom: (after: Position) => AsyncIterable<LogBatch>,
  limits: FoldingLimits,
  onBatch: (position: Position, events: number) => void,
): Promise<void> => {
  let written = await projectionStore.checkpoint(copy);
  const load = (keys: readonly string[]) => projectionStore.states(copy, keys);
  const folding = new Folding(projection, reading, load, written, limits.statesMax);
  const write = async (): Promise<void> => {
    if (folding.position === written) return;
    await projectionStore.write(copy, written, folding.position, folding.changes());
    written = folding.position;
    folding.written();
  };
  for await (const batch of readFrom(written)) {
    try {
      await folding.take(batch);
    } catch (poison) {
      await write();
      throw poison;
    }
    const isFull = folding.changedKeys >= limits.changedKeysMax || folding.pendingEvents >= limits.pendingEventsMax;
    if (batch.caughtUp || isFull) await write();
    onBatch(folding.position, batch.events.length);
  }
  await write();
};
