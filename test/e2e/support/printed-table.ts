import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a cell of the printed table says: nothing, or in which files. */
export type Cell = '–' | 'own files' | 'own files, and those that no office has yet' | 'all';

/** The table of access as it is printed, and not as the code has it. */
export interface PrintedTable {
  readonly roles: readonly string[];
  /** The row that a route, a page or a command of the command line stands under; `open` for everybody's. */
  readonly rowOf: Readonly<Record<'Route' | 'Page' | 'Command line', ReadonlyMap<string, string>>>;
  /** What a role may do under a row: as a step, or as something that is read. */
  cell(row: string, role: string, looks: boolean): Cell;
  /** How a kind of data is shown to a role. */
  showing(dataClass: string, role: string): 'yes' | 'as a code' | 'no';
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));

/** The rows below the head that begins with these words, without the line under it. */
const below = (lines: readonly string[], head: string): readonly (readonly string[])[] => {
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`)) + 2;
  if (start === 1) throw new Error(`docs/access.md has no table headed ${head}`);
  const end = lines.findIndex((line, index) => index >= start && !line.startsWith('|'));
  return lines.slice(start, end === -1 ? undefined : end).map(cellsOf);
};

/** Reads `docs/access.md`, in its English part. */
export const printedTable = (): PrintedTable => {
  const text = readFileSync(resolve(__dirname, '../../../docs/access.md'), 'utf8');
  const lines = text.slice(text.indexOf('## English')).split('\n');
  const roles = below(lines, 'Role | Code').map(([, code = '']) => code);
  const named = (head: string) =>
    new Map(below(lines, head).map(([, code = '', ...cells]) => [code, cells as readonly string[]]));
  const steps = named('Step | Code');
  const reads = named('What is read | Code');
  const data = named('Data | Code');
  const doors = (head: string) => new Map(below(lines, `${head} | Row`).map(([name = '', row = '']) => [name, row]));
  return {
    roles,
    rowOf: { Route: doors('Route, by its operation'), Page: doors('Page'), 'Command line': doors('Command line') },
    cell(row, role, looks) {
      const cells = looks ? reads.get(row) : (steps.get(row) ?? reads.get(row));
      const found = cells?.[roles.indexOf(role)];
      if (found === undefined) throw new Error(`docs/access.md says nothing of ${row} for ${role}`);
      return found as Cell;
    },
    showing: (dataClass, role) => data.get(dataClass)?.[roles.indexOf(role)] as 'yes' | 'as a code' | 'no',
  };
};
