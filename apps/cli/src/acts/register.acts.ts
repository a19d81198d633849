import {
  channelWords,
  correctionReasonWords,
  lifeEventWords,
  offices,
  pathLanguages,
  questionAnswerWords,
  type ObligationCommand,
} from '@termijn/domain';
import { Option } from 'commander';
import { dayArgument, municipalityArgument } from '../arguments';
import { act, codeOption, numberArgument, type CliAct, type Told } from './cli-act';

const municipality = new Option('--municipality <code>', 'a NIS code or a name')
  .argParser(municipalityArgument)
  .makeOptionMandatory();
const event = codeOption('event', lifeEventWords, 'what happened');

const channels = Object.keys(channelWords);

/** What can be put right about a fact, each under the name of the field with `right-` before it. */
const changes: readonly Option[] = [
  new Option('--right-on <day>', 'the right day of the fact').argParser(dayArgument),
  new Option('--right-municipality <code>', 'the right municipality').argParser(municipalityArgument),
  new Option('--right-language <language>', 'the right language of the person, or of a notice').choices([
    'nl',
    'fr',
    'both',
    'unknown',
  ]),
  new Option('--right-office <office>', 'the right office').choices(Object.keys(offices)),
  new Option('--right-path <language>', 'the right language of the path').choices(pathLanguages),
  new Option('--right-means <code>', 'how the certificate really went').choices(channels),
  new Option('--right-channel <code>', 'how the notice really went').choices(channels),
];

const correct = ({ on, fact, reason, ...told }: Told): ObligationCommand => {
  const change = changes.flatMap((option) => {
    const field = option.attributeName().slice('right'.length);
    const value = told[option.attributeName()];
    return value === undefined ? [] : [[field.toLowerCase(), value] as const];
  });
  return { type: 'CorrectFact', on, fact, reason, change: Object.fromEntries(change) } as unknown as ObligationCommand;
};

/** What the register tells later on, and what was recorded wrongly. */
export const registerActs: readonly CliAct[] = [
  act('move', 'the person moved to another municipality of Brussels', 'RecordMove', { municipality }),
  act('life-event', 'the register shows what happened to the person', 'RecordLifeEvent', { event }),
  act('settle-question', 'an official answers a question that the law leaves open', 'SettleQuestion', {
    event,
    answer: codeOption('answer', questionAnswerWords, 'what it does to the duty'),
  }),
  {
    name: 'correct',
    description: 'a fact was recorded wrongly; --on is the day of the correction',
    options: [
      new Option('--fact <number>', 'the revision of the fact, as the timeline shows it')
        .argParser(numberArgument)
        .makeOptionMandatory(),
      codeOption('reason', correctionReasonWords, 'why'),
      ...changes,
    ],
    commandOf: correct,
  },
];
