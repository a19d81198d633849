import { offices, type Municipality, type Office, type Tongue } from '@termijn/domain';
import {
  caretakers,
  catchUpReadModels,
  FindWorklist,
  FindWorklistHandler,
  type Caretaker,
  type WorklistCursor,
  type WorklistEntry,
  type WorklistFilter,
} from '@termijn/features';
import { rowsFor, type RowCondition } from '@termijn/access';
import type { Platform } from '@termijn/adapters';
import type { Day } from '@termijn/kernel';
import { Option, type Command } from 'commander';
import { countArgument, dayArgument, municipalityArgument } from '../arguments';
import { callOf } from '../call';
import { languageName, municipalityName, table, writtenDay } from '../format';
import { actingIn } from '../gate';
import { label, stepWords, waitingForWords } from '../labels';
import { withPlatform } from '../session';
import { answer } from '../voice';

interface Options extends Omit<WorklistFilter, 'lookedAfterBy'> {
  readonly for?: Caretaker;
  readonly limit: number;
}

interface Found {
  readonly today: Day;
  readonly entries: readonly WorklistEntry[];
  readonly more: boolean;
}

const limitDefault = 50;

/** `worklist` */
export const worklistCommand = (program: Command): void => {
  program
    .command('worklist')
    .description('what needs somebody, soonest legal day first')
    .addOption(new Option('--municipality <code>', 'a NIS code or a name').argParser(municipalityArgument))
    .addOption(new Option('--for <whom>', 'what this one looks after').choices(Object.keys(caretakers)))
    .addOption(new Option('--step <step>', 'what the case waits for').choices(Object.keys(stepWords)))
    .addOption(new Option('--waiting-for <whom>', 'who has to move').choices(Object.keys(waitingForWords)))
    .addOption(new Option('--language <language>', 'the language of the file').choices(['nl', 'fr', 'unknown']))
    .addOption(new Option('--office <office>', 'registered with this office').choices(Object.keys(offices)))
    .addOption(new Option('--regime <regime>', 'the regime of the duty').choices(['A', 'B']))
    .addOption(new Option('--due-before <day>', 'only legal days before this one').argParser(dayArgument))
    .addOption(new Option('--days-left <count>', 'at most so many days left').argParser(countArgument))
    .addOption(new Option('--limit <count>', 'the most cases to list').argParser(countArgument).default(limitDefault))
    .action(async (options: Options, command: Command) => {
      const { voice } = callOf(command);
      const found = await withPlatform((platform) => find(platform, rowsOf(command), options));
      answer(voice, found, () => linesOf(found, voice.tongue));
    });
};

/** The rows that the call is to show: every row for whoever holds the database, and those of the role that is named. */
const rowsOf = (command: Command): RowCondition => {
  const viewer = actingIn(command);
  return viewer === undefined ? { rows: 'all' } : rowsFor(viewer, 'worklist');
};

const find = async (
  platform: Platform,
  rows: RowCondition,
  { limit, for: lookedAfterBy, ...others }: Options,
): Promise<Found> => {
  const filter = { ...others, ...(lookedAfterBy !== undefined && { lookedAfterBy }) };
  await catchUpReadModels(platform);
  const today = platform.clock.today();
  const handler = new FindWorklistHandler(platform.readModels);
  const entries: WorklistEntry[] = [];
  let after: WorklistCursor | undefined;
  do {
    const page = await handler.execute(new FindWorklist(rows, filter, today, limit - entries.length, after));
    entries.push(...page.entries);
    after = page.next;
  } while (after !== undefined && entries.length < limit);
  return { today, entries, more: after !== undefined };
};

const linesOf = ({ entries, more }: Found, tongue: Tongue): readonly string[] => [
  table(
    [
      { head: label('case', tongue) },
      { head: label('lastDay', tongue) },
      { head: label('daysLeft', tongue), align: 'right' },
      { head: label('step', tongue) },
      { head: label('waitingFor', tongue) },
      { head: label('municipality', tongue) },
      { head: label('language', tongue) },
      { head: label('office', tongue) },
    ],
    entries.map((entry) => [
      entry.obligation,
      writtenDay(entry.legal_day, tongue),
      entry.days_left === null ? '–' : String(entry.days_left),
      stepWords[entry.step][tongue],
      waitingForWords[entry.waiting_for][tongue],
      municipalityName(entry.municipality as Municipality, tongue),
      languageName(entry.language, tongue),
      entry.office === null ? '–' : offices[entry.office as Office].name,
    ]),
  ),
  ...(more ? [label('more', tongue)] : []),
];
