import type { Day } from '@termijn/kernel';
import { inForce } from './regime';
import { register } from './register';
import type { Rule, RuleKey, RuleVersion } from './rule';

/**
 * The version of a rule in force on its anchor day; `undefined` before the duty existed. The anchor is the day of the
 * imposition for the length of the two terms of the duty, and the day of the fact itself for control and sanction.
 */
export const ruleOn = <K extends RuleKey>(key: K, anchor: Day): Rule<K> | undefined =>
  register[key].find(({ force }) => inForce(force, anchor));

/** Every version of every rule, in the order of the register. */
export const allRules: readonly Rule[] = Object.values<readonly Rule[]>(register).flat();

/** The version of a rule that an event names; `undefined` when this build does not know it. */
export const ruleNamed = <K extends RuleKey>(key: K, version: RuleVersion): Rule<K> | undefined =>
  register[key].find((rule) => rule.version === version);
