import { appendFile, writeFile } from 'node:fs/promises';
import {
  rowResults,
  type Intake,
  type IntakeRun,
  type NewcomerRow,
  type RowError,
  type RowResult,
  type TakenRow,
} from '@termijn/features';
import type { Day } from '@termijn/kernel';
import { goOn } from '../session';
import { checkList } from './check-list';

/** How a list is to be taken in. */
export interface ImportOptions {
  readonly path: string;
  readonly today: Day;
  readonly run: IntakeRun;
  /** Writes nothing, and says what would become of every row. */
  readonly dryRun: boolean;
  /** Takes the good rows of a list in which others have errors; else such a list is refused as a whole. */
  readonly skipErrors: boolean;
  /** A file that gets one line of JSON for every row that was taken in. */
  readonly reportPath?: string;
  readonly signal: AbortSignal;
  readonly onProgress: (step: 'check' | 'take', rows: number, total: number) => void;
}

/** What became of a list. */
export interface ImportReport {
  readonly dryRun: boolean;
  /** Rows below the header, those with errors included. */
  readonly rows: number;
  /** Whether the list was refused because of its errors. */
  readonly refused: boolean;
  readonly results: Readonly<Record<RowResult, number>>;
  /** How often each ground was given to people who are not obliged. */
  readonly grounds: Readonly<Record<string, number>>;
  readonly errorCount: number;
  /** The first errors, in the order of the file. */
  readonly errors: readonly RowError[];
  /** The first rows that need somebody: corrections that are pending, and rows that the law refused. */
  readonly attention: readonly TakenRow[];
}

/** More than anybody reads at once; the report file has no such limit. */
export const listedMax = 1_000;
const batchSize = 512;

/** Checks a whole list first, so that a list with errors leaves nothing half-done, then takes its rows in. */
export const importList = async (intake: Intake, options: ImportOptions): Promise<ImportReport> => {
  const checked = await checkAll(options);
  const report = {
    dryRun: options.dryRun,
    rows: checked.rows,
    refused: checked.fatal || (checked.errorCount > 0 && !options.skipErrors),
    results: Object.fromEntries(rowResults.map((result) => [result, 0])) as Record<RowResult, number>,
    grounds: {} as Record<string, number>,
    errorCount: checked.errorCount,
    errors: checked.errors,
    attention: [] as TakenRow[],
  };
  if (options.reportPath !== undefined) await writeFile(options.reportPath, '');
  if (report.refused) return report;

  let done = 0;
  for await (const batch of batchesOf(goodRows(options))) {
    goOn(options.signal);
    const taken = await (options.dryRun ? intake.rehearse(batch, options.run) : intake.take(batch, options.run));
    for (const row of taken) count(report, row);
    if (options.reportPath !== undefined)
      await appendFile(options.reportPath, taken.map((row) => `${JSON.stringify(row)}\n`).join(''));
    done += batch.length;
    options.onProgress('take', done, checked.good);
  }
  return report;
};

const checkAll = async ({ path, today, signal, onProgress }: ImportOptions) => {
  const errors: RowError[] = [];
  let [rows, good, errorCount, fatal] = [0, 0, 0, false];
  for await (const line of checkList(path, today)) {
    goOn(signal);
    if ('row' in line) good++;
    else {
      errors.push(...line.errors.slice(0, listedMax - errors.length));
      errorCount += line.errors.length;
      fatal ||= line.fatal;
    }
    if (!('fatal' in line && line.fatal)) rows++;
    if (rows % batchSize === 0) onProgress('check', rows, rows);
  }
  return { rows, good, errors, errorCount, fatal };
};

async function* goodRows({ path, today }: ImportOptions): AsyncGenerator<NewcomerRow> {
  for await (const line of checkList(path, today)) if ('row' in line) yield line.row;
}

async function* batchesOf(rows: AsyncIterable<NewcomerRow>): AsyncGenerator<readonly NewcomerRow[]> {
  let batch: NewcomerRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

type Growing = Pick<ImportReport, 'results' | 'grounds'> & {
  readonly results: Record<RowResult, number>;
  readonly grounds: Record<string, number>;
  readonly attention: TakenRow[];
};

const count = ({ results, grounds, attention }: Growing, row: TakenRow): void => {
  results[row.result]++;
  if (row.result === 'exempt' || row.result === 'outOfScope')
    for (const ground of row.grounds) grounds[ground] = (grounds[ground] ?? 0) + 1;
  const needsSomebody =
    row.result === 'failed' || row.result === 'erased' || (row.result === 'corrected' && row.pending.length > 0);
  if (needsSomebody && attention.length < listedMax) attention.push(row);
};
