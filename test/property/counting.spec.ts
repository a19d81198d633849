import fc from 'fast-check';
import { countTerm, type CountingPolicy } from '@termijn/domain';
import { day } from '@termijn/kernel';

/**
 * A second calendar, made otherwise on purpose: it walks from day to day on midnights, and finds Easter by the steps of
 * Meeus, where the law computes on numbers and follows Gauss.
 */
const dateOf = (year: number, month: number, number: number): Date => new Date(Date.UTC(year, month - 1, number));
const textOf = (date: Date): string => date.toISOString().slice(0, 10);
const moved = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

const easter = (year: number): Date => {
  const [a, b, c] = [year % 19, Math.trunc(year / 100), year % 100];
  const [d, e] = [Math.trunc(b / 4), b % 4];
  const g = Math.trunc((b - Math.trunc((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.trunc(c / 4) - h - (c % 4)) % 7;
  const sum = h + l - 7 * Math.trunc((a + 11 * h + 22 * l) / 451) + 114;
  return dateOf(year, Math.trunc(sum / 31), (sum % 31) + 1);
};

const holidaysOf = (year: number): readonly string[] => [
  ...['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'].map((end) => `${String(year)}-${end}`),
  ...[1, 39, 50].map((days) => textOf(moved(easter(year), days))),
];

const isRest = (date: Date, weekdays: readonly number[]): boolean =>
  weekdays.includes(date.getUTCDay()) || holidaysOf(date.getUTCFullYear()).includes(textOf(date));

/** The n-th of a month that has no such day is looked for until the month after begins. */
const isSameNumber = (date: Date, number: number): boolean =>
  date.getUTCDate() === number || (date.getUTCDate() === 1 && moved(date, -1).getUTCDate() < number);

const lastDayBySteps = (event: string, months: number, policy: CountingPolicy): string => {
  let date = new Date(`${event}T00:00:00Z`);
  if (policy.receipt !== 'none' && policy.receipt !== 'proof-of-presentation') {
    const rest = policy.receipt === 'third-working-day' ? [6, 0] : [0];
    for (let left = 3; left > 0;) {
      date = moved(date, 1);
      if (!isRest(date, rest)) left--;
    }
  }
  if (policy.start === 'day-after') date = moved(date, 1);
  const number = date.getUTCDate();
  for (let left = months; left > 0;) {
    date = moved(date, 1);
    if (isSameNumber(date, number)) left--;
  }
  if (policy.months === 'nth-to-eve' || date.getUTCDate() !== number) date = moved(date, -1);
  if (policy.rollOver === 'next-working-day') while (isRest(date, [6, 0])) date = moved(date, 1);
  return textOf(date);
};

const anyPolicy: fc.Arbitrary<CountingPolicy> = fc.record({
  start: fc.constantFrom('day-of-event', 'day-after'),
  months: fc.constantFrom('same-day', 'nth-to-eve'),
  rollOver: fc.constantFrom('none', 'next-working-day'),
  receipt: fc.constantFrom('none', 'third-working-day', 'third-working-day-with-saturday', 'proof-of-presentation'),
});

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('two calendars', () => {
  it('agree on the last day from 1900 to 2100, for 1 to 24 months, under every policy', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), anyPolicy, (event, months, policy) => {
        expect(countTerm(event, `P${months}M`, policy).lastDay).toBe(lastDayBySteps(event, months, policy));
      }),
      { numRuns: 2000 },
    );
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
    ];
    const policies = fc.sample(anyPolicy, { numRuns: 60, seed: 7 });
    for (const event of ends)
      for (const policy of policies)
        for (const months of [1, 6, 12, 18])
          expect(countTerm(day(event), `P${months}M`, policy).lastDay).toBe(lastDayBySteps(event, months, policy));
  });

  it('never let a term in months end before the event, and give reasons that lead from one day to the next', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), anyPolicy, (event, months, policy) => {
        const { lastDay, steps } = countTerm(event, `P${months}M`, policy);
        expect(lastDay > event).toBe(true);
        expect(steps.at(0)?.from).toBe(event);
        expect(steps.at(-1)?.to).toBe(lastDay);
        expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
      }),
    );
  });
});
