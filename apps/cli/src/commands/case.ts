import type { Platform } from '@termijn/adapters';
import { deadlineWords, phaseWords, type ObligationId, type Tongue } from '@termijn/domain';
import type { Instant } from '@termijn/engine';
import {
  ShowCase,
  ShowCaseHandler,
  termsOf,
  timelineOf,
  type CaseView,
  type TermOfCase,
  type TimelineEntry,
} from '@termijn/features';
import type { Day } from '@termijn/kernel';
import { Option, type Command } from 'commander';
import { caseArgument, dayArgument, knownAtOption } from '../arguments';
import { callOf } from '../call';
import { WrongCall } from '../exit';
import { municipalityName, table, writtenDay } from '../format';
import { label } from '../labels';
import { withPlatform } from '../session';
import { answer } from '../voice';

interface Options {
  readonly asOf?: Day;
  readonly knownAt?: Instant;
}

/** `case show ID` */
export const caseCommand = (program: Command): void => {
  program
    .command('case')
    .description('look at one case')
    .command('show')
    .description('where a case stands and how it came there; names nobody')
    .argument('<id>', 'the id of the case', caseArgument)
    .addOption(new Option('--as-of <day>', 'as it stood on that legal day').argParser(dayArgument))
    .addOption(knownAtOption())
    .action(async (id: ObligationId, options: Options, command: Command) => {
      const { voice } = callOf(command);
      const view = await withPlatform((platform) => find(platform, id, options));
      const timeline = timelineOf(view.facts);
      const { standing, deadlines, revision } = view;
      answer(voice, { id, revision, standing, deadlines, timeline }, () => caseLines(view, timeline, voice.tongue));
    });
};

/** `deadline explain ID` */
export const deadlineCommand = (program: Command): void => {
  program
    .command('deadline')
    .description('look at the terms of a case')
    .command('explain')
    .description('how every last day of a case was found, step by step')
    .argument('<id>', 'the id of the case', caseArgument)
    .action(async (id: ObligationId, _: object, command: Command) => {
      const { voice } = callOf(command);
      const view = await withPlatform((platform) => find(platform, id, {}));
      const terms = termsOf(view.facts);
      answer(voice, { id, terms, deadlines: view.deadlines }, () => [
        ...(terms.length === 0
          ? [label('noTerms', voice.tongue)]
          : terms.flatMap((term) => termLines(term, voice.tongue))),
        ...deadlineLines(view, voice.tongue),
      ]);
    });
};

const find = async ({ eventStore }: Platform, id: ObligationId, { asOf, knownAt }: Options): Promise<CaseView> => {
  const cut = { ...(asOf !== undefined && { on: asOf }), ...(knownAt !== undefined && { knownAt }) };
  const view = await new ShowCaseHandler(eventStore).execute(new ShowCase(id, cut));
  if (view === undefined) throw new WrongCall(`there is no case ${id}, or nothing of it counted by then`);
  return view;
};

const caseLines = (view: CaseView, timeline: readonly TimelineEntry[], tongue: Tongue): readonly string[] => {
  const { standing, id, revision } = view;
  const municipality = 'municipality' in standing ? municipalityName(standing.municipality, tongue) : '–';
  return [
    `${label('case', tongue)} ${id}`,
    `${label('phase', tongue)}: ${phaseWords[standing.phase][tongue]}, ${municipality}, ${label('revision', tongue)} ${String(revision)}`,
    table(
      [
        { head: label('revision', tongue), align: 'right' },
        { head: label('on', tongue) },
        { head: label('fact', tongue) },
        { head: label('by', tongue) },
        { head: label('recordedAt', tongue) },
      ],
      timeline.map(({ revision, on, sentence, actor, recordedAt }) => [
        String(revision),
        on,
        sentence[tongue],
        `${actor.role} ${actor.organisation}`,
        recordedAt,
      ]),
    ),
    ...deadlineLines(view, tongue),
  ];
};

const deadlineLines = ({ deadlines }: CaseView, tongue: Tongue): readonly string[] => [
  `${label('openDeadlines', tongue)}: ${deadlines.length === 0 ? label('none', tongue) : ''}`,
  ...deadlines.map(({ key, dueOn }) => `  ${dueOn}  ${deadlineWords[key][tongue]}`),
];

const termLines = ({ name, end, explanation }: TermOfCase, tongue: Tongue): readonly string[] => [
  `${name[tongue]}: ${end === 'unknown' ? label('unknownInLaw', tongue) : `${writtenDay(end.lastDay, tongue)} (${end.rule}, ${end.counting})`}`,
  ...explanation.map(
    ({ step, sentence }) => `  ${sentence[tongue]}${step.article === undefined ? '' : ` [${step.article}]`}`,
  ),
];
