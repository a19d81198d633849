import type { Asker, Viewer } from '@termijn/access';
import type { Platform } from '@termijn/adapters';
import {
  allRules,
  citationWords,
  deadlineWords,
  phaseWords,
  type Deadline,
  type ObligationId,
  type RuleVersion,
  type Tongue,
} from '@termijn/domain';
import type { Instant } from '@termijn/engine';
import {
  actionsOf,
  askersOfCase,
  flawsOf,
  maskedStanding,
  maskedTimeline,
  progressOfCase,
  ShowCase,
  ShowCaseHandler,
  standingWithoutFacts,
  termsOf,
  timelineOf,
  type ActionOfCase,
  type CaseView,
  type ProgressOfCase,
  type RuleBehind,
  type TermOfCase,
  type TimelineEntry,
  type ToldFlaw,
} from '@termijn/features';
import type { Day } from '@termijn/kernel';
import { Option, type Command } from 'commander';
import pc from 'picocolors';
import { actorName } from '../actor';
import { caseArgument, dayArgument, knownAtOption } from '../arguments';
import { callOf } from '../call';
import { WrongCall } from '../exit';
import { colon, municipalityName, writtenDay, writtenMoment } from '../format';
import { actingIn } from '../gate';
import { label } from '../labels';
import { withPlatform } from '../session';
import { answer } from '../voice';
import { readingsCommand } from './case-readings';

interface Options {
  readonly asOf?: Day;
  readonly knownAt?: Instant;
}

/** `case show ID`, `case actions ID` and `case readings ID` */
export const caseCommand = (program: Command): void => {
  const parent = program.command('case').description('look at one case');
  actionsCommand(parent);
  readingsCommand(parent);
  parent
    .command('show')
    .description('where a case stands and how it came there; names nobody')
    .argument('<id>', 'the id of the case', caseArgument)
    .addOption(new Option('--as-of <day>', 'as it stood on that legal day').argParser(dayArgument))
    .addOption(knownAtOption())
    .action(async (id: ObligationId, options: Options, command: Command) => {
      const { voice } = callOf(command);
      const view = await withPlatform((platform) => find(platform, id, options));
      const viewer = actingIn(command);
      const timeline = shownTimeline(view, viewer);
      const { standing, deadlines, revision } = view;
      const shown = {
        id,
        revision,
        standing: shownStanding(view, viewer),
        progress: progressOfCase(standing),
        flaws: flawsOf(standing),
        deadlines,
        timeline,
      };
      answer(voice, shown, () => caseLines(view, timeline, options.asOf, voice.tongue));
    });
};

/** `case actions ID` */
const actionsCommand = (parent: Command): void => {
  parent
    .command('actions')
    .description('what can be done about a case today, what cannot, why not and until when')
    .argument('<id>', 'the id of the case', caseArgument)
    .addOption(new Option('--for <whom>', 'only what this one may ask').choices(askersOfCase))
    .action(async (id: ObligationId, { for: by }: { readonly for?: Asker }, command: Command) => {
      const { voice } = callOf(command);
      const { today, actions } = await withPlatform(async (platform) => {
        const { standing } = await find(platform, id, {});
        const today = platform.clock.today();
        const viewer = actingIn(command);
        const asked = { ...(by !== undefined && { by }), ...(viewer !== undefined && { viewer }) };
        return { today, actions: actionsOf(standing, today, asked) };
      });
      answer(voice, { id, today, actions }, () =>
        actionLines(
          actions.filter(({ yours }) => yours !== false),
          voice.tongue,
        ),
      );
    });
};

/** What is possible first, and then what is not. What would change nothing is of no use to a reader. */
const actionLines = (actions: readonly ActionOfCase[], tongue: Tongue): readonly string[] => {
  const possible = actions.filter(({ state }) => state === 'possible');
  const blocked = actions.filter(({ state }) => state === 'blocked');
  return [
    `${label('possible', tongue)}${colon(tongue)}`,
    ...(possible.length === 0
      ? [`  ${label('none', tongue)}`]
      : possible.map((action) => `  ${actionLine(action, tongue)}`)),
    `${label('blocked', tongue)}${colon(tongue)}`,
    ...blocked.map((action) => `  ${actionLine(action, tongue)}`),
  ];
};

const actionLine = ({ name, why, from, articleName }: ActionOfCase, tongue: Tongue): string =>
  [
    why === undefined ? name[tongue] : `${name[tongue]}${colon(tongue)} ${why[tongue]}`,
    ...(from === undefined ? [] : [`${label('possibleFrom', tongue)} ${writtenDay(from, tongue)}`]),
    ...(articleName === undefined ? [] : [pc.dim(`[${articleName[tongue]}]`)]),
  ].join(' ');

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
      const terms = termsOf(view);
      answer(voice, { id, terms, deadlines: view.deadlines }, () => [
        ...(terms.length === 0
          ? [label('noTerms', voice.tongue)]
          : terms.flatMap((term) => termLines(term, voice.tongue))),
        ...deadlineLines(view.deadlines, voice.tongue),
      ]);
    });
};

const shownTimeline = ({ facts }: CaseView, viewer: Viewer | undefined) =>
  viewer === undefined ? timelineOf(facts) : maskedTimeline(viewer, timelineOf(facts));

const shownStanding = ({ standing }: CaseView, viewer: Viewer | undefined): object => {
  const told = standingWithoutFacts(standing);
  return viewer === undefined ? told : maskedStanding(viewer, told);
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
    `${municipality}${colon(tongue)} ${phaseWords[standing.phase][tongue]}${when}`,
    '',
    ...timeline.flatMap((entry) => factLines(entry, tongue)),
    '',
    ...progressLines(progressOfCase(standing), tongue),
    ...flawLines(flawsOf(standing), tongue),
    ...deadlineLines(deadlines, tongue),
  ];
};

