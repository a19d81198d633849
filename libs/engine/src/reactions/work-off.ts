import { plusMilliseconds, type Clock } from '../clock';
import { Failure, StoreUnavailable } from '../failures';
import { inFlight } from '../in-flight';
import { pause } from '../pause';
import type { BackOff } from './back-off';
import type { Outbox, OutboxEntry } from './reaction';

/** A hand that performs the effects of one kind, and its limits. */
export interface WorkOff {
  readonly outbox: Outbox;
  readonly kind: string;
  /**
   * Performs the effect and answers with a receipt. It may be called again for the same effect when a process dies in
   * between, so it passes the id of the effect on to whoever can recognise a repetition.
   */
  readonly hand: (effect: OutboxEntry) => Promise<string>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** After so many attempts an effect is parked for a person to look at. */
  readonly attemptsMax: number;
  readonly backOff: BackOff;
  readonly batchSizeMax?: number;
  readonly concurrency?: number;
  /** How long a hand may take; after that the effect is free for another one. */
  readonly claimMilliseconds?: number;
  /** How long to wait when nothing is due. */
  readonly idleMilliseconds?: number;
  /** Told of every attempt that failed, for the log. */
  readonly onFailure?: (effect: OutboxEntry, error: unknown) => void;
}

/** Performs effects as they fall due, until the signal is raised. What is under way is finished first. */
export const workOff = async (options: WorkOff): Promise<void> => {
  const { signal, idleMilliseconds = 1000, backOff } = options;
  let storeFailures = 0;
  while (!signal.aborted) {
    try {
      const performed = await workOffOnce(options);
      storeFailures = 0;
      if (performed === 0) await pause(idleMilliseconds, signal);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      storeFailures++;
      await pause(backOff(storeFailures), signal);
    }
  }
};

/** Takes one batch of what is due now and performs it; answers how many effects it took. */
export const workOffOnce = async (options: WorkOff): Promise<number> => {
  const { outbox, kind, clock, batchSizeMax = 50, concurrency = 4, claimMilliseconds = 300_000 } = options;
  const now = clock.now();
  const claimed = await outbox.claim(kind, now, plusMilliseconds(now, claimMilliseconds), batchSizeMax);
  const bounded = inFlight(concurrency);
  await Promise.all(claimed.map((effect) => bounded(() => perform(effect, options))));
  return claimed.length;
};

const perform = async (effect: OutboxEntry, options: WorkOff): Promise<void> => {
  const { outbox, hand, clock, attemptsMax, backOff, onFailure } = options;
  if (effect.attempts > attemptsMax) return outbox.park(effect.id, 'died-while-performing');
  let receipt: string;
  try {
    receipt = await hand(effect);
  } catch (error) {
    onFailure?.(effect, error);
    const final = effect.attempts >= attemptsMax || (error instanceof Failure && !error.retryable);
    if (final) return outbox.park(effect.id, noteOf(error));
    return outbox.retry(effect.id, plusMilliseconds(clock.now(), backOff(effect.attempts)), noteOf(error));
  }
  await outbox.done(effect.id, receipt);
};

/** Only what this house says of itself is kept: the words of a foreign error may hold somebody's address. */
const noteOf = (error: unknown): string =>
  error instanceof Failure ? `${error.code}: ${error.message}` : error instanceof Error ? error.name : 'unknown';
