import { obligation, standingOf, type ObligationEvent, type Standing } from '@termijn/domain';
import { factsAt, type Instant } from '@termijn/engine';
import { fold, type Day } from '@termijn/kernel';
import { obligationKind } from '../obligation/obligation.kind';

/** A fact on its two clocks. */
export interface DatedFact {
  readonly event: ObligationEvent;
  readonly recordedAt: Instant;
}

/** So stood a case from one legal day to another, as was known from one moment to another. Both ends are exclusive. */
export interface Spell {
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly knownFrom: Instant;
  readonly knownTo: Instant;
  readonly standing: Standing;
}

/** Later than any day of law: a spell that has not ended. */
export const noDay = '9999-12-31' as Day;
/** Later than any moment of recording: knowledge that still holds. */
export const noInstant = '9999-12-31T00:00:00.000Z' as Instant;

const distinct = <T extends string>(values: readonly T[]): readonly T[] => [...new Set(values)].sort();

type Stretch = Pick<Spell, 'validFrom' | 'validTo' | 'standing'>;

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** How a case stood on every legal day, going by these facts. Neighbouring days that look alike are one stretch. */
const stretches = (facts: readonly ObligationEvent[]): readonly Stretch[] => {
  const days = distinct(facts.map(({ on }) => on));
  const found: Stretch[] = [];
  days.forEach((validFrom, index) => {
    const until = facts.filter(({ on }) => on <= validFrom);
    const standing = standingOf(fold(obligation, until));
    if (standing === undefined) return;
    const last = found.at(-1);
    const validTo = days[index + 1] ?? noDay;
    if (last !== undefined && alike(last.standing, standing)) found[found.length - 1] = { ...last, validTo };
    else found.push({ validFrom, validTo, standing });
  });
  return found;
};

/** All that was known at a moment, each fact as it was known to read by then. */
const knownAt = (facts: readonly DatedFact[], moment: Instant): readonly ObligationEvent[] =>
  factsAt(
    obligationKind,
    facts.map(({ event, recordedAt }) => ({ event, metadata: { recordedAt } })),
    { on: noDay, knownAt: moment },
  ).map(({ event }) => event);

/**
 * All spells of a case, computed by folding, for every moment at which something became known, exactly the facts known
 * by then, and for every legal day exactly the facts up to that day. A corrected fact counts from its right day as soon
 * as the correction is known, and from its wrong one as long as it was not. The facts come in stream order.
 */
export const spellsOf = (facts: readonly DatedFact[]): readonly Spell[] => {
  const moments = distinct(facts.map(({ recordedAt }) => recordedAt));
  const ended: Spell[] = [];
  let open: readonly Spell[] = [];
  for (const moment of moments) {
    const now = stretches(knownAt(facts, moment));
    const known = (spell: Spell) =>
      now.some((stretch) =>
        alike(stretch, { validFrom: spell.validFrom, validTo: spell.validTo, standing: spell.standing }),
      );
    ended.push(...open.filter((spell) => !known(spell)).map((spell) => ({ ...spell, knownTo: moment })));
    const kept = open.filter(known);
    const fresh = now.filter(
      (stretch) => !kept.some((spell) => spell.validFrom === stretch.validFrom && spell.validTo === stretch.validTo),
    );
    open = [...kept, ...fresh.map((stretch) => ({ ...stretch, knownFrom: moment, knownTo: noInstant }))];
  }
  return [...ended, ...open];
};
