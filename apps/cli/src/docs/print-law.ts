import {
  obligationLaw,
  personLaw,
  personPhaseWords,
  personRefusalWords,
  phaseWords,
  planLaw,
  planPhaseWords,
  planRefusalWords,
  refusalWords,
  sanctionLaw,
  sanctionPhaseWords,
  sanctionRefusalWords,
  type Words,
} from '@termijn/domain';
import { madeFromCode, page, table } from './markdown';

/** One answer of a table: a rule that decides, a refusal, or a grant that adds nothing. */
type Cell =
  ((...args: never[]) => unknown) | { readonly granted: true } | { readonly granted: false; readonly refusal: string };

/** A law as a page shows it: what it is about, its table, and its refusals in words. */
interface PrintedLaw {
  readonly about: string;
  readonly law: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  readonly phases: readonly string[];
  readonly refusals: Readonly<Record<string, Words>>;
}

/** Every law of the house, in the order in which a reader wants them. */
const laws: readonly PrintedLaw[] = [
  { about: 'The obligation', law: obligationLaw, phases: Object.keys(phaseWords), refusals: refusalWords },
  {
    about: 'The sanction procedure',
    law: sanctionLaw,
    phases: Object.keys(sanctionPhaseWords),
    refusals: sanctionRefusalWords,
  },
  { about: 'The recruitment plan', law: planLaw, phases: Object.keys(planPhaseWords), refusals: planRefusalWords },
  {
    about: 'The data of a person',
    law: personLaw,
    phases: Object.keys(personPhaseWords),
    refusals: personRefusalWords,
  },
];

/** A rule that looks at the file decides; a fixed answer is either a refusal or nothing at all. */
const cell = (rule: Cell | undefined): string => {
  if (rule === undefined || typeof rule === 'function') return '**decides**';
  return rule.granted ? '–' : rule.refusal;
};

const printed = ({ about, law, phases, refusals }: PrintedLaw): readonly string[] => [
  `## ${about}: what a command leads to, phase by phase`,
  table(
    ['', ...phases],
    Object.entries(law).map(([command, rules]) => [command, ...phases.map((phase) => cell(rules[phase]))]),
  ),
  `### ${about}: refusals in words`,
  table(
    ['Refusal', 'Nederlands', 'Français', 'English'],
    Object.entries(refusals).map(([refusal, { nl, fr, en }]) => [refusal, nl, fr, en]),
  ),
];

/** The laws as a page of Markdown, printed from the very tables that the machine runs. */
export const printLaw = (): string =>
  page([
    '# The law, printed',
    madeFromCode,
    '**decides**: a rule looks at the file. A refusal: the answer is always that. –: already so, nothing is added.',
    ...laws.flatMap(printed),
    '## The values that the law reckons with',
    'Terms, amounts, effects and how sure each of them is stand in [the rulebook](rulebook.md), in three languages, with the questions that the known texts leave open.',
  ]);
