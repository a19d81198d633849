import fc from 'fast-check';
import {
  accountOf,
  acrossStandstills,
  closedOn,
  firstDayOf,
  isOpen,
  obligation,
  standstillsBehind,
  termEnd,
  termStartedBy,
  type ObligationEvent,
  type ObligationFile,
  type Standstill,
  type StartedTerm,
  type TermEnd,
  type TermName,
} from '@termijn/domain';
import { day, daysFrom, fold, plusDays, type Day } from '@termijn/kernel';
import { anyLife, play } from '@termijn/testkit';

const firstDay = day('2022-06-01');
const anyDay = fc.nat({ max: 900 }).map((after) => plusDays(firstDay, after));
const anyTerm = fc.constantFrom<TermName>('registration', 'completion', 'compliance');

const anyStandstills: fc.Arbitrary<readonly Standstill[]> = fc.array(
  fc
    .tuple(anyDay, fc.integer({ min: -2, max: 120 }))
    .map(([from, days]): Standstill => ({ from, resumedOn: plusDays(from, days) })),
  { maxLength: 6 },
);

const anyStarted: fc.Arbitrary<StartedTerm> = fc
  .tuple(anyTerm, anyDay, fc.constantFrom('handed', 'posted'))
  .map(([term, from, delivery]) => ({ term, end: termEnd(term, from, from, delivery), from, delivery }));

const lastDayOf = (end: TermEnd): Day => {
  if (end === 'unknown') throw new Error('this term has no known end');
  return end.lastDay;
};

const isStill = (on: Day, standstills: readonly Standstill[]): boolean =>
  standstills.some(({ from, resumedOn }) => from <= on && on < resumedOn);

/** The same count on another principle: day by day, and a day on which the duty stood still does not count. */
const walked = (first: Day, lastDay: Day, standstills: readonly Standstill[]): Day => {
  let left = daysFrom(first, lastDay) + 1;
  let on = first;
  for (; ; on = plusDays(on, 1)) {
    if (!isStill(on, standstills)) left--;
    if (left === 0) return on;
  }
};

describe('a term across any suspensions', () => {
  it('ends where somebody ends who counts its days one by one, when no day moves to a working day', () => {
    const anyPlain = fc.tuple(anyTerm, anyDay, fc.integer({ min: 1, max: 600 })).map(
      // A counting rule that nobody knows moves nothing, and the day after the fact is the first that counts.
      ([term, from, days]): StartedTerm => ({
        ...{ term, from, delivery: 'handed' },
        end: { lastDay: plusDays(from, days), rule: 'none', counting: 'none' },
      }),
    );
    fc.assert(
      fc.property(anyPlain, anyStandstills, (started, standstills) => {
        const expected = walked(plusDays(started.from, 1), lastDayOf(started.end), standstills);
        expect(lastDayOf(acrossStandstills(started, standstills).end)).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves whoever had days left at least as many, and ends on a working day', () => {
    fc.assert(
      fc.property(anyStarted, anyStandstills, (started, standstills) => {
        const [before, { end }] = [lastDayOf(started.end), acrossStandstills(started, standstills)];
        const lastDay = lastDayOf(end);
        expect(lastDay >= walked(firstDayOf(started), before, standstills)).toBe(true);
        expect(closedOn(lastDay)).toBeUndefined();
        expect(isStill(lastDay, standstills)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('depends on the days alone: not on the order of suspensions, nor on how they are cut up', () => {
    const cut = ({ from, resumedOn }: Standstill): readonly Standstill[] => {
      const middle = plusDays(from, Math.floor(daysFrom(from, resumedOn) / 2));
      return [
        { from: middle, resumedOn },
        { from, resumedOn: middle },
      ];
    };
    fc.assert(
      fc.property(anyStarted, anyStandstills, (started, standstills) => {
        const { end } = acrossStandstills(started, standstills);
        const doubled = [
          ...standstills.flatMap((one) => (one.from < one.resumedOn ? cut(one) : [one])),
          ...standstills,
        ];
        expect(acrossStandstills(started, doubled.reverse()).end).toEqual(end);
        expect(acrossStandstills({ ...started, end }, standstills).end).toEqual(end);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a life with suspensions', () => {
  const endsOf = (file: ObligationFile): readonly (readonly [TermName, TermEnd])[] => {
    if (!isOpen(file) || file.phase === 'imposed') return [];
    const { certificate, registration } = file;
    return [
      ['registration', certificate.registerBy] as const,
      ...(registration === undefined ? [] : [['completion', registration.completeBy] as const]),
      ...('notice' in file ? [['compliance', file.notice.complyBy] as const] : []),
    ];
  };

  it('has the last days that their explanation leads to', () => {
    let moved = 0;
    fc.assert(
      fc.property(anyLife, (life) => {
        const facts = play(obligation, life);
        const file = fold(obligation, facts);
        for (const [term, end] of endsOf(file)) {
          const start = facts.findLastIndex((fact: ObligationEvent) => termStartedBy(fact)?.term === term);
          const account = accountOf(termStartedBy(facts[start]!)!, standstillsBehind(facts, start));
          expect([term, account.end]).toEqual([term, end]);
          expect([term, account.steps.at(-1)?.to]).toEqual([term, lastDayOf(end)]);
          if (end !== 'unknown' && end.suspendedDays !== undefined) moved++;
        }
      }),
      { numRuns: 800 },
    );
    expect(moved).toBeGreaterThan(20);
  });
});
