import fc from 'fast-check';
import { countingSwitches, countTerm, type CountingPolicy, type Period } from '@termijn/domain';
import { day } from '@termijn/kernel';
import { lastDayByWalking, type Length } from './second-calendar';

const positions = <S extends keyof CountingPolicy>(name: S): readonly CountingPolicy[S][] =>
  Object.keys(countingSwitches[name].choices) as CountingPolicy[S][];

/** All of them: every position of every switch together with every position of the others. */
const policies: readonly CountingPolicy[] = positions('start').flatMap((start) =>
  positions('months').flatMap((months) =>
    positions('rollOver').flatMap((rollOver) =>
      positions('receipt').flatMap((receipt) =>
        positions('irisDay').map((irisDay) => ({ start, months, rollOver, receipt, irisDay })),
      ),
    ),
  ),
);

const periodOf = ({ count, unit }: Length): Period => `P${count}${unit}`;

const anyPolicy = fc.constantFrom(...policies);

const anyLength: fc.Arbitrary<Length> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 400 }), unit: fc.constant('D' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 36 }), unit: fc.constant('M' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 4 }), unit: fc.constant('Y' as const) }),
);

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('two calendars', () => {
  it('are compared under all policies', () => {
    expect(policies).toHaveLength(64);
  });

  it('agree on the last day from 1900 to 2100, for days, months and years, under every policy', () => {
    fc.assert(
      fc.property(anyDay, anyLength, anyPolicy, (event, length, policy) => {
        expect(countTerm(event, periodOf(length), policy).lastDay).toBe(lastDayByWalking(event, length, policy));
      }),
      { numRuns: 4000 },
    );
  });

  it('agree about the terms of the duty on every day of four years with a leap day, as the rulebook counts them', () => {
    const counting: CountingPolicy = {
      start: 'day-after',
      months: 'nth-to-eve',
      rollOver: 'next-working-day',
      receipt: 'none',
      irisDay: 'working-day',
    };
    const terms = [
      { length: { count: 6, unit: 'M' }, policy: counting },
      { length: { count: 18, unit: 'M' }, policy: counting },
      { length: { count: 2, unit: 'M' }, policy: { ...counting, receipt: 'third-working-day' } },
    ] as const;
    for (let at = Date.UTC(2022, 5, 1); at <= Date.UTC(2026, 4, 31); at += 86_400_000) {
      const event = new Date(at).toISOString().slice(0, 10);
      for (const { length, policy } of terms)
        expect([event, countTerm(day(event), periodOf(length), policy).lastDay]).toEqual([
          event,
          lastDayByWalking(event, length, policy),
        ]);
    }
  });

  it('agree at the ends of February and of long months, where mistakes live', () => {
    const ends = [
      '2023-02-27',
      '2023-02-28',
      '2024-02-28',
      '2024-02-29',
      '2023-08-29',
      '2023-08-30',
      '2023-08-31',
      '1900-02-28',
      '2000-02-29',
      '2099-12-31',
    ];
    const lengths = [1, 6, 12, 18].map((count) => ({ count, unit: 'M' }) as const);
    for (const event of ends)
      for (const policy of policies)
        for (const length of [...lengths, { count: 1, unit: 'Y' } as const])
          expect(countTerm(day(event), periodOf(length), policy).lastDay).toBe(lastDayByWalking(event, length, policy));
  });

  it('never let a term in months end before the event, and give reasons that lead from one day to the next', () => {
    const months = fc.record({ count: fc.integer({ min: 1, max: 24 }), unit: fc.constant('M' as const) });
    fc.assert(
      fc.property(anyDay, months, anyPolicy, (event, length, policy) => {
        const { lastDay, steps } = countTerm(event, periodOf(length), policy);
        expect(lastDay > event).toBe(true);
        expect(steps.at(0)?.from).toBe(event);
        expect(steps.at(-1)?.to).toBe(lastDay);
        expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
      }),
    );
  });
});
