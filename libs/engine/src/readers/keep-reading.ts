import { Failure, LeaseLost } from '../failures';
import { pause } from '../pause';
import type { Lease } from '../projections/projection-store';
import type { BackOff } from '../reactions/back-off';

/** A reader of the log that must run once in the whole house. */
export interface ExclusiveReader {
  /** The name that the lease goes by. */
  readonly name: string;
  /** Waits for the right to read; rejects when the signal is raised first. */
  lease(reader: string, signal: AbortSignal): Promise<Lease>;
  /** Raised to stop. */
  readonly signal: AbortSignal;
  /** How long to wait after a failure that may pass. */
  readonly backOff: BackOff;
  /** Reads until the signal is raised or something fails. Calls `advanced` when it got somewhere. */
  read(signal: AbortSignal, advanced: () => void): Promise<void>;
  /** Leaves a note of what stopped this reader, for people who run the system. */
  noteFailure(failure: unknown): Promise<void>;
}

/**
 * Keeps a reader running until its signal is raised. A lost lease makes it wait for the lease again, a failure that may
 * pass makes it try again later and later. Throws anything else, once a note of it has been left.
 */
export const keepReading = async (reader: ExclusiveReader): Promise<void> => {
  const isStopped = (): boolean => reader.signal.aborted;
  let attempts = 0;
  while (!isStopped()) {
    try {
      await readUnderLease(reader, () => {
        attempts = 0;
      });
    } catch (error) {
      if (!isStopped() && !mayPass(error) && (await isNoted(reader, error))) throw error;
    }
    attempts += 1;
    await pause(reader.backOff(attempts), reader.signal);
  }
};

const readUnderLease = async (reader: ExclusiveReader, advanced: () => void): Promise<void> => {
  const held = await reader.lease(reader.name, reader.signal);
  try {
    await reader.read(AbortSignal.any([reader.signal, held.lost]), advanced);
  } catch (error) {
    throw held.lost.aborted ? new LeaseLost(reader.name) : error;
  } finally {
    await held.release();
  }
};

const mayPass = (error: unknown): boolean => error instanceof Failure && error.retryable;

/** Without a note nobody would learn why the reader stopped; so when that fails, the reader tries again as a whole. */
const isNoted = (reader: ExclusiveReader, error: unknown): Promise<boolean> =>
  reader.noteFailure(error).then(
    () => true,
    () => false,
  );

/** What is noted about a failure: its public code and its message. */
export const failureText = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
