import type { Day } from '@termijn/kernel';
import type { TermEnd } from '../obligation/term-end';
import type { Rule, RuleVersion } from '../rulebook/rule';
import { ruleOn } from '../rulebook/rulebook';
import type { FineRange } from './sanction.events';

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

/** The amounts between two bounds; `undefined` when the law leaves either of them unsaid. */
export const rangeBetween = (min: SetAmount | undefined, max: SetAmount | undefined): FineRange | undefined => {
  if (min === undefined || max === undefined) return undefined;
  return { min: min.euros, max: max.euros, rules: [min.rule, max.rule] };
};

/** A further fine: its amount, and the end of the stretch of default after which it may follow. */
export interface FurtherFine {
  readonly amount: SetAmount;
  readonly stretch: Exclude<TermEnd, 'unknown'>;
}

/** What the law sets for a default that goes on; `undefined` when it leaves the amount or the stretch unsaid. */
export const furtherFine = (amount: SetAmount | undefined, stretch: TermEnd): FurtherFine | undefined =>
  amount === undefined || stretch === 'unknown' ? undefined : { amount, stretch };

/** Whether one official may decide alone: only where the rulebook says so in so many words. */
export const isOneOfficialEnough = (rule: Pick<Rule<'decision.fourEyes'>, 'value'> | undefined): boolean =>
  rule?.value === 'one-official';
