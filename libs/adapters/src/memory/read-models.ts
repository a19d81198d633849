import { once } from 'node:events';
import type { ColumnType, Condition, ReadModels, Row, RowQuery } from '@termijn/engine';
import { compare } from './compare';
import type { MemoryProjectionStore } from './projection-store';

/** The in-process twin of the PostgreSQL read models, over the twin of the projection store. */
export const memoryReadModels = (store: MemoryProjectionStore): ReadModels => {
  const tableOf = (name: string): MemoryTable => {
    const live = store.live(name);
    if (live === undefined) throw new Error(`there is no read model "${name}"`);
    return new MemoryTable(live.rows.all(), live.rows.columns());
  };
  const positionOf = (name: string) => store.live(name)?.position ?? 0n;
  return {
    select: async <R extends Row>(name: string, query: RowQuery<R>) =>
      Promise.resolve(tableOf(name).select(query as RowQuery) as unknown as readonly R[]),
    count: async <R extends Row>(name: string, query: CountQuery<R>) =>
      Promise.resolve(tableOf(name).count(query as CountQuery<Row>) as unknown as readonly Group<R>[]),
    position: (name) => Promise.resolve(positionOf(name)),
    async reached(name, position, timeoutMilliseconds) {
      const timeout = AbortSignal.timeout(timeoutMilliseconds);
      while (positionOf(name) < position && !timeout.aborted)
        await once(store.changes, 'written', { signal: timeout }).catch(() => undefined);
      return positionOf(name) >= position;
    },
  };
};

type CountQuery<R extends Row> = Parameters<ReadModels['count']>[1] & { readonly by?: readonly (keyof R & string)[] };
type Group<R extends Row> = { readonly by: Partial<R>; readonly count: number };

class MemoryTable {
  constructor(
    private readonly rows: readonly Row[],
    private readonly columns: Readonly<Record<string, ColumnType>>,
  ) {}

  select({ where = [], orderBy, after, limit }: RowQuery): readonly Row[] {
    const inOrder = this.#matching(where).toSorted((a, b) => this.#compareBy(orderBy, a, b));
    const seen = after && Object.fromEntries(orderBy.map((column, index) => [column, after[index] ?? null]));
    return (seen ? inOrder.filter((row) => this.#compareBy(orderBy, row, seen) > 0) : inOrder).slice(0, limit);
  }

  count({ where = [], by = [] }: CountQuery<Row>): readonly Group<Row>[] {
    const groups = Map.groupBy(this.#matching(where), (row) => JSON.stringify(by.map((column) => row[column])));
    if (by.length === 0) return [{ by: {}, count: groups.get('[]')?.length ?? 0 }];
    return [...groups.values()]
      .map((rows) => ({
        by: Object.fromEntries(by.map((column) => [column, rows[0]?.[column]])),
        count: rows.length,
      }))
      .toSorted((a, b) => this.#compareBy(by, a.by, b.by));
  }

  #matching(where: readonly Condition[]): readonly Row[] {
    return this.rows.filter((row) => where.every((condition) => this.#holds(row, condition)));
  }

  #holds(row: Row, [column, comparison, value]: Condition): boolean {
    const type = this.#typeOf(column);
    const cell = row[column] ?? null;
    if (comparison === 'is null') return cell === null;
    if (comparison === 'is not null') return cell !== null;
    // As in SQL, nothing compares with what is empty.
    if (cell === null) return false;
    if (comparison === 'in') return value.some((one) => one != null && compare(type, cell, one) === 0);
    if (value == null) return false;
    const order = compare(type, cell, value);
    const held = { '=': order === 0, '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 };
    return held[comparison];
  }

  /** Ascending by these columns, empty values last. */
  #compareBy(columns: readonly string[], a: Row, b: Row): number {
    for (const column of columns) {
      const [left, right] = [a[column] ?? null, b[column] ?? null];
      const type = this.#typeOf(column);
      const emptiness = Number(left === null) - Number(right === null);
      const order = emptiness || (left === null ? 0 : compare(type, left, right));
      if (order !== 0) return order;
    }
    return 0;
  }

  #typeOf(column: string): ColumnType {
    const type = this.columns[column];
    if (type === undefined) throw new Error(`there is no column "${column}"`);
    return type;
  }
}
