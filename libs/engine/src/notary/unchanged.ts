import { sameBytes } from '@termijn/proof';
import { Failure, PositionBeyondLog } from '../failures';
import type { EventStore, Position, RecordedEvent, StreamName } from '../streams/event-store';
import { verifyChain } from '../streams/verify-chain';
import { entryDigests } from './entry-digests';
import type { NotaryAlarm, TreeStore } from './tree-store';

/** History is not what was signed of it. The notary signs no more until a person has looked into it. */
export class HistoryRewritten extends Failure {
  readonly code = 'history-rewritten';
  readonly retryable = false;
  constructor(readonly alarm: Omit<NotaryAlarm, 'since'>) {
    super(
      alarm.index === undefined
        ? `${alarm.found}: history is not what a witness saw`
        : `${alarm.found}: from entry ${alarm.index} on (position ${alarm.position}) history is not what was signed`,
    );
  }
}

/** A log and the tree over it. */
export interface LogAndTree {
  readonly eventStore: EventStore;
  readonly treeStore: TreeStore;
}

/** How many events are read at once. */
export const readAtOnce = 2_000;

/**
 * Reads a stretch of the log again, from one entry of the tree up to another, and proves that it still is what the tree
 * holds. Throws `HistoryRewritten` with the first entry that differs.
 */
export const requireUnchanged = async (log: LogAndTree, from: number, until: number): Promise<void> => {
  for (let index = from; index < until; index += readAtOnce)
    await sameStretch(log, index, Math.min(readAtOnce, until - index));
};

/**
 * Goes over some entries that were signed long ago: each must still be what the log holds, and the streams that they
 * belong to must be whole. Throws `HistoryRewritten`.
 */
export const patrol = async (log: LogAndTree, from: number, until: number): Promise<void> => {
  const events = await sameStretch(log, from, until - from);
  const places = new Map<StreamName, number>();
  for (const [place, { stream }] of events.entries()) if (!places.has(stream)) places.set(stream, place);
  for (const [stream, place] of places) {
    const { broken } = await verifyChain(log.eventStore, stream);
    if (broken === undefined) continue;
    const index = (await log.treeStore.indexesOf([broken.position])).get(broken.position) ?? from + place;
    throw new HistoryRewritten({ found: 'history-differs', index, position: broken.position });
  }
};

const sameStretch = async (log: LogAndTree, from: number, count: number): Promise<readonly RecordedEvent[]> => {
  const digestOf = entryDigests(log.eventStore);
  const before = from === 0 ? undefined : (await log.treeStore.entries(from - 1, 1))[0];
  const entries = await log.treeStore.entries(from, count);
  const events = await read(log, before?.position ?? 0n, count);
  for (const [place, { position, digest }] of entries.entries()) {
    const event = events[place];
    if (event?.position === position && sameBytes(await digestOf(event), digest)) continue;
    throw new HistoryRewritten({ found: 'history-differs', index: from + place, position });
  }
  return events;
};

const read = async ({ eventStore, treeStore }: LogAndTree, after: Position, count: number) => {
  try {
    const events: RecordedEvent[] = [];
    for await (const batch of eventStore.readAll({ after, batchSizeMax: count })) {
      events.push(...batch.events);
      if (events.length >= count) break;
    }
    return events;
  } catch (error) {
    if (!(error instanceof PositionBeyondLog)) throw error;
    throw new HistoryRewritten(await firstBeyond(treeStore, error.head));
  }
};

/** The first entry that lies behind the end of a log that was cut off. */
const firstBeyond = async (treeStore: TreeStore, head: Position): Promise<HistoryRewritten['alarm']> => {
  let [low, high] = [0, (await treeStore.standing()).size - 1];
  const positionAt = async (index: number) => (await treeStore.entries(index, 1))[0]!.position;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((await positionAt(middle)) > head) high = middle;
    else low = middle + 1;
  }
  return { found: 'history-differs', index: low, position: await positionAt(low) };
};
