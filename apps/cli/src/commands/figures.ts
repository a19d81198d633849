import type { Municipality, Tongue } from '@termijn/domain';
import type { Instant } from '@termijn/engine';
import {
  catchUpReadModels,
  CountFigures,
  CountFiguresHandler,
  figuresFromReplay,
  type Dimension,
  type Figures,
  type FigureGroup,
} from '@termijn/features';
import type { Platform } from '@termijn/adapters';
import type { Day } from '@termijn/kernel';
import { Option, type Command } from 'commander';
import { dimensionsArgument, knownAtOption, onOption } from '../arguments';
import { callOf } from '../call';
import { languageName, municipalityName, number, table, writtenDay, writtenMoment, type Column } from '../format';
import { label } from '../labels';
import { progressBar } from '../progress';
import { withPlatform } from '../session';
import { answer, type Voice } from '../voice';

interface Options {
  readonly on?: Day;
  readonly knownAt?: Instant;
  readonly by?: readonly Dimension[];
  readonly fromReplay?: boolean;
}

/** `figures` */
export const figuresCommand = (program: Command): void => {
  program
    .command('figures')
    .description('the figures of a day: assessed, obliged, registered, in default, in procedure')
    .addOption(onOption())
    .addOption(knownAtOption())
    .addOption(
      new Option('--by <dimensions>', 'told apart by municipality, language, regime').argParser(dimensionsArgument),
    )
    .option('--from-replay', 'count from the whole log instead of the read model')
    .action(async (options: Options, command: Command) => {
      const { voice } = callOf(command);
      const figures = await withPlatform((platform) => count(platform, options, voice));
      answer(voice, figures, () => linesOf(figures, voice.tongue));
    });
};

const count = async (platform: Platform, options: Options, voice: Voice): Promise<Figures> => {
  const { clock, eventStore, readModels } = platform;
  const { on = clock.today(), knownAt, by = [] } = options;
  const question = { on, by, ...(knownAt !== undefined && { knownAt }) };
  if (options.fromReplay !== true) {
    await catchUpReadModels(platform);
    return new CountFiguresHandler(readModels, clock).execute(new CountFigures(question));
  }
  const bar = progressBar(voice, 'replay');
  const head = Number(await eventStore.head());
  try {
    return await figuresFromReplay(eventStore, question, clock.now(), ({ position }) => bar.at(Number(position), head));
  } finally {
    bar.end();
  }
};

type Counts = Omit<FigureGroup, Dimension>;

const measures = (tongue: Tongue): readonly (readonly [string, (counts: Counts) => number])[] => [
  [label('assessed', tongue), ({ assessed }) => assessed],
  [label('obliged', tongue), ({ obliged }) => obliged],
  [label('registered', tongue), ({ registered }) => registered.total],
  [`  ${label('inDutch', tongue)}`, ({ registered }) => registered.nl],
  [`  ${label('inFrench', tongue)}`, ({ registered }) => registered.fr],
  [label('inDefault', tongue), ({ inDefault }) => inDefault],
  [label('sanctionProcedures', tongue), ({ sanctionProcedures }) => sanctionProcedures],
  [label('suspended', tongue), ({ suspended }) => suspended],
];

const linesOf = (figures: Figures, tongue: Tongue): readonly string[] => {
  const when = [
    `${label('on', tongue)} ${writtenDay(figures.on, tongue)}`,
    `${label('knownAt', tongue)} ${writtenMoment(figures.knownAt, tongue)}`,
    `${label('position', tongue)} ${figures.position}`,
  ];
  const total = table(
    [{ head: '' }, { head: '', align: 'right' }],
    measures(tongue).map(([name, of]) => [name, number(of(figures), tongue)]),
  );
  return [when.join(', '), total, ...(figures.by === undefined ? [] : [groupTable(figures.by, tongue)])];
};

const groupTable = (groups: readonly FigureGroup[], tongue: Tongue): string => {
  const told = (['municipality', 'language', 'regime'] as const).filter(
    (dimension) => groups[0]?.[dimension] !== undefined,
  );
  const columns: readonly Column[] = [
    ...told.map((dimension) => ({ head: label(dimension, tongue) })),
    ...measures(tongue).map(([head]) => ({ head: head.trim(), align: 'right' }) as const),
  ];
  return table(
    columns,
    groups.map((group) => [
      ...told.map((dimension) => nameOf(dimension, group[dimension] ?? null, tongue)),
      ...measures(tongue).map(([, of]) => number(of(group), tongue)),
    ]),
  );
};

const nameOf = (dimension: Dimension, value: string | null, tongue: Tongue): string => {
  if (value === null) return '–';
  if (dimension === 'municipality') return municipalityName(value as Municipality, tongue);
  return dimension === 'language' ? languageName(value, tongue) : value;
};
