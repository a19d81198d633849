import { obligation, standingOf, type ObligationEvent } from '@termijn/domain';
import type { Instant } from '@termijn/engine';
import { fold, plusDays, type Day } from '@termijn/kernel';
import { anyLife, play } from '@termijn/testkit';
import fc from 'fast-check';
import { noDay, noInstant, spellsOf, type DatedFact } from './spells';

/** The facts of a life, each reported some days after it counted: late, and not always in the order of the law. */
const anyHistory: fc.Arbitrary<readonly DatedFact[]> = fc
  .tuple(anyLife, fc.array(fc.nat({ max: 60 }), { minLength: 60, maxLength: 60 }))
  .map(([life, delays]) =>
    play(obligation, life).map((event: ObligationEvent, index) => ({
      event,
      recordedAt: `${plusDays(event.on, delays[index % 60]!)}T10:00:00.000Z` as Instant,
    })),
  );

const lookedUp = (facts: readonly DatedFact[], on: Day, knownAt: Instant) => {
  const found = spellsOf(facts).filter(
    (spell) => spell.validFrom <= on && on < spell.validTo && spell.knownFrom <= knownAt && knownAt < spell.knownTo,
  );
  expect(found.length).toBeLessThan(2);
  return found[0]?.standing;
};

const folded = (facts: readonly DatedFact[], on: Day, knownAt: Instant) =>
  standingOf(
    fold(
      obligation,
      facts.filter(({ event, recordedAt }) => event.on <= on && recordedAt <= knownAt).map(({ event }) => event),
    ),
  );

describe('spells', () => {
  it('say of every day, as known at every moment, what a replay says', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(), (facts, one, other) => {
        const days = facts.flatMap(({ event }) => [plusDays(event.on, -1), event.on, plusDays(event.on, 1)]);
        const moments = facts.map(({ recordedAt }) => recordedAt);
        const on = days[one % Math.max(days.length, 1)] ?? plusDays(noDay, -1);
        const knownAt = moments[other % Math.max(moments.length, 1)] ?? ('2030-01-01T00:00:00.000Z' as Instant);
        expect(lookedUp(facts, on, knownAt)).toEqual(folded(facts, on, knownAt));
      }),
      { numRuns: 500 },
    );
  });

  it('leave nothing open but the present', () => {
    fc.assert(
      fc.property(anyHistory, (facts) => {
        const open = spellsOf(facts).filter(({ knownTo, validTo }) => knownTo === noInstant && validTo === noDay);
        expect(open).toHaveLength(facts.length === 0 ? 0 : 1);
      }),
    );
  });
});
