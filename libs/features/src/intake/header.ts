import { columnNames, columns, type Column } from './columns';
import type { RowError } from './row-error';

/** Headers are compared without case, accents and punctuation: `Date de naissance` is `date_de_naissance`. */
const folded = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

const columnOf = new Map(
  columnNames.flatMap((column) => {
    const { nl, fr, en } = columns[column].names;
    return [nl, fr, en].map((name) => [name, column] as const);
  }),
);

/** Which column stands where in the list, or everything that is wrong with the header. */
export type Header = { readonly columns: readonly Column[] } | { readonly errors: readonly RowError[] };

const headerLine = 1;

/** Reads the first line of a list. Columns may come in any order, under their English, Dutch or French names. */
export const readHeader = (cells: readonly string[]): Header => {
  const found = cells.map((text) => columnOf.get(folded(text)));
  const misnamed = cells.flatMap((text, index): RowError[] => {
    const column = found[index];
    if (column === undefined) return [{ line: headerLine, column: text.trim(), value: text, rule: 'unknown-column' }];
    return found.indexOf(column) < index ? [{ line: headerLine, column, value: text, rule: 'double-column' }] : [];
  });
  const missing = columnNames
    .filter((column) => columns[column].required && !found.includes(column))
    .map((column): RowError => ({ line: headerLine, column, value: '', rule: 'missing-column', detail: column }));
  const errors = [...misnamed, ...missing];
  return errors.length > 0 ? { errors } : { columns: found.filter((column) => column !== undefined) };
};
