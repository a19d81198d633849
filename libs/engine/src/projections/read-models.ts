import type { Position } from '../streams/event-store';
import type { Row } from './projection';

/** A comparison of one column with a value, or with a list of values for `in`. */
export type Condition<R extends Row = Row> =
  | readonly [column: keyof R & string, comparison: '=' | '<' | '<=' | '>' | '>=', value: unknown]
  | readonly [column: keyof R & string, comparison: 'in', values: readonly unknown[]]
  | readonly [column: keyof R & string, comparison: 'is null' | 'is not null'];

/** Which rows, in which order, and how many. `after` holds the values of the order columns of the last row already seen. */
export interface RowQuery<R extends Row = Row> {
  readonly where?: readonly Condition<R>[];
  /** Ascending, empty values last. Should end with the primary key, so that paging never skips or repeats a row. */
  readonly orderBy: readonly (keyof R & string)[];
  readonly after?: readonly unknown[];
  readonly limit: number;
}

/**
 * The questions that may be put to read models, whatever holds them. `name` is the name of a projection; its live version
 * answers. Rows have all their columns, with `null` for what is empty. Texts compare by their UTF-8 bytes.
 * An unknown name or column is a defect. Throws `StoreUnavailable`.
 */
export interface ReadModels {
  select<R extends Row>(name: string, query: RowQuery<R>): Promise<readonly R[]>;
  /** Counts rows by group, in the order of the groups; one group with an empty `by` when nothing is to be told apart. */
  count<R extends Row>(
    name: string,
    query: { readonly where?: readonly Condition<R>[]; readonly by?: readonly (keyof R & string)[] },
  ): Promise<readonly { readonly by: Partial<R>; readonly count: number }[]>;
  /** The position up to which the live version has read; `0n` when there is none. */
  position(name: string): Promise<Position>;
  /** Waits until the live version has read as far as `position`; false when the time ran out first. */
  reached(name: string, position: Position, timeoutMilliseconds: number): Promise<boolean>;
}
