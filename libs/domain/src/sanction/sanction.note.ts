import type { Day } from '@termijn/kernel';
import { legalBasis, type LegalPart } from '../rulebook/legal-texts';
import { regimeOn } from '../rulebook/regime';
import type { RuleVersion } from '../rulebook/rule';
import { ruleOn } from '../rulebook/rulebook';
import type { SanctionEvent } from './sanction.events';
import { sanctionTermsStartedBy } from './sanction.terms';

/** What is kept beside a fact: the day it counts in law, where that is written, and the rule that computed a date or an amount in it. */
export interface SanctionNote {
  readonly legalDay: Day;
  readonly legalBasis?: string;
  readonly ruleVersion?: RuleVersion;
}

const appealed: ReadonlySet<SanctionEvent['type']> = new Set(['AppealLodged', 'AppealDecided']);

const partOf = ({ type }: SanctionEvent): LegalPart => (appealed.has(type) ? 'appeal' : 'control');

/** The legal note of a fact, by the texts in application on its day. */
export const sanctionNoteOf = (event: SanctionEvent): SanctionNote => {
  const { on: legalDay } = event;
  const regime = regimeOn(legalDay);
  const ruleVersion = ruleBehind(event);
  return {
    legalDay,
    ...(regime !== undefined && { legalBasis: legalBasis[partOf(event)][regime] }),
    ...(ruleVersion !== undefined && { ruleVersion }),
  };
};

/** The rule that gave the first date in a fact that has one, or that bounds or sets an amount. */
const ruleBehind = (event: SanctionEvent): RuleVersion | undefined => {
  if (event.type === 'FineProposed') return event.range.rules.at(-1);
  if (event.type === 'ContinuedDefaultNoted') return event.rule;
  if (event.type === 'FineImposed') return ruleOn('decision.fourEyes', event.on)?.version;
  for (const { end } of sanctionTermsStartedBy(event)) if (end !== 'unknown') return end.rule;
  return undefined;
};
