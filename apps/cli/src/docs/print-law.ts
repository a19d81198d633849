import { obligationLaw, phaseWords, refusalWords, type ObligationMatter, type ObligationPhase } from '@termijn/domain';
import type { Decision } from '@termijn/kernel';
import { madeFromCode, page, table } from './markdown';

type Cell = Decision<ObligationMatter> | ((...args: never[]) => unknown);

const phases = Object.keys(phaseWords) as readonly ObligationPhase[];

/** A rule that looks at the file decides; a fixed answer is either a refusal or nothing at all. */
const cell = (rule: Cell): string => {
  if (typeof rule === 'function') return '**decides**';
  return rule.granted ? '–' : rule.refusal;
};

const commandTable = (): string =>
  table(
    ['', ...phases],
    Object.entries(obligationLaw).map(([command, rules]) => [command, ...phases.map((phase) => cell(rules[phase]))]),
  );

const refusalTable = (): string =>
  table(
    ['Refusal', 'Nederlands', 'Français', 'English'],
    Object.entries(refusalWords).map(([refusal, { nl, fr, en }]) => [refusal, nl, fr, en]),
  );

/** The law as a page of Markdown, printed from the very table that the machine runs. */
export const printLaw = (): string =>
  page([
    '# The law, printed',
    madeFromCode,
    '## The obligation: what a command leads to, phase by phase',
    '**decides**: a rule looks at the file. A refusal: the answer is always that. –: already so, nothing is added.',
    commandTable(),
    '## Refusals in words',
    refusalTable(),
    '## The values that the law reckons with',
    'Terms, amounts, effects and how sure each of them is stand in [the rulebook](rulebook.md), in three languages, with the questions that the known texts leave open.',
  ]);
