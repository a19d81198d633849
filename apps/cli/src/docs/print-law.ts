import {
  allRules,
  obligationLaw,
  phaseWords,
  refusalWords,
  type ObligationMatter,
  type ObligationPhase,
  type Rule,
} from '@termijn/domain';
import type { Decision } from '@termijn/kernel';

type Cell = Decision<ObligationMatter> | ((...args: never[]) => unknown);

const phases = Object.keys(phaseWords) as readonly ObligationPhase[];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

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

const valueText = ({ value }: Rule): string =>
  typeof value === 'object'
    ? Object.entries(value)
        .map(([name, choice]) => `${name}: ${String(choice)}`)
        .join('; ')
    : String(value);

const ruleTable = (): string =>
  table(
    ['Version', 'Value', 'In force', 'Belongs to', 'Value read in', 'Confidence'],
    allRules.map((rule) => [
      rule.version,
      valueText(rule),
      `from ${rule.force.from}${rule.force.until === undefined ? '' : ` to ${rule.force.until}`}`,
      rule.article,
      rule.source,
      rule.confidence,
    ]),
  );

/** The law as a page of Markdown, printed from the very table and rulebook that the machine runs. */
export const printLaw = (): string =>
  [
    '# The law, printed',
    'This page is made from the code by `npm run docs`; a test compares the two. Do not edit it by hand.',
    '## The obligation: what a command leads to, phase by phase',
    '**decides**: a rule looks at the file. A refusal: the answer is always that. –: already so, nothing is added.',
    commandTable(),
    '## Refusals in words',
    refusalTable(),
    '## The rulebook',
    'Periods are in ISO 8601, amounts in euros. `unset` means unknown in law: no timer is started for it. Confidence `policy` marks a choice of the service, which binds nobody else. The article says which part of the law a parameter belongs to, not that its wording was read there. A version is written into every fact whose date it computed.',
    ruleTable(),
    '',
  ]
    .join('\n\n')
    .trimEnd() + '\n';
