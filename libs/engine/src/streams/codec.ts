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
  /** Every event type that `decode` gives, so that readers of a whole stream can be built without naming them again. */
  readonly types: readonly E['type'][];
  /** Every form in which a fact was ever stored, retired names included, as `type@version`. A log may hold any of them. */
  readonly storedForms: readonly string[];
  /** The data to store (everything but the type) and the version of its schema. Throws when the fact breaks its own schema. */
  encode(event: E): { readonly type: E['type']; readonly data: unknown; readonly schemaVersion: number };
  /** Throws `UnreadableEvent` for an unknown type, an unknown version, or data that breaks the schema. */
  decode(recorded: RecordedEvent): E;
}

/** Every version of one event type, oldest first. */
export type EventVersions = readonly [EventVersion, ...EventVersion[]];

/** Every event type with all its versions, oldest first. The name of a type is for ever. */
export type EventCatalogue<E extends Message> = { readonly [T in E['type']]: EventVersions };

/**
 * A name that is not written any more, because the law tells the fact under another one now. What was stored under it
 * stays as it is and is read as the fact that took its place.
 */
export interface RetiredType<E extends Message> {
  readonly versions: EventVersions;
  readonly becomes: E['type'];
  /** Turns data of the last version under the old name into data of the first version under the new one. Total. */
  readonly upcast: (data: never) => unknown;
}

/** Every retired name, with what became of it. */
export type RetiredTypes<E extends Message> = Readonly<Record<string, RetiredType<E>>>;

/** How one stored name is read: a schema for each version, and the steps from there to the present form of `becomes`. */
interface StoredName<T> {
  readonly becomes: T;
  readonly schemas: readonly Schema[];
  /** The step at index i turns version i + 1 into what follows it. */
  readonly steps: readonly ((data: never) => unknown)[];
}

const stepsBetween = (versions: EventVersions): StoredName<unknown>['steps'] =>
  versions.slice(0, -1).map(({ upcast }) => upcast!);

const schemasOf = (versions: EventVersions): readonly Schema[] => versions.map(({ schema }) => schema);

const storedNames = <E extends Message>(
  catalogue: EventCatalogue<E>,
  retired: RetiredTypes<E>,
): ReadonlyMap<string, StoredName<E['type']>> => {
  const names = new Map<string, StoredName<E['type']>>();
  for (const [type, versions] of Object.entries<EventVersions>(catalogue))
    names.set(type, { becomes: type, schemas: schemasOf(versions), steps: stepsBetween(versions) });
  for (const [name, { versions, becomes, upcast }] of Object.entries(retired)) {
    if (names.has(name)) throw new RangeError(`"${name}" cannot be retired while it is still written`);
    const steps = [...stepsBetween(versions), upcast, ...stepsBetween(catalogue[becomes])];
    names.set(name, { becomes, schemas: schemasOf(versions), steps });
  }
  return names;
};

/** Builds the codec of one stream kind from its catalogue. Throws a `RangeError` when a name is both in use and retired. */
export const codec = <E extends Message>(catalogue: EventCatalogue<E>, retired: RetiredTypes<E> = {}): Codec<E> => {
  const names = storedNames(catalogue, retired);
  return {
    types: Object.keys(catalogue),
    storedForms: [...names].flatMap(([name, { schemas }]) => schemas.map((_, index) => `${name}@${index + 1}`)),
    encode({ type, ...data }) {
      const { schemas } = names.get(type)!;
      schemas.at(-1)!.parse(data);
      return { type, data, schemaVersion: schemas.length };
    },
    decode({ stream, revision, type, data, metadata: { schemaVersion } }) {
      const name = names.get(type);
      if (name === undefined) throw new UnreadableEvent(stream, revision, `unknown event type "${type}"`);
      const schema = name.schemas[schemaVersion - 1];
      if (schema === undefined)
        throw new UnreadableEvent(stream, revision, `unknown version ${schemaVersion} of "${type}"`);
      try {
        schema.parse(data);
      } catch (cause) {
        throw new UnreadableEvent(stream, revision, `data of "${type}" breaks its schema`, cause);
      }
      let current = data;
      for (let step = schemaVersion - 1; step < name.steps.length; step++)
        current = name.steps[step]!(current as never);
      return { ...(current as object), type: name.becomes } as unknown as E;
    },
  };
};
