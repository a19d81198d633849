import type { Message } from '@termijn/kernel';
import type { Clock } from '../clock';
import { ignored } from '../projections/projection';
import type { Lease } from '../projections/projection-store';
import { keepReading } from '../readers/keep-reading';
import type { EventStore, LogBatch, Position } from '../streams/event-store';
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
  /** Waits for the right to be the only runner of this reaction, as a projection store gives it. */
  lease(reader: string, signal: AbortSignal): Promise<Lease>;
  /** Raised to stop. */
  readonly signal: AbortSignal;
  /** How long to wait when a store is away, or when another runner was faster. */
  readonly backOff: BackOff;
}

/**
 * Follows the log from where the reaction stands and notes its effects in the outbox, until the signal is raised. A
 * store that is away is waited for. Throws `UnreadableEvent` when history holds something that this build cannot read:
 * the effects of everything before that event are noted, and the reaction stands still there.
 */
export const runReaction = <E extends Message>(run: ReactionRun<E>): Promise<void> =>
  keepReading({
    name: `reaction ${run.reaction.name}`,
    lease: (reader, signal) => run.lease(reader, signal),
    signal: run.signal,
    backOff: run.backOff,
    read: (signal, advanced) => follow({ ...run, signal }, advanced),
    // Nobody reads the effects of a reaction as if they were complete, so what it throws is told by whoever runs it.
    noteFailure: () => Promise.resolve(),
  });

const follow = async <E extends Message>(run: ReactionRun<E>, advanced: () => void): Promise<void> => {
  const { reaction, reading, eventStore, outbox, clock, signal } = run;
  let from = (await outbox.checkpoint(reaction.name)) ?? 0n;
  for await (const batch of eventStore.subscribe({ after: from, prefixes: reading.prefixes, signal })) {
    const { position, effects, poison } = take(run, from, batch);
    if (position > from) await outbox.write(reaction.name, from, position, effects, clock.now());
    if (poison !== undefined) throw poison.error;
    from = position;
    advanced();
  }
};

interface Taken {
  readonly position: Position;
  readonly effects: readonly Effect[];
  readonly poison?: { readonly error: unknown };
}

/** The effects of a batch, up to an event that cannot be read. */
const take = <E extends Message>({ reaction, reading }: ReactionRun<E>, from: Position, batch: LogBatch): Taken => {
  const effects: Effect[] = [];
  let position = from;
  for (const recorded of batch.events) {
    try {
      effects.push(...react(reaction, reading.decode(recorded)));
    } catch (error) {
      return { position, effects, poison: { error } };
    }
    position = recorded.position;
  }
  return { position: batch.position, effects };
};

/** The effects of one fact. */
export const react = <E extends Message>(reaction: Reaction<E>, fact: Fact<E>): readonly Effect[] => {
  const answer = reaction.on[fact.event.type as E['type']] as
    typeof ignored | ((event: E, fact: Fact<E>) => readonly Effect[]);
  return answer === ignored ? [] : answer(fact.event, fact);
};
