import { pause } from '../pause';
import type { Lease } from '../projections/projection-store';
import type { BackOff } from '../reactions/back-off';
import { keepReading } from '../readers/keep-reading';
import { anchor, type Anchors, type WitnessSizes } from './anchor';
import type { AnchorUnavailable } from './anchors';
import { notarise, type Notary } from './notarise';
import type { CheckpointReason } from './tree-store';
import { HistoryRewritten, patrol } from './unchanged';

/** What is needed to keep a notary at work. */
export interface NotaryRun {
  readonly notary: Notary;
  readonly anchors: Anchors;
  /** How often a checkpoint is signed when anything was recorded. */
  readonly intervalMilliseconds: number;
  /** Streams whose facts are signed for at once. */
  readonly promptPrefixes: readonly string[];
  lease(reader: string, signal: AbortSignal): Promise<Lease>;
  readonly signal: AbortSignal;
  readonly backOff: BackOff;
  /** Told of a witness or an authority that does not answer. */
  onAbsent(absent: AnchorUnavailable): void;
}

/** The name of the lease. */
const notaryName = 'notary';

/** Facts that are signed for at once come in groups; the first one waits so long for the others. */
const settleMilliseconds = 200;

/** How many entries of long ago are looked at anew after each checkpoint that was signed because it was time. */
const patrolEntries = 200;

/** How often a notary that was stopped by an alarm looks whether it was taken back. */
const alarmPollMilliseconds = 5_000;

/**
 * Keeps the tree over the log and signs checkpoints until told to stop. Of all runs, in whatever process, one works.
 * History that is not what was signed raises an alarm in the store and ends this run: it throws `HistoryRewritten`.
 * While an alarm stands nothing is signed.
 */
export const runNotary = (run: NotaryRun): Promise<void> => {
  const { treeStore, clock } = run.notary;
  const sizes: WitnessSizes = new Map();
  return keepReading({
    name: notaryName,
    lease: (reader, signal) => run.lease(reader, signal),
    signal: run.signal,
    backOff: run.backOff,
    read: (signal, advanced) => work({ ...run, signal }, sizes, advanced),
    async noteFailure(failure) {
      if (failure instanceof HistoryRewritten) await treeStore.setAlarm({ ...failure.alarm, since: clock.now() });
    },
  });
};

const work = async (run: NotaryRun, sizes: WitnessSizes, advanced: () => void): Promise<void> => {
  if ((await run.notary.treeStore.alarm()) !== undefined) {
    await pause(alarmPollMilliseconds, run.signal);
    return;
  }
  const failed = new AbortController();
  const signal = AbortSignal.any([run.signal, failed.signal]);
  const call = bell();
  const parts = [
    listen({ ...run, signal }, call),
    sign({ ...run, signal }, call, advanced),
    tell({ ...run, signal }, sizes),
  ].map((part) =>
    part.catch((error: unknown) => {
      failed.abort();
      throw error;
    }),
  );
  const ended = await Promise.allSettled(parts);
  const failure = ended.find((end) => end.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
};

/** Rings for whoever waits; rung while nobody waits, the next one does not have to. */
const bell = () => {
  let rung = Promise.withResolvers<undefined>();
  return {
    ring: (): void => {
      rung.resolve(undefined);
    },
    /** True when it rang before the time was over. */
    async heard(milliseconds: number, signal: AbortSignal): Promise<boolean> {
      const over = new AbortController();
      const time = pause(milliseconds, AbortSignal.any([signal, over.signal])).then(() => false);
      const heard = await Promise.race([rung.promise.then(() => true), time]);
      over.abort();
      if (heard) rung = Promise.withResolvers<undefined>();
      return heard;
    },
  };
};

const listen = async ({ notary, promptPrefixes, signal }: NotaryRun, call: ReturnType<typeof bell>): Promise<void> => {
  const { position } = await notary.treeStore.standing();
  const query = { after: position, prefixes: promptPrefixes, signal };
  for await (const { events } of notary.eventStore.subscribe(query)) if (events.length > 0) call.ring();
};

const sign = async (run: NotaryRun, call: ReturnType<typeof bell>, advanced: () => void): Promise<void> => {
  const { notary, signal, intervalMilliseconds } = run;
  let patrolled = 0;
  let reason: CheckpointReason = 'schedule';
  while (!signal.aborted) {
    const checkpoint = await notarise(notary, reason, signal);
    advanced();
    if (reason === 'schedule' && checkpoint !== undefined) {
      if (patrolled >= checkpoint.size) patrolled = 0;
      const until = Math.min(checkpoint.size, patrolled + patrolEntries);
      await patrol(notary, patrolled, until);
      patrolled = until;
    }
    const isPrompted = await call.heard(intervalMilliseconds, signal);
    if (isPrompted) await pause(settleMilliseconds, signal);
    reason = isPrompted ? 'legal-act' : 'schedule';
  }
};

/** How often it is looked whether a checkpoint lacks the word of somebody; a witness that is away is asked as often. */
const tellMilliseconds = 1_000;

const tell = async (run: NotaryRun, sizes: WitnessSizes): Promise<void> => {
  const { notary, anchors, signal } = run;
  const onAbsent = (absent: AnchorUnavailable): void => {
    run.onAbsent(absent);
  };
  if (anchors.witnesses.length === 0 && anchors.timeStamper === undefined) return;
  while (!signal.aborted) {
    await anchor(notary.treeStore, anchors, sizes, onAbsent);
    await pause(tellMilliseconds, signal);
  }
};
