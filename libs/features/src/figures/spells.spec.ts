import { obligation, standingOf, type ObligationEvent, type ObligationId } from '@termijn/domain';
import { factsAt, type Cut, type Instant } from '@termijn/engine';
import { day, fold, plusDays, type Day } from '@termijn/kernel';
import { anyCorrectedHistory, anyLife, obligationExamples as example, play } from '@termijn/testkit';
import fc from 'fast-check';
import { obligationKind } from '../obligation/obligation.kind';
import { noDay, noInstant, spellsOf, type DatedFact } from './spells';

/** The facts of a life, in the order in which they were written down, each perhaps some days after it counted. */
const anyHistory: fc.Arbitrary<readonly DatedFact[]> = fc
  .tuple(
    fc.oneof(
      anyLife.map((life) => play(obligation, life)),
      anyCorrectedHistory,
    ),
    fc.array(fc.nat({ max: 60 }), { minLength: 60, maxLength: 60 }),
  )
  .map(([history, delays]) => {
    let recordedAt = '' as Instant;
    return history.map((event, index) => {
      const reportedAt = `${plusDays(event.on, delays[index % 60]!)}T10:00:00.000Z` as Instant;
      recordedAt = reportedAt > recordedAt ? reportedAt : recordedAt;
      return { event, recordedAt };
    });
  });

const lookedUp = (facts: readonly DatedFact[], on: Day, knownAt: Instant) => {
  const found = spellsOf(facts).filter(
    (spell) => spell.validFrom <= on && on < spell.validTo && spell.knownFrom <= knownAt && knownAt < spell.knownTo,
  );
  expect(found.length).toBeLessThan(2);
  return found[0]?.standing;
};

/** What a replay says: the facts that count on the day and were known at the moment, as they were known to read then. */
const folded = (facts: readonly DatedFact[], cut: Cut) => {
  const clocked = facts.map(({ event, recordedAt }) => ({ event, metadata: { recordedAt, legalDay: event.on } }));
  const counting = factsAt(obligationKind, clocked, cut);
  return standingOf(
    fold(
      obligation,
      counting.map(({ event }) => event),
    ),
  );
};

describe('spells', () => {
  it('say of every day, as known at every moment, what a replay says', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(), (facts, one, other) => {
        const days = facts.flatMap(({ event }) => [plusDays(event.on, -1), event.on, plusDays(event.on, 1)]);
        const moments = facts.map(({ recordedAt }) => recordedAt);
        const on = days[one % Math.max(days.length, 1)] ?? plusDays(noDay, -1);
        const knownAt = moments[other % Math.max(moments.length, 1)] ?? ('2030-01-01T00:00:00.000Z' as Instant);
        expect(lookedUp(facts, on, knownAt)).toEqual(folded(facts, { on, knownAt }));
      }),
      { numRuns: 500 },
    );
  });

  it('count a corrected fact from its right day once that is known, and from the wrong one until then', () => {
    const { assessed, imposed, received } = example;
    const correction: ObligationEvent = {
      type: 'FactCorrected',
      fact: 2,
      as: { ...received, on: day('2022-06-20') },
      reason: 'typing-error',
      rederived: [],
      flaws: [],
      on: day('2022-09-01'),
    };
    const history: readonly DatedFact[] = [
      ...[assessed, imposed, received].map((event) => ({ event, recordedAt: `${event.on}T10:00:00.000Z` as Instant })),
      { event: correction, recordedAt: '2022-09-01T10:00:00.000Z' as Instant },
    ];
    const phaseOn = (on: string, knownAt: string) => lookedUp(history, day(on), knownAt as Instant)?.phase;
    expect(phaseOn('2022-06-10', '2022-08-31T00:00:00.000Z')).toBe('notified');
    expect(phaseOn('2022-06-10', '2022-09-02T00:00:00.000Z')).toBe('imposed');
    expect(phaseOn('2022-06-20', '2022-09-02T00:00:00.000Z')).toBe('notified');
  });

  it('count nobody in a file that was another person’s', () => {
    const { assessed, imposed, person } = example;
    const at = (event: ObligationEvent): DatedFact => ({ event, recordedAt: `${event.on}T10:00:00.000Z` as Instant });
    const file = '11111111-0000-4000-8000-000000000001' as ObligationId;
    const moved: ObligationEvent = { type: 'IdentityCorrected', person, file, facts: [], on: day('2022-09-01') };
    const history = [at(assessed), at(imposed), at(moved)];
    expect(lookedUp(history, day('2022-07-01'), '2022-08-01T00:00:00.000Z' as Instant)?.obliged).toBe(true);
    expect(lookedUp(history, day('2022-07-01'), '2022-09-02T00:00:00.000Z' as Instant)).toBeUndefined();
  });

  it('leave nothing open but the present', () => {
    fc.assert(
      fc.property(anyHistory, (facts) => {
        const open = spellsOf(facts).filter(({ knownTo, validTo }) => knownTo === noInstant && validTo === noDay);
        expect(open).toHaveLength(folded(facts, { on: noDay }) === undefined ? 0 : 1);
      }),
    );
  });
});
