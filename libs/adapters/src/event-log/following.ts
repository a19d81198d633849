import { batchSizeDefault, type LogBatch, type LogQuery, type Position } from '@termijn/engine';
import type { Bell } from './bell';

/** A stretch of the log to read: what lies behind `after`, and not beyond `until` if that is given. */
export interface Stretch {
  readonly after: Position;
  readonly until?: Position;
  readonly prefixes: readonly string[] | undefined;
  readonly sizeMax: number;
}

/** Reads one stretch; `caughtUp` when it reaches `until` or the end of the log. Throws `PositionBeyondLog`. */
export type ReadStretch = (stretch: Stretch) => Promise<LogBatch>;

/** How long a follower trusts the bell before it looks for itself. */
const lookMilliseconds = 1_000;

const stretchOf = ({ prefixes, batchSizeMax = batchSizeDefault }: LogQuery): Omit<Stretch, 'after'> => ({
  prefixes,
  sizeMax: batchSizeMax,
});

/** The log as far as `head`; the reader always gets at least one batch, so that it learns where it stands. */
export async function* readUntil(
  read: ReadStretch,
  head: () => Promise<Position>,
  query: LogQuery,
  signal: AbortSignal,
): AsyncGenerator<LogBatch> {
  if (signal.aborted) return;
  const until = await head();
  for (let { after } = query; ;) {
    const batch = await read({ ...stretchOf(query), after, until });
    if (hasEnded(signal)) return;
    yield batch;
    if (batch.caughtUp || hasEnded(signal)) return;
    after = batch.position;
  }
}

/** The log for ever. Batches are read when they are asked for, so a slow reader holds back nobody but itself. */
export async function* follow(
  read: ReadStretch,
  bell: Bell,
  query: LogQuery,
  signal: AbortSignal,
): AsyncGenerator<LogBatch> {
  let { after } = query;
  let told = false;
  while (!hasEnded(signal)) {
    const heard = bell.rings;
    const batch = await read({ ...stretchOf(query), after });
    if (hasEnded(signal)) return;
    // Somebody who has just begun is told that there is nothing; later on, only news is news.
    if (!told || batch.position > after) yield batch;
    told = true;
    after = batch.position;
    if (batch.caughtUp) await bell.wait(heard, lookMilliseconds, signal);
  }
}

// A function, because the compiler takes a flag it has seen once to stay as it was, over every `await`.
const hasEnded = (signal: AbortSignal): boolean => signal.aborted;
