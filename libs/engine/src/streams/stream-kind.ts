import type { Day, Decider, Matter } from '@termijn/kernel';
import type { Codec } from './codec';
import type { Actor, Metadata, RecordedEvent } from './event-store';

/** What the law itself says beside a fact: the day it counts on, its article, the rule that computed a date in it. */
export interface LegalNote {
  readonly legalDay?: Day;
  readonly legalBasis?: string;
  readonly ruleVersion?: string;
}

/** All the machine needs to run one kind of stream: how it is called, decided, stored and annotated. */
export interface StreamKind<M extends Matter> {
  /** The first part of the name of its streams. */
  readonly category: string;
  readonly decider: Decider<M>;
  readonly codec: Codec<M['event']>;
  note(event: M['event']): LegalNote;
  /** The refusal for an actor to whom a command is not open; absent where everybody may ask everything. */
  barred?(command: M['command'], actor: Actor): M['refusal'] | undefined;
  /**
   * For a kind whose facts can be corrected: how the facts of one stream read once all of these are known. They come in
   * the order of recording from revision 0 on; the answer has an entry for each, the fact as it should have been, or
   * nothing for one that never was or that does nothing but correct others. Total, like `evolve`.
   */
  revised?(facts: readonly M['event'][]): readonly (M['event'] | undefined)[];
  /**
   * Whether a fact changes how earlier ones read, so that a replay can leave all other streams alone. Where this is
   * absent beside `revised`, any fact may.
   */
  corrects?(event: M['event']): boolean;
}

/** A decoded event with its place in history: what projections and reactions are fed with. */
export interface Fact<E> extends Pick<RecordedEvent, 'stream' | 'revision' | 'position' | 'id'> {
  readonly event: E;
  readonly metadata: Metadata;
}

/** Decodes a recorded event, keeping its place. Throws `UnreadableEvent`. */
export const factOf = <M extends Matter>(kind: StreamKind<M>, recorded: RecordedEvent): Fact<M['event']> => ({
  stream: recorded.stream,
  revision: recorded.revision,
  position: recorded.position,
  id: recorded.id,
  metadata: recorded.metadata,
  event: kind.codec.decode(recorded),
});
