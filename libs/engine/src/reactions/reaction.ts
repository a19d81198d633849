import type { Message, OfType } from '@termijn/kernel';
import type { ignored } from '../projections/projection';
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

/** What has become of an effect. */
export type EffectState = 'waiting' | 'done' | 'parked';

/** An effect in the outbox with its fate so far. */
export interface OutboxEntry extends Effect {
  readonly reaction: string;
  readonly state: EffectState;
  readonly attempts: number;
  readonly dueAt: Instant;
  /** What came of it: a receipt when done, the last error otherwise. */
  readonly note?: string;
}

/** The outbox: effects and the checkpoint of their reaction are written in one transaction, keyed by effect id. */
export interface Outbox {
  checkpoint(reaction: string): Promise<Position | undefined>;
  /** Lets a reaction begin here without reacting to anything earlier. */
  startAt(reaction: string, position: Position): Promise<void>;
  /** Notes new effects (known ids are left as they are) and moves the checkpoint; throws `LeaseLost` when it is not at `from`. */
  write(reaction: string, from: Position, to: Position, effects: readonly Effect[], at: Instant): Promise<void>;
  /** Takes waiting effects that are due, soonest first, and hides them from other hands until `until`. */
  claim(kind: string, now: Instant, until: Instant, limit: number): Promise<readonly OutboxEntry[]>;
  done(id: Uuid, note: string): Promise<void>;
  retry(id: Uuid, dueAt: Instant, note: string): Promise<void>;
  park(id: Uuid, note: string): Promise<void>;
  list(query: {
    readonly kind?: string;
    readonly state?: EffectState;
    readonly ids?: readonly Uuid[];
    readonly limit: number;
  }): Promise<readonly OutboxEntry[]>;
}
