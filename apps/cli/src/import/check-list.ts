import { readHeader, readRow, type Cells, type Column, type NewcomerRow, type RowError } from '@termijn/features';
import type { Day } from '@termijn/kernel';
import { MalformedList, readList } from './list-file';

/** A line of the list: a row to take in, or everything that is wrong with it. */
export type CheckedLine =
  { readonly row: NewcomerRow } | { readonly errors: readonly RowError[]; readonly fatal: boolean };

/**
 * Reads a list and checks every line of it. An error is fatal when the rest of the list cannot be trusted: a wrong
 * header, or a table that breaks off; nothing comes after it.
 */
export async function* checkList(path: string, today: Day): AsyncGenerator<CheckedLine> {
  let columns: readonly Column[] | undefined;
  try {
    for await (const { line, cells } of readList(path)) {
      if (columns === undefined) {
        const header = readHeader(cells);
        if ('errors' in header) {
          yield { errors: header.errors, fatal: true };
          return;
        }
        columns = header.columns;
      } else {
        yield check(line, columns, cells, today);
      }
    }
  } catch (error) {
    if (!(error instanceof MalformedList)) throw error;
    yield { errors: [{ line: error.line, column: '', value: '', rule: 'malformed' }], fatal: true };
    return;
  }
  if (columns === undefined) yield { errors: noHeader(), fatal: true };
}

const check = (line: number, columns: readonly Column[], cells: readonly string[], today: Day): CheckedLine => {
  if (cells.length !== columns.length) {
    const detail = String(columns.length);
    const error: RowError = { line, column: '', value: String(cells.length), rule: 'number-of-cells', detail };
    return { errors: [error], fatal: false };
  }
  const byColumn: Cells = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  const read = readRow(line, byColumn, today);
  return 'row' in read ? read : { errors: read.errors, fatal: false };
};

const noHeader = (): readonly RowError[] => {
  const header = readHeader([]);
  return 'errors' in header ? header.errors : [];
};
