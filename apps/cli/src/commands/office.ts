import { confidenceWords, contactPointWords, officesOn, type OfficeOnDay, type Tongue } from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { Option, type Command } from 'commander';
import pc from 'picocolors';
import { dayArgument } from '../arguments';
import { callOf } from '../call';
import { writtenDay } from '../format';
import { label } from '../labels';
import { withPlatform } from '../session';
import { answer } from '../voice';

/** `office list` */
export const officeCommand = (program: Command): void => {
  program
    .command('office')
    .description('look at the approved organisers of the path')
    .command('list')
    .description('the offices with their contact points, as known for a day')
    .addOption(new Option('--on <day>', 'as known for this day; today when absent').argParser(dayArgument))
    .action(async ({ on }: { readonly on?: Day }, command: Command) => {
      const { voice } = callOf(command);
      const day = on ?? (await withPlatform(async ({ clock }) => clock.today()));
      const offices = officesOn(day);
      answer(voice, { on: day, offices }, () =>
        offices.length === 0 ? [label('none', voice.tongue)] : offices.flatMap((one) => officeLines(one, voice.tongue)),
      );
    });
};

/** An office and, below it, where it receives people and how sure that is. */
const officeLines = ({ name, paths, contactPoints }: OfficeOnDay, tongue: Tongue): readonly string[] => [
  `${name} (${paths.join(', ')})`,
  ...contactPoints.flatMap((point) => [
    `  ${contactPointWords(point)[tongue]}`,
    pc.dim(
      `    ${label('knownSince', tongue)} ${writtenDay(point.force.from, tongue)}; ${label('confidence', tongue)} ${confidenceWords[point.confidence][tongue]}; ${point.source}`,
    ),
    ...(point.conflict === undefined ? [] : [`    ${point.conflict[tongue]}`]),
  ]),
  '',
];
