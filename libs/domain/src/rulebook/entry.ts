import { legalBasis, type LegalPart } from './legal-texts';
import { regimes, type Regime } from './regime';
import type { Confidence, Rule, RuleKey, RuleValues } from './rule';
import type { Source } from './source.words';

/** One version of a parameter as it is written into the register: a rule without its name and number. */
export type Entry<V> = Omit<Rule, 'key' | 'version' | 'value'> & { readonly value: V | 'unset' };

/** A value of the law under one regime, in force as long as the regime. */
export const under = <const V>(
  regime: Regime,
  value: V,
  part: LegalPart,
  confidence: Confidence,
  source: Source,
): readonly [Entry<V>] => [
  { regime, value, force: regimes[regime], article: legalBasis[part][regime], source, confidence },
];

/** A value that is taken to hold under both regimes, though perhaps not with the same certainty. */
export const inBoth = <const V>(
  value: V,
  part: LegalPart,
  [underA, underB]: readonly [underA: Confidence, underB: Confidence],
  source: Source,
): readonly Entry<V>[] => [...under('A', value, part, underA, source), ...under('B', value, part, underB, source)];

/** A parameter of which neither regime is known to say anything. */
export const unknown = (part: LegalPart): readonly Entry<never>[] =>
  inBoth('unset' as never, part, ['none', 'none'], 'no-rule-found');

/** A choice of the service, in force since there are cases. */
export const service = <const V>(value: V): readonly [Entry<V>] => [
  {
    regime: 'S',
    value,
    force: { from: regimes.A.from },
    article: 'none: a choice of the service',
    source: 'service',
    confidence: 'policy',
  },
];

/** Every entry of every parameter. */
export type Entries = { readonly [K in RuleKey]: readonly Entry<RuleValues[K]>[] };

/**
 * Gives every entry its name: key, regime, and its number among the entries of that regime. Facts name versions, so a
 * list of entries grows at its end and is never put in another order.
 */
export const numbered = (entries: Entries): { readonly [K in RuleKey]: readonly Rule<K>[] } => {
  const named = Object.entries(entries).map(([key, list]: [string, readonly Entry<unknown>[]]) => [
    key,
    list.map((entry, index) => {
      const number = list.slice(0, index + 1).filter(({ regime }) => regime === entry.regime).length;
      return { key, version: `${key}@${entry.regime}.${String(number)}`, ...entry };
    }),
  ]);
  // The keys are those of the entries, and each list belongs to its key; `Object.entries` forgets both.
  return Object.fromEntries(named) as { readonly [K in RuleKey]: readonly Rule<K>[] };
};
