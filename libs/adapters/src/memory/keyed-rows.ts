import type { KeyChange, Row, Table } from '@termijn/engine';

/** Rows of a read model by the key that shows them. No two rows share a primary key. */
export class KeyedRows {
  readonly #rows = new Map<string, readonly Row[]>();
  readonly #ownerOf = new Map<string, string>();

  constructor(private readonly table: Table) {}

  all(): readonly Row[] {
    return [...this.#rows.values()].flat();
  }

  columns(): Table['columns'] {
    return this.table.columns;
  }

  /** Puts the new rows of some keys in the place of their old ones; all or none. */
  replace(changes: readonly KeyChange[]): void {
    const changed = new Set(changes.map(({ key }) => key));
    const owners = new Map<string, string>();
    for (const { key, rows } of changes)
      for (const row of rows) {
        const identity = this.#identityOf(row);
        const owner = this.#ownerOf.get(identity) ?? key;
        if (owners.has(identity) || !changed.has(owner)) throw new Error(`two keys show the row ${identity}`);
        owners.set(identity, key);
      }
    for (const { key } of changes)
      for (const row of this.#rows.get(key) ?? []) this.#ownerOf.delete(this.#identityOf(row));
    for (const [identity, owner] of owners) this.#ownerOf.set(identity, owner);
    for (const { key, rows } of changes) {
      if (rows.length === 0) this.#rows.delete(key);
      else
        this.#rows.set(
          key,
          rows.map((row) => this.#complete(row)),
        );
    }
  }

  #identityOf(row: Row): string {
    const values = this.table.primaryKey.map((column) => row[column] ?? null);
    if (values.includes(null)) throw new Error(`a row has no ${this.table.primaryKey.join(', ')}`);
    return JSON.stringify(values);
  }

  /** Every column, empty ones as `null`, with values as they come back from JSON. */
  #complete(row: Row): Row {
    const all = Object.keys(this.table.columns).map((column) => [column, row[column] ?? null]);
    return JSON.parse(JSON.stringify(Object.fromEntries(all))) as Row;
  }
}
