import type { ColumnType, ProjectionVersion, Table } from '@termijn/engine';
import { escapeIdentifier as quoted } from 'pg';

/** A copy of a projection, as its tables are named after it. */
export type CopyName = Pick<ProjectionVersion, 'name' | 'version'> & { readonly generation: number };

const nameShape = /^[a-z][a-z0-9_]{0,39}$/;

/** The table of the rows: `worklist_v2`, and `worklist_v2_g3` from the second generation on. */
export const rowsTable = ({ name, version, generation }: CopyName): string => {
  if (!nameShape.test(name)) throw new Error(`"${name}" cannot name a read model; use lower case and underscores`);
  return `${name}_v${String(version)}${generation === 1 ? '' : `_g${String(generation)}`}`;
};

/** The table of the states behind the rows. */
export const statesTable = (copy: CopyName): string => `${rowsTable(copy)}_states`;

/** Texts compare by their bytes, so that paging does not depend on how a database was set up. */
const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'text collate "C"',
  day: 'date',
  instant: 'timestamptz(3)',
  integer: 'integer',
  position: 'bigint',
  boolean: 'boolean',
  json: 'jsonb',
};

/** The column that says which key shows a row. The view leaves it out. */
export const keyColumn = '_key';

/** The columns of a table that people see, quoted and in order. */
export const columnList = (table: Table): string => Object.keys(table.columns).map(quoted).join(', ');

/** What a row looks like to `json_to_recordset`. */
export const recordShape = (table: Table): string =>
  Object.entries(table.columns)
    .map(([column, type]) => `${quoted(column)} ${sqlTypes[type]}`)
    .join(', ');

/** The statements that make the tables of a copy. */
export const createTables = (copy: CopyName, table: Table): string => {
  const rows = rowsTable(copy);
  const indexes = [[keyColumn], ...(table.indexes ?? [])];
  return [
    `create table ${rows} (${keyColumn} text collate "C" not null, ${recordShape(table)},
       primary key (${table.primaryKey.map(quoted).join(', ')}))`,
    ...indexes.map((columns) => `create index on ${rows} (${columns.map(quoted).join(', ')})`),
    `create table ${statesTable(copy)} (key text collate "C" primary key, state json not null)`,
  ].join(';\n');
};

/** The statement that removes the tables of copies. */
export const dropTables = (copies: readonly CopyName[]): string =>
  `drop table if exists ${copies.flatMap((copy) => [rowsTable(copy), statesTable(copy)]).join(', ')}`;

/** The statement that lets the view show a copy. Views of the same columns keep what was granted on them. */
export const showInView = (copy: CopyName, table: Table): string =>
  `create or replace view ${copy.name} as select ${columnList(table)} from ${rowsTable(copy)}`;
