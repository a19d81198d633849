import { plusDays, type Day } from '@termijn/kernel';
import { dayOfMonth, lengthOfMonth, monthOf, numberInMonth, plusMonths } from '../calendar/months';
import { lengthOf, type Period } from '../calendar/period';
import type { Rule, RuleKey, RuleVersion } from '../rulebook/rule';
import { ruleOn } from '../rulebook/rulebook';
import type { Words } from '../reference/words';

/** What is kept for a term of its own. */
export type RetentionCategory = 'file' | 'medical' | 'notes';

/** Which parameter says how long each category is kept. */
export const retentionRules = {
  file: 'retention',
  medical: 'retention.medical',
  notes: 'retention.notes',
} as const satisfies Readonly<Record<RetentionCategory, RuleKey>>;

/** The categories by name. */
export const retentionCategoryWords: Readonly<Record<RetentionCategory, Words>> = {
  file: { nl: 'het dossier', fr: 'le dossier', en: 'the file' },
  medical: { nl: 'medische stukken', fr: 'les pièces médicales', en: 'medical papers' },
  notes: { nl: 'nota’s en andere stukken', fr: 'les notes et autres pièces', en: 'notes and other papers' },
};

/** The end of a term of retention and the rule that gave it. */
export interface RetentionEnd {
  readonly lastDay: Day;
  readonly rule: RuleVersion;
}

/**
 * The last day on which a category of data must be kept when it was last added to on that day, by the rules of that
 * day. `unknown` where the law is not known to set a term or the day from which it runs: then nothing is ever proposed.
 */
export const retentionEnd = (category: RetentionCategory, lastFactOn: Day): RetentionEnd | 'unknown' => {
  const term: Rule<'retention' | 'retention.medical' | 'retention.notes'> | undefined = ruleOn(
    retentionRules[category],
    lastFactOn,
  );
  const start = ruleOn('retention.from', lastFactOn);
  if (term === undefined || term.value === 'unset' || start?.value !== 'last-fact') return 'unknown';
  return { lastDay: after(lastFactOn, term.value), rule: term.version };
};

/** The same day so much later; the last day of a month that is too short for it. */
const after = (from: Day, period: Period): Day => {
  const length = lengthOf(period);
  if ('days' in length) return plusDays(from, length.days);
  const month = plusMonths(monthOf(from), length.months);
  return dayOfMonth(month, Math.min(numberInMonth(from), lengthOfMonth(month)));
};
