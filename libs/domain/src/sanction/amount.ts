import type { Day } from '@termijn/kernel';
import type { RuleVersion } from '../rulebook/rule';
import { ruleOn } from '../rulebook/rulebook';

/** An amount that the law of a day sets, in euros, and the rule that says so. */
export interface SetAmount {
  readonly euros: number;
  readonly rule: RuleVersion;
}

/** What the law of a day sets; `undefined` when it sets nothing, or did not exist yet. */
export const amountOn = (key: 'fine.min' | 'fine.max' | 'fine.repeat', on: Day): SetAmount | undefined => {
  const rule = ruleOn(key, on);
  return typeof rule?.value === 'number' ? { euros: rule.value, rule: rule.version } : undefined;
};