/** A numbered sentence, and below it what it rests on, who did it and when it was written down. */
const factLines = (entry: TimelineEntry, tongue: Tongue): readonly string[] => {
  const { on, sentence, actor, recordedAt, legalBasis, ruleVersion, revision } = entry;
  const citation = legalBasis ?? articleOf(ruleVersion);
  const details = [
    ...(citation === undefined ? [] : [citationWords(citation)[tongue]]),
    actorName(actor, tongue),
    `${label('recordedAt', tongue)} ${writtenMoment(recordedAt, tongue)}`,
  ];
  const told = `${writtenDay(on, tongue)}${colon(tongue)} ${sentence[tongue]}`;
  return [
    `${numberOf(revision).padStart(2)}. ${entry.correctedBy === undefined ? told : pc.strikethrough(told)}`,
    ...correctionLines(entry, tongue),
    `    ${pc.dim(details.join('; '))}`,
  ];
};

/** Facts are numbered from 1 on for people, and keep their number when a cut leaves others out. */
const numberOf = (revision: number): string => String(revision + 1);

/** What a correction made of a fact, so that a line that is struck is understood without its strike. */
const correctionLines = ({ correctedBy, nowReads }: TimelineEntry, tongue: Tongue): readonly string[] => {
  if (correctedBy === undefined) return [];
  const by = `${label('correctedBy', tongue)} ${numberOf(correctedBy)}`;
  if (nowReads === undefined) return [`    [${by}]`];
  return [`    [${by}] ${writtenDay(nowReads.on, tongue)}${colon(tongue)} ${nowReads.sentence[tongue]}`];
};

/** What of the path is done and what is still to be followed. */
const progressLines = (progress: ProgressOfCase | undefined, tongue: Tongue): readonly string[] => {
  if (progress === undefined) return [];
  const { parts, language } = progress;
  const reached = language.reachedName === undefined ? label('none', tongue) : language.reachedName[tongue];
  return [
    `${label('path', tongue)}${colon(tongue)}`,
    ...parts.map(({ name, statusName, on }) =>
      [
        `  ${name[tongue]}${colon(tongue)} ${statusName[tongue]}`,
        ...(on === undefined ? [] : [writtenDay(on, tongue)]),
      ].join(', '),
    ),
    `  ${label('levelAsked', tongue)}${colon(tongue)} ${language.requiredName[tongue]}; ${label('levelReached', tongue)}${colon(tongue)} ${reached}`,
    '',
  ];
};

/** The steps that lost their ground, each with what to do about it. */
const flawLines = (flaws: readonly ToldFlaw[], tongue: Tongue): readonly string[] =>
  flaws.length === 0
    ? []
    : [
        `${label('flaws', tongue)}${colon(tongue)}`,
        ...flaws.map(
          ({ fact, why, remedyName }) =>
            `  ${numberOf(fact)}. ${why[tongue]} ${label('remedy', tongue)}${colon(tongue)} ${remedyName[tongue]}.`,
        ),
        '',
      ];

const articleOf = (version: RuleVersion | undefined): string | undefined =>
  allRules.find((rule) => rule.version === version)?.article;

const deadlineLines = (deadlines: readonly Deadline[], tongue: Tongue): readonly string[] =>
  deadlines.length === 0
    ? [`${label('openDeadlines', tongue)}${colon(tongue)} ${label('none', tongue)}`]
    : [
        `${label('openDeadlines', tongue)}${colon(tongue)}`,
        ...deadlines.map(
          ({ key, dueOn }) => `  ${writtenDay(dueOn, tongue)}${colon(tongue)} ${deadlineWords[key][tongue]}`,
        ),
      ];

const termLines = (term: TermOfCase, tongue: Tongue): readonly string[] => {
  const { name, end, startedBy, rules, explanation, alternatives } = term;
  const place = `${label('revision', tongue)} ${String(startedBy.revision)}, ${label('position', tongue)} ${startedBy.position}`;
  const began = `    ${label('startedBy', tongue)}${colon(tongue)} ${startedBy.sentence[tongue]} (${writtenDay(startedBy.on, tongue)}; ${place})`;
  if (end === 'unknown') return [`${name[tongue]}${colon(tongue)} ${label('unknownInLaw', tongue)}`, pc.dim(began), ''];
  return [
    `${name[tongue]}${colon(tongue)} ${label('lastDay', tongue)} ${writtenDay(end.lastDay, tongue)}`,
    pc.dim(began),
    ...rules.map((rule) => pc.dim(`    ${ruleLine(rule, tongue)}`)),
    ...explanation.map(
      ({ step: { article }, sentence }, index) =>
        `${String(index + 1).padStart(2)}. ${sentence[tongue]}${article === undefined ? '' : ` [${citationWords(article)[tongue]}]`}`,
    ),
    ...(alternatives.length === 0 ? [] : [`    ${label('alternatives', tongue)}`]),
    ...alternatives.map(({ sentence }) => `     – ${sentence[tongue]}`),
    '',
  ];
};

/** A rule with its value, where it stands and how sure that is. */
const ruleLine = ({ version, name, value, article, confidenceName }: RuleBehind, tongue: Tongue): string =>
  `${version}${colon(tongue)} ${name[tongue]}${colon(tongue)} ${value[tongue]} [${article[tongue]}; ${label('confidence', tongue)} ${confidenceName[tongue]}]`;
