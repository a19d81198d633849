import type { KeyChange, ProjectionCopy, ProjectionStore, ReadModels, Row, Table } from '@termijn/engine';

/** A projection store and the read models that show what it keeps. */
export interface RowStores {
  readonly projectionStore: ProjectionStore;
  readonly readModels: ReadModels;
}

/** A book on a shelf: a row with every type of column. */
export const books: Table = {
  columns: {
    isbn: 'text',
    shelf: 'text',
    due_on: 'day',
    lent_at: 'instant',
    pages: 'integer',
    seen_at: 'position',
    damaged: 'boolean',
    remarks: 'json',
  },
  primaryKey: ['isbn'],
  indexes: [['shelf', 'isbn']],
};

let named = 0;

/** A read model that no other test uses. */
export const freshBooks = (version = 1) => ({
  name: `books_${String(process.pid)}_${String(++named)}`,
  version,
  table: books,
});

/** A whole row; what is not given is empty. */
export const book = (isbn: string, more: Row = {}): Row => ({
  isbn,
  shelf: null,
  due_on: null,
  lent_at: null,
  pages: null,
  seen_at: null,
  damaged: null,
  remarks: null,
  ...more,
});

/** The change of a key that shows these rows and has as its state how many they are. */
export const showing = (key: string, ...rows: readonly Row[]): KeyChange => ({
  key,
  state: { count: rows.length },
  rows,
});

/** A live read model that holds these books, all under one key. */
export const shelved = async ({ projectionStore }: RowStores, ...rows: readonly Row[]): Promise<ProjectionCopy> => {
  const copy = await projectionStore.prepare(freshBooks());
  await projectionStore.write(copy, 0n, 1n, [showing('shelf', ...rows)]);
  return copy;
};

/** The primary keys of the rows that a read model shows, in order. */
export const shown = async ({ readModels }: RowStores, name: string): Promise<readonly unknown[]> =>
  (await readModels.select(name, { orderBy: ['isbn'], limit: 100 })).map((row) => row['isbn']);
