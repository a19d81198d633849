import type { Message } from '@termijn/kernel';
import type { Clock } from '../clock';
import { LeaseLost, StoreUnavailable } from '../failures';
import { pause } from '../pause';
import { ignored } from '../projections/projection';
import type { EventStore } from '../streams/event-store';
import type { Reading } from '../streams/reading';
import type { Fact } from '../streams/stream-kind';
import type { BackOff } from './back-off';
import type { Effect, Outbox, Reaction } from './reaction';

/** What it takes to keep a reaction running. */
export interface ReactionRun<E extends Message> {
  readonly reaction: Reaction<E>;
  readonly reading: Reading<E>;
  readonly eventStore: EventStore;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** How long to wait when a store is away, or when another runner was faster. */
  readonly backOff: BackOff;
}

/**
 * Follows the log from where the reaction stands and notes its effects in the outbox, until the signal is raised.
 *
 * Throws `UnreadableEvent` when history holds something this build cannot read: the reaction stands still before that
 * event and whoever runs it says so. A store that is away is waited for. Two runners of one reaction do no harm: one of
 * them finds the checkpoint moved, and goes on from there.
 */
export const runReaction = async <E extends Message>(run: ReactionRun<E>): Promise<void> => {
  let failures = 0;
  const progressed = (): void => {
    failures = 0;
  };
  while (!run.signal.aborted) {
    try {
      await follow(run, progressed);
    } catch (error) {
      const passing = error instanceof LeaseLost || error instanceof StoreUnavailable;
      if (!passing) throw error;
      failures++;
      await pause(run.backOff(failures), run.signal);
    }
  }
};

const follow = async <E extends Message>(run: ReactionRun<E>, progressed: () => void): Promise<void> => {
  const { reaction, reading, eventStore, outbox, clock, signal } = run;
  let from = (await outbox.checkpoint(reaction.name)) ?? 0n;
  for await (const batch of eventStore.subscribe({ after: from, prefixes: reading.prefixes, signal })) {
    if (batch.position === from) continue;
    const effects = batch.events.flatMap((recorded) => react(reaction, reading.decode(recorded)));
    await outbox.write(reaction.name, from, batch.position, effects, clock.now());
    from = batch.position;
    progressed();
  }
};

/** The effects of one fact. */
export const react = <E extends Message>(reaction: Reaction<E>, fact: Fact<E>): readonly Effect[] => {
  const answer = reaction.on[fact.event.type as E['type']] as
    typeof ignored | ((event: E, fact: Fact<E>) => readonly Effect[]);
  return answer === ignored ? [] : answer(fact.event, fact);
};
