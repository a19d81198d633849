import type { Message } from '@termijn/kernel';
import { UnreadableEvent } from '../failures';
import type { RecordedEvent } from './event-store';

/** Checks stored JSON and gives it back typed, or throws. `schemaOf` makes one; a zod schema is one too. */
export interface Schema<T = unknown> {
  parse(data: unknown): T;
}

/** One stored version of an event: its schema, and for every version but the last, the step to the next one. */
export interface EventVersion {
  readonly schema: Schema;
  /** Turns data of this version into data of the next. Total: old facts were judged when they were written. */
  readonly upcast?: (data: never) => unknown;
}

/** Between facts of the law and the JSON in the log. */
export interface Codec<E extends Message> {
  /** Every event type it knows, so that readers of a whole stream can be built without naming them again. */
  readonly types: readonly E['type'][];
  /** The data to store (everything but the type) and the version of its schema. Throws when the fact breaks its own schema. */
  encode(event: E): { readonly type: E['type']; readonly data: unknown; readonly schemaVersion: number };
  /** Throws `UnreadableEvent` for an unknown type, an unknown version, or data that breaks the schema. */
  decode(recorded: RecordedEvent): E;
}

/** Every event type with all its versions, oldest first. The name of a type is for ever. */
export type EventCatalogue<E extends Message> = {
  readonly [T in E['type']]: readonly [EventVersion, ...EventVersion[]];
};

/** Builds the codec of one stream kind from its catalogue. */
export const codec = <E extends Message>(catalogue: EventCatalogue<E>): Codec<E> => {
  const versionsOf = new Map(Object.entries<readonly EventVersion[]>(catalogue));
  return {
    types: [...versionsOf.keys()] as E['type'][],
    encode({ type, ...data }) {
      const versions = versionsOf.get(type)!;
      versions.at(-1)!.schema.parse(data);
      return { type, data, schemaVersion: versions.length };
    },
    decode({ stream, revision, type, data, metadata }) {
      const versions = versionsOf.get(type);
      if (versions === undefined) throw new UnreadableEvent(stream, revision, `unknown event type "${type}"`);
      const stored = versions[metadata.schemaVersion - 1];
      if (stored === undefined)
        throw new UnreadableEvent(stream, revision, `unknown version ${String(metadata.schemaVersion)} of "${type}"`);
      try {
        stored.schema.parse(data);
      } catch (cause) {
        throw new UnreadableEvent(stream, revision, `data of "${type}" breaks its schema`, cause);
      }
      let current = data;
      for (let version = metadata.schemaVersion; version < versions.length; version++)
        current = versions[version - 1]!.upcast!(current as never);
      return { ...(current as object), type } as unknown as E;
    },
  };
};
