import type { Matter, Message } from '@termijn/kernel';
import { UnreadableEvent } from '../failures';
import { categoryOf, type RecordedEvent } from './event-store';
import { factOf, type Fact, type StreamKind } from './stream-kind';

/** A kind of stream whose events are among these. */
export type KindOf<E extends Message> = StreamKind<Matter & { readonly event: E }>;

/** A way to read the log: which streams, and how their events are decoded. Projections, reactions and replay share it. */
export interface Reading<E extends Message> {
  readonly prefixes: readonly string[];
  /** The kinds that are read, by category. */
  readonly kinds: ReadonlyMap<string, KindOf<E>>;
  /** Throws `UnreadableEvent`. */
  decode(recorded: RecordedEvent): Fact<E>;
}

/** Reads the streams of one or more kinds. Whoever reads several meets the events of all of them. */
export const reading = <Ms extends readonly Matter[]>(
  ...read: { readonly [I in keyof Ms]: StreamKind<Ms[I]> }
): Reading<Ms[number]['event']> => {
  const kinds = new Map((read as readonly KindOf<Ms[number]['event']>[]).map((kind) => [kind.category, kind]));
  return {
    prefixes: Array.from(kinds.keys(), (category) => `${category}-`),
    kinds,
    decode(recorded) {
      const kind = kinds.get(categoryOf(recorded.stream));
      if (kind === undefined)
        throw new UnreadableEvent(recorded.stream, recorded.revision, 'no reader knows this kind of stream');
      return factOf(kind, recorded);
    },
  };
};
