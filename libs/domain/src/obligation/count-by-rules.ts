import type { Day } from '@termijn/kernel';
import { countTerm, type CountedTerm, type CountingPolicy } from '../calendar/counting';
import type { Period } from '../calendar/period';
import type { RuleKey, RuleValues } from '../rulebook/rule';
import { ruleNamed, ruleOn } from '../rulebook/rulebook';
import type { TermEnd } from './term-end';

/**
 * How a paper reached somebody: what is posted has a presumed day of receipt, what is handed over has its own, and of
 * what was presented the day is proven.
 */
export type Delivery = 'handed' | 'posted' | 'presented';

/** The keys of the rules whose values are of one type. */
type KeyOf<V> = { readonly [K in RuleKey]: RuleValues[K] extends V ? K : never }[RuleKey];

/** The rules that a term is counted by: the one that gives its length, and the one that says how days are counted. */
export interface TermRules {
  readonly period: KeyOf<Period>;
  readonly counting: KeyOf<CountingPolicy>;
}

const policyFor = (policy: CountingPolicy, delivery: Delivery): CountingPolicy => {
  if (delivery === 'posted') return policy;
  return { ...policy, receipt: delivery === 'presented' ? 'proof-of-presentation' : 'none' };
};

/**
 * The end of a term that begins with an event on `from`, by the rules in force on the anchor day;
 * `unknown` when either its length or its counting is.
 */
export const endByRules = (rules: TermRules, anchor: Day, from: Day, delivery: Delivery): TermEnd => {
  const period = ruleOn(rules.period, anchor);
  const counting = ruleOn(rules.counting, anchor);
  if (period === undefined || counting === undefined) return 'unknown';
  if (period.value === 'unset' || counting.value === 'unset') return 'unknown';
  const { lastDay } = countTerm(from, period.value, policyFor(counting.value, delivery));
  return { lastDay, rule: period.version, counting: counting.version };
};

/** The length of a term and the policy that it is counted by. */
export interface AppliedRules {
  readonly period: Period;
  readonly policy: CountingPolicy;
}

/** The very rule versions that the end of a term names; `undefined` when it has none or this build does not know them. */
export const appliedRules = (rules: TermRules, end: TermEnd, delivery: Delivery): AppliedRules | undefined => {
  // Stryker disable next-line ConditionalExpression,StringLiteral: what is unknown names no rule, which is found below as well
  if (end === 'unknown') return undefined;
  const period = ruleNamed(rules.period, end.rule)?.value ?? 'unset';
  const counting = ruleNamed(rules.counting, end.counting)?.value ?? 'unset';
  return period === 'unset' || counting === 'unset' ? undefined : { period, policy: policyFor(counting, delivery) };
};

/**
 * Counts a term again by the very rule versions that its end names, to show how its date was found; `undefined` when
 * its length is unknown in law or this build does not know those versions.
 */
export const recountByRules = (
  rules: TermRules,
  end: TermEnd,
  from: Day,
  delivery: Delivery,
): CountedTerm | undefined => {
  const applied = appliedRules(rules, end, delivery);
  return applied === undefined ? undefined : countTerm(from, applied.period, applied.policy);
};
