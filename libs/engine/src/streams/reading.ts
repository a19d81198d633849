import type { Matter, Message } from '@termijn/kernel';
import { UnreadableEvent } from '../failures';
import type { RecordedEvent } from './event-store';
import { factOf, type Fact, type StreamKind } from './stream-kind';

/** A way to read the log: which streams, and how their events are decoded. Projections, reactions and replay share it. */
export interface Reading<E extends Message> {
  readonly prefixes: readonly string[];
  /** Throws `UnreadableEvent`. */
  decode(recorded: RecordedEvent): Fact<E>;
}

/** Reads the streams of one or more kinds. */
export const reading = <M extends Matter>(...kinds: readonly StreamKind<M>[]): Reading<M['event']> => {
  const kindOf = new Map(kinds.map((kind) => [kind.category, kind]));
  return {
    prefixes: kinds.map((kind) => `${kind.category}-`),
    decode(recorded) {
      const kind = kindOf.get(recorded.stream.slice(0, recorded.stream.indexOf('-')));
      if (kind === undefined)
        throw new UnreadableEvent(recorded.stream, recorded.revision, 'no reader knows this kind of stream');
      return factOf(kind, recorded);
    },
  };
};
