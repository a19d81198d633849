import { plusDays, type Day } from '@termijn/kernel';
import { inForce, regimes } from './regime';
import type { Rule, RuleVersion } from './rule';
import { allRules } from './rulebook';
import { sourceWords } from './source.words';
import { isInUnit, type AnyUnit } from './unit';
import { units } from './units';

/** What can be wrong with the rulebook. */
export type RulebookFault =
  | 'unknown-key'
  | 'no-version'
  | 'misnamed-version'
  | 'duplicate-version'
  | 'ends-before-it-begins'
  | 'outside-its-regime'
  | 'overlap'
  | 'gap'
  | 'wrong-unit'
  | 'unset-but-sure'
  | 'set-but-unsure'
  | 'policy-in-law'
  | 'law-in-policy'
  | 'no-article'
  | 'no-source'
  | 'least-above-most';

/** One thing that is wrong: with which parameter and, where one is to blame, which version of it. */
export interface RulebookProblem {
  readonly key: string;
  readonly version?: RuleVersion;
  readonly fault: RulebookFault;
}

const sentences: Readonly<Record<RulebookFault, string>> = {
  'unknown-key': 'no parameter has this name',
  'no-version': 'a parameter without any version',
  'misnamed-version': 'a version is named after its key, its regime and its number, as in registration.period@A.1',
  'duplicate-version': 'two versions have the same name',
  'ends-before-it-begins': 'its last day of force lies before its first',
  'outside-its-regime': 'it is in force on days on which its regime is not',
  overlap: 'it is in force on a day on which an earlier version still is',
  gap: 'there are days since 1 June 2022 on which no version is in force, just before it or after it',
  'wrong-unit': 'its value is no value of this parameter',
  'unset-but-sure': 'a value that is unset has the confidence none',
  'set-but-unsure': 'a value with the confidence none is unset',
  'policy-in-law': 'only a choice of the service has the confidence policy',
  'law-in-policy': 'a choice of the service has the confidence policy',
  'no-article': 'it names no text of the law',
  'no-source': 'it does not say where it was read',
  'least-above-most': 'the lowest fine is higher than the highest',
};

/** A problem as a line for whoever keeps the rulebook. */
export const explainProblem = ({ key, version, fault }: RulebookProblem): string =>
  `${version ?? key}: ${sentences[fault]}${version === undefined ? '' : ` (${key}, rule ${fault})`}`;

/**
 * Everything that is wrong with a rulebook; nothing when it can be trusted. The types keep out most of this already,
 * but not a day without a rule, and not what was changed by hand in a build.
 */
export const checkRulebook = (rules: readonly Rule[] = allRules): readonly RulebookProblem[] => [
  ...keysWithoutVersions(rules),
  ...sameNames(rules),
  ...rules.flatMap((rule) => faultsOf(rule).map((fault) => ({ key: rule.key, version: rule.version, fault }))),
  ...[...Map.groupBy(rules, ({ key }) => key).values()].flatMap(inSuccession),
  ...fines(rules),
];

const keysWithoutVersions = (rules: readonly Rule[]): readonly RulebookProblem[] => {
  const known = new Set<string>(rules.map(({ key }) => key));
  return Object.keys(units)
    .filter((key) => !known.has(key))
    .map((key) => ({ key, fault: 'no-version' }));
};

const sameNames = (rules: readonly Rule[]): readonly RulebookProblem[] =>
  rules
    .filter(({ version }, index) => rules.findIndex((other) => other.version === version) < index)
    .map(({ key, version }) => ({ key, version, fault: 'duplicate-version' }));

/** What is wrong with one version, whatever the others say. */
const faultsOf = (rule: Rule): readonly RulebookFault[] => {
  const { key, version, regime, value, force, article, source, confidence } = rule;
  const unit = Object.hasOwn(units, key) ? (units[key] as AnyUnit) : undefined;
  const isUnset = value === 'unset';
  const checks: readonly (readonly [RulebookFault, boolean])[] = [
    ['unknown-key', unit === undefined],
    ['misnamed-version', !isNamedAfter(version, `${key}@${regime}.`)],
    // Stryker disable next-line ConditionalExpression: no end is before no day, so it changes nothing to ask
    ['ends-before-it-begins', force.until !== undefined && force.until < force.from],
    ['outside-its-regime', !isWithinRegime(rule)],
    ['wrong-unit', unit !== undefined && !isUnset && !isInUnit(unit, value)],
    ['unset-but-sure', isUnset && confidence !== 'none'],
    ['set-but-unsure', !isUnset && confidence === 'none'],
    ['policy-in-law', regime !== 'S' && confidence === 'policy'],
    ['law-in-policy', regime === 'S' && !isUnset && confidence !== 'policy'],
    ['no-article', article.trim() === ''],
    ['no-source', !Object.hasOwn(sourceWords, source)],
  ];
  return checks.filter(([, isWrong]) => isWrong).map(([fault]) => fault);
};

const isNamedAfter = (version: RuleVersion, beginning: string): boolean =>
  version.startsWith(beginning) && /^[1-9]\d*$/.test(version.slice(beginning.length));

const isWithinRegime = ({ regime, force }: Rule): boolean => {
  if (regime === 'S') return true;
  const { from, until } = regimes[regime];
  // Stryker disable next-line ConditionalExpression: no end is before no day, so it changes nothing to ask
  return force.from >= from && (until === undefined || (force.until !== undefined && force.until <= until));
};

/** The versions of one key follow one another day by day from the first day of the duty, and the last one has no end. */
const inSuccession = (versions: readonly Rule[]): readonly RulebookProblem[] => {
  const inOrder = versions.toSorted((one, other) => one.force.from.localeCompare(other.force.from));
  let expected: Day | undefined = regimes.A.from;
  const problems: RulebookProblem[] = [];
  for (const { key, version, force } of inOrder) {
    if (expected === undefined || force.from < expected) problems.push({ key, version, fault: 'overlap' });
    else if (force.from > expected) problems.push({ key, version, fault: 'gap' });
    expected = force.until === undefined ? undefined : plusDays(force.until, 1);
  }
  const { key, version } = inOrder.at(-1)!;
  if (expected !== undefined) problems.push({ key, version, fault: 'gap' });
  return problems;
};

const fines = (rules: readonly Rule[]): readonly RulebookProblem[] =>
  rules
    .filter(({ key }) => key === 'fine.min')
    .filter((least) => {
      const most = rules.find(({ key, force }) => key === 'fine.max' && inForce(force, least.force.from));
      return typeof least.value === 'number' && typeof most?.value === 'number' && least.value > most.value;
    })
    .map(({ key, version }) => ({ key, version, fault: 'least-above-most' }));
