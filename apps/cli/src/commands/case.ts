import type { Platform } from '@termijn/adapters';
import {
  allRules,
  citationWords,
  deadlineWords,
  isMunicipality,
  isOffice,
  offices,
  phaseWords,
  type Deadline,
  type ObligationId,
  type RuleVersion,
  type Tongue,
} from '@termijn/domain';
import type { Actor, Instant } from '@termijn/engine';
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
import pc from 'picocolors';
import { caseArgument, dayArgument, knownAtOption } from '../arguments';
import { callOf } from '../call';
import { WrongCall } from '../exit';
import { municipalityName, writtenDay, writtenMoment } from '../format';
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
      answer(voice, { id, revision, standing, deadlines, timeline }, () =>
        caseLines(view, timeline, options.asOf, voice.tongue),
      );
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
        ...deadlineLines(view.deadlines, voice.tongue),
      ]);
    });
};

const find = async ({ eventStore }: Platform, id: ObligationId, { asOf, knownAt }: Options): Promise<CaseView> => {
  const cut = { ...(asOf !== undefined && { on: asOf }), ...(knownAt !== undefined && { knownAt }) };
  const view = await new ShowCaseHandler(eventStore).execute(new ShowCase(id, cut));
  if (view === undefined) throw new WrongCall(`there is no case ${id}, or nothing of it counted by then`);
  return view;
};

const caseLines = (
  { standing, id, deadlines }: CaseView,
  timeline: readonly TimelineEntry[],
  asOf: Day | undefined,
  tongue: Tongue,
): readonly string[] => {
  const municipality = 'municipality' in standing ? municipalityName(standing.municipality, tongue) : '–';
  const when = asOf === undefined ? '' : `, ${label('asOf', tongue)} ${writtenDay(asOf, tongue)}`;
  return [
    `${label('case', tongue)} ${id}`,
    `${municipality}: ${phaseWords[standing.phase][tongue]}${when}`,
    '',
    ...timeline.flatMap((entry, index) => factLines(entry, index + 1, tongue)),
    '',
    ...deadlineLines(deadlines, tongue),
  ];
};

/** A numbered sentence, and below it what it rests on, who did it and when it was written down. */
const factLines = (entry: TimelineEntry, number: number, tongue: Tongue): readonly string[] => {
  const { on, sentence, actor, recordedAt, legalBasis, ruleVersion } = entry;
  const citation = legalBasis ?? articleOf(ruleVersion);
  const details = [
    ...(citation === undefined ? [] : [citationWords(citation)[tongue]]),
    actorName(actor, tongue),
    `${label('recordedAt', tongue)} ${writtenMoment(recordedAt, tongue)}`,
  ];
  return [
    `${String(number).padStart(2)}. ${writtenDay(on, tongue)}: ${sentence[tongue]}`,
    `    ${pc.dim(details.join('; '))}`,
  ];
};

/** The office or municipality that acted, and under which name; the calendar where nobody did. */
const actorName = ({ who, role, organisation }: Actor, tongue: Tongue): string => {
  if (role === 'system') return label('calendar', tongue);
  if (isMunicipality(organisation)) return `${municipalityName(organisation, tongue)} (${who})`;
  return `${isOffice(organisation) ? offices[organisation].name : organisation} (${who})`;
};

const articleOf = (version: RuleVersion | undefined): string | undefined =>
  allRules.find((rule) => rule.version === version)?.article;

const deadlineLines = (deadlines: readonly Deadline[], tongue: Tongue): readonly string[] =>
  deadlines.length === 0
    ? [`${label('openDeadlines', tongue)}: ${label('none', tongue)}`]
    : [
        `${label('openDeadlines', tongue)}:`,
        ...deadlines.map(({ key, dueOn }) => `  ${writtenDay(dueOn, tongue)}: ${deadlineWords[key][tongue]}`),
      ];

const termLines = ({ name, end, explanation }: TermOfCase, tongue: Tongue): readonly string[] => {
  if (end === 'unknown') return [`${name[tongue]}: ${label('unknownInLaw', tongue)}`];
  const sentences = [
    { sentence: `${label('lengthBy', tongue)} ${end.rule}.`, article: articleOf(end.rule) },
    { sentence: `${label('countedBy', tongue)} ${end.counting}.`, article: articleOf(end.counting) },
    ...explanation.map(({ step, sentence }) => ({ sentence: sentence[tongue], article: step.article })),
  ];
  return [
    `${name[tongue]}: ${label('lastDay', tongue)} ${writtenDay(end.lastDay, tongue)}`,
    ...sentences.map(
      ({ sentence, article }, index) =>
        `${String(index + 1).padStart(2)}. ${sentence}${article === undefined ? '' : ` [${citationWords(article)[tongue]}]`}`,
    ),
    '',
  ];
};
