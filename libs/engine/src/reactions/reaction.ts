import type { Message, OfType } from '@termijn/kernel';
import { ignored } from '../projections/projection';
import type { Position } from '../streams/event-store';
import type { Fact } from '../streams/stream-kind';
import type { Instant } from '../clock';
import type { Uuid } from '../ids';

/** Something to be done once in the outside world because of a fact. The id derives from the id of that fact. */
export interface Effect {
  readonly id: Uuid;
  /** What kind of effect, so that the right hand picks it up: `letter`. */
  readonly kind: string;
  /** References and codes only; never a person's name or address. */
  readonly payload: unknown;
}

/** Answers facts with effects. Pure: the machine sees to it that each effect is noted once, whatever crashes or is rebuilt. */
export interface Reaction<E extends Message = Message> {
  readonly name: string;
  readonly on: {
    readonly [T in E['type']]: typeof ignored | ((event: OfType<E, T>, fact: Fact<E>) => readonly Effect[]);
  };
}

/**
 * The steps of a reaction that has use for a few facts only: all other types are ignored. `codec.types` names every type
 * there is.
 */
export const reactingOnlyTo = <E extends Message>(
  types: readonly E['type'][],
  steps: Partial<Reaction<E>['on']>,
): Reaction<E>['on'] =>
  // The compiler cannot follow a list of names to a record of them.
  ({ ...Object.fromEntries(types.map((type) => [type, ignored])), ...steps }) as unknown as Reaction<E>['on'];

/** What has become of an effect. */
export type EffectState = 'waiting' | 'done' | 'parked';

/** An effect in the outbox with its fate so far. */
export interface OutboxEntry extends Effect {
  readonly reaction: string;
  readonly state: EffectState;
  /** How often a hand has taken it, this time included. */
  readonly attempts: number;
  readonly dueAt: Instant;
  /** What came of it: a receipt when done, the code of the last error otherwise. */
  readonly note?: string;
}

/**
 * The outbox: effects and the checkpoint of their reaction are written in one transaction, keyed by effect id.
 * Every driver keeps the same contract (`outboxContract` in the test kit).
 */
export interface Outbox {
  checkpoint(reaction: string): Promise<Position | undefined>;
  /** Puts the checkpoint of a reaction here, so that it does not react to anything earlier (again). */
  startAt(reaction: string, position: Position): Promise<void>;
  /**
   * Notes new effects (known ids are left as they are) and moves the checkpoint; a reaction without a checkpoint stands
   * at `0n`. Throws `LeaseLost` and writes nothing when it is not at `from`.
   */
  write(reaction: string, from: Position, to: Position, effects: readonly Effect[], at: Instant): Promise<void>;
  /**
   * Takes waiting effects that are due, soonest first, counts the attempt, and hides them from other hands until
   * `until`. A hand that dies has made an attempt too, so an effect that kills its hand is not tried for ever.
   */
  claim(kind: string, now: Instant, until: Instant, limit: number): Promise<readonly OutboxEntry[]>;
  /** The effect has happened. Counts even when another hand had given it up. */
  done(id: Uuid, note: string): Promise<void>;
  /** To be tried again from `dueAt` on. Changes nothing about an effect that is done or parked. */
  retry(id: Uuid, dueAt: Instant, note: string): Promise<void>;
  /** Given up until a person looks at it. Changes nothing about an effect that is done. */
  park(id: Uuid, note: string): Promise<void>;
  /** Lets a parked effect be tried from `dueAt` on, with all its attempts before it. Changes nothing about any other. */
  release(id: Uuid, dueAt: Instant): Promise<void>;
  /** Effects in the order in which they fall due. */
  list(query: OutboxQuery): Promise<readonly OutboxEntry[]>;
}

/** Which effects to list; what is left out does not matter. */
export interface OutboxQuery {
  readonly kind?: string;
  readonly state?: EffectState;
  readonly ids?: readonly Uuid[];
  /** Where the list before ended: only what comes after this effect. */
  readonly after?: Pick<OutboxEntry, 'dueAt' | 'id'>;
  readonly limit: number;
}
