import type { Tongue } from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';
import { Option, type Command } from 'commander';
import { countArgument, dayArgument } from '../arguments';
import { advanceClock, type KeptCalendar } from '../calendar';
import { callOf } from '../call';
import { WrongCall } from '../exit';
import { number, table, writtenDay } from '../format';
import { calendarFactWords, label } from '../labels';
import { withPlatform } from '../session';
import { answer } from '../voice';

interface Options {
  readonly days?: number;
  readonly to?: Day;
}

/** `clock show` and `clock advance` */
export const clockCommand = (program: Command): void => {
  const clock = program.command('clock').description('the legal day, and turning it forward in a demonstration');
  clock
    .command('show')
    .description('which day it is in law')
    .action(async (_: object, command: Command) => {
      const { voice } = callOf(command);
      const shown = await withPlatform(async ({ clock, demoClock }) => ({
        today: clock.today(),
        now: clock.now(),
        demo: demoClock !== undefined,
      }));
      answer(voice, shown, () => [`${writtenDay(shown.today, voice.tongue)} (${shown.today})`]);
    });
  clock
    .command('advance')
    .description('turn the clock of a demonstration forward, and work off what falls due on the way')
    .addOption(new Option('--days <count>', 'so many days').argParser(countArgument).conflicts('to'))
    .addOption(new Option('--to <day>', 'to this day').argParser(dayArgument))
    .action(async ({ days, to }: Options, command: Command) => {
      const { voice } = callOf(command);
      const kept = await withPlatform((platform) =>
        advanceClock(platform, target(platform.clock.today(), days, to), (today) => {
          if (!voice.json) voice.err(writtenDay(today, voice.tongue));
        }),
      );
      answer(voice, kept, () => [
        writtenDay(kept.today, voice.tongue),
        table(
          [{ head: '' }, { head: '', align: 'right' }],
          Object.entries({
            ...counted(kept.facts, voice.tongue),
            [label('lettersSent', voice.tongue)]: kept.letters,
          }).map(([name, count]) => [name, number(count, voice.tongue)]),
        ),
      ]);
    });
};

/** What the calendar brought about, by its name for people. */
const counted = (facts: KeptCalendar['facts'], tongue: Tongue): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(facts).map(([type, count]) => [calendarFactWords[type]?.[tongue] ?? type, count]));

const target = (today: Day, days: number | undefined, to: Day | undefined): Day => {
  if (to !== undefined) return to;
  if (days !== undefined) return plusDays(today, days);
  throw new WrongCall('say how far: --days <count> or --to <day>');
};
