import { createHash } from 'node:crypto';
import type { Row, Table } from '../projections/projection';

/**
 * A fingerprint of a set of rows, in whatever order they come: two tables that show the same have the same one. What is
 * missing counts as empty. Gives the SHA-256 in hexadecimal.
 */
export const digestOf = (table: Table, rows: readonly Row[]): string => {
  const columns = Object.keys(table.columns).sort();
  const lines = rows.map((row) => JSON.stringify(columns.map((column) => canonical(row[column] ?? null))));
  const hash = createHash('sha256');
  for (const line of lines.sort()) hash.update(line).update('\n');
  return hash.digest('hex');
};

/** A value with the fields of its objects in alphabetical order, because a database may keep them in another one. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, canonical(field)]));
};
