import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledError, NotLeaderError, UnavailableError } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { StoreUnavailable } from '@termijn/engine';

/** An append whose answer did not come in time. Whether it was written is not known. */
export class NoAnswer extends Error {}

const transientCodes: readonly unknown[] = [
  status.UNAVAILABLE,
  status.CANCELLED,
  status.DEADLINE_EXCEEDED,
  status.ABORTED,
  // What a connection cut in the middle of a call looks like.
  status.INTERNAL,
];

/** What the client throws without any code when no node can be found or its connection was just being replaced. */
const transientTexts = /^Failed to discover|^Channel has been shut down/;

/**
 * Whether the server could not be reached or did not answer, so that the same call may succeed later. A server that is
 * down shows itself in several ways: as a class of the client, as a raw gRPC error, or as a bare error.
 */
export const isTransient = (error: unknown): boolean =>
  error instanceof NoAnswer ||
  error instanceof UnavailableError ||
  error instanceof CancelledError ||
  error instanceof NotLeaderError ||
  (error instanceof Error &&
    (transientCodes.includes((error as { code?: unknown }).code) || transientTexts.test(error.message)));

const pauseFirstMilliseconds = 50;
const pauseMaxMilliseconds = 5_000;

/** Waits before attempt `attempt + 1`, longer each time. Returns early when the signal is raised. */
export const pause = async (attempt: number, signal?: AbortSignal): Promise<void> => {
  const milliseconds = Math.min(pauseFirstMilliseconds * 2 ** (attempt - 1), pauseMaxMilliseconds);
  await sleep(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
};

/** Makes a call that may be made again, up to `attemptsMax` times. Throws `StoreUnavailable` when none gets through. */
export const persistently = async <T>(what: string, attemptsMax: number, call: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (attempt === attemptsMax) throw new StoreUnavailable(`${what} failed ${String(attempt)} times`, error);
      await pause(attempt);
    }
  }
};
