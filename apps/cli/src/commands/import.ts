import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { groundWords, refusalWords, type AssessmentGround, type Tongue } from '@termijn/domain';
import { Intake, PeopleRegister, rowResults, wordsOfFault, type RowError, type TakenRow } from '@termijn/features';
import type { Command } from 'commander';
import { callOf } from '../call';
import { exitCodes, WrongCall } from '../exit';
import { colon, number, table } from '../format';
import { importList, type ImportReport } from '../import/import-list';
import { label, resultWords } from '../labels';
import { progressBar } from '../progress';
import { interruption, withPlatform } from '../session';
import { answer } from '../voice';

interface Options {
  readonly dryRun?: boolean;
  readonly skipErrors?: boolean;
  readonly report?: string;
}

/** `import newcomers FILE` */
export const importCommand = (program: Command): void => {
  const imports = program.command('import').description('take data in');
  imports
    .command('newcomers')
    .description("take a municipality's list of newcomers in (columns: see docs/import.md)")
    .argument('<file>', 'a CSV file, in UTF-8 or Windows-1252, with commas or semicolons')
    .option('--dry-run', 'say what would become of every row, and write nothing')
    .option('--skip-errors', 'take the good rows in although others have errors')
    .option('--report <file>', 'write one line of JSON per row that was taken in')
    .action(async (path: string, options: Options, command: Command) => {
      const { voice, finish } = callOf(command);
      await access(path).catch(() => {
        throw new WrongCall(`there is no file ${path} that can be read`);
      });
      const bars = { check: progressBar(voice, 'check'), take: progressBar(voice, 'take') };
      const report = await withPlatform(({ eventStore, clock, peopleKey, records }) =>
        importList(new Intake(eventStore, clock, peopleKey, new PeopleRegister(records, peopleKey)), {
          path,
          today: clock.today(),
          run: { who: 'import', correlation: randomUUID() },
          dryRun: options.dryRun === true,
          skipErrors: options.skipErrors === true,
          ...(options.report !== undefined && { reportPath: options.report }),
          signal: interruption(),
          onProgress: (step, rows, total) => bars[step].at(rows, total),
        }),
      ).finally(() => {
        bars.check.end();
        bars.take.end();
      });
      answer(voice, withWords(report, voice.tongue), () => linesOf(report, voice.tongue));
      if (report.errorCount > 0 || report.results.failed > 0) finish(exitCodes.inputErrors);
    });
};

/** The report for programs: every error carries its sentence besides its rule. */
const withWords = (report: ImportReport, tongue: Tongue) => ({
  ...report,
  errors: report.errors.map((error) => ({ ...error, sentence: wordsOfFault(error)[tongue] })),
});

const linesOf = (report: ImportReport, tongue: Tongue): readonly string[] => [
  ...(report.errors.length > 0 ? [errorTable(report.errors, tongue)] : []),
  ...(report.errorCount > report.errors.length
    ? [`${number(report.errorCount, tongue)} ${label('furtherErrors', tongue)}`]
    : []),
  ...(report.refused ? [label('refusedList', tongue)] : resultLines(report, tongue)),
  ...(report.dryRun ? [label('dryRun', tongue)] : []),
];

const errorTable = (errors: readonly RowError[], tongue: Tongue): string =>
  table(
    [
      { head: label('line', tongue), align: 'right' },
      { head: label('column', tongue) },
      { head: label('value', tongue) },
      { head: label('rule', tongue) },
    ],
    errors.map((error) => [String(error.line), error.column, error.value, wordsOfFault(error)[tongue]]),
  );

const resultLines = ({ results, grounds, attention }: ImportReport, tongue: Tongue): readonly string[] => {
  const counts = rowResults.filter((result) => results[result] > 0);
  const rows = { head: label('rows', tongue), align: 'right' } as const;
  const byGround = Object.entries(grounds).sort(([, one], [, other]) => other - one);
  return [
    table(
      [{ head: label('result', tongue) }, rows],
      counts.map((result) => [resultWords[result][tongue], number(results[result], tongue)]),
    ),
    ...(byGround.length === 0
      ? []
      : [
          table(
            [{ head: label('ground', tongue) }, rows],
            byGround.map(([ground, count]) => [groundWords[ground as AssessmentGround][tongue], number(count, tongue)]),
          ),
        ]),
    ...(attention.length === 0 ? [] : [attentionTable(attention, tongue)]),
  ];
};

const attentionTable = (rows: readonly TakenRow[], tongue: Tongue): string =>
  table(
    [
      { head: label('line', tongue), align: 'right' },
      { head: label('case', tongue) },
      { head: label('result', tongue) },
      { head: label('remark', tongue) },
    ],
    rows.map((row) => [String(row.line), row.obligation, resultWords[row.result][tongue], remarkOn(row, tongue)]),
  );

const remarkOn = (row: TakenRow, tongue: Tongue): string => {
  if (row.result === 'failed') return refusalWords[row.refusal][tongue];
  if (row.result !== 'corrected') return '';
  return `${label('correctionNeeded', tongue)}${colon(tongue)} ${row.pending.join(', ')}`;
};
