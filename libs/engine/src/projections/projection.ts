import type { Message, OfType } from '@termijn/kernel';
import type { Fact } from '../streams/stream-kind';

/**
 * What a column of a read model can hold; every column can also be empty. `day` and `instant` are texts in TypeScript and
 * dates in SQL, `integer` lies within 32 bits, `position` is decimal text in TypeScript and a 64-bit integer in SQL.
 */
export type ColumnType = 'text' | 'day' | 'instant' | 'integer' | 'position' | 'boolean' | 'json';

/** The shape of a read model: its columns, which of them identify a row, and the indexes its questions need. */
export interface Table<R extends Row = Row> {
  readonly columns: { readonly [C in keyof R & string]-?: ColumnType };
  readonly primaryKey: readonly (keyof R & string)[];
  readonly indexes?: readonly (readonly (keyof R & string)[])[];
}

/** One line of a read model. Positions are decimal text, so that they survive JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** The deliberate answer of a projection or reaction that has no use for an event. */
export const ignored = Symbol('ignored');

/**
 * A read model as a pure fold: facts with the same key become one state, and the state is shown as rows.
 * Every event type is handled or `ignored` on purpose; forgetting one does not compile.
 */
export interface Projection<E extends Message = Message, S = unknown, R extends Row = Row> {
  /** Also the name under which SQL sees it; lower case with underscores. */
  readonly name: string;
  /** Raised when the meaning of a row changes. The machine then builds the new version beside the old one. */
  readonly version: number;
  readonly table: Table<R>;
  key(fact: Fact<E>): string;
  readonly on: {
    readonly [T in E['type']]:
      typeof ignored | ((state: S | undefined, event: OfType<E, T>, fact: Fact<E>) => S | undefined);
  };
  /** What the table shows for a state; a projection of one row per key answers a list of one. */
  rows(state: S, key: string): readonly R[];
}

/**
 * One step for all these types of event, for a read model that has the same use for every fact: `codec.types` names
 * every type there is, so a new one is not forgotten.
 */
export const onEvery = <E extends Message, S>(
  types: readonly E['type'][],
  step: (state: S | undefined, event: E, fact: Fact<E>) => S | undefined,
): Projection<E, S>['on'] =>
  // The compiler cannot follow a list of names to a record of them.
  Object.fromEntries(types.map((type) => [type, step])) as unknown as Projection<E, S>['on'];

/** The state of a key after one more fact. `undefined` means that there is nothing to show. */
export const project = <E extends Message, S, R extends Row>(
  projection: Projection<E, S, R>,
  state: S | undefined,
  fact: Fact<E>,
): S | undefined => {
  const step = projection.on[fact.event.type as E['type']] as
    typeof ignored | ((state: S | undefined, event: E, fact: Fact<E>) => S | undefined);
  return step === ignored ? state : step(state, fact.event, fact);
};
