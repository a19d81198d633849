import type { CountingPolicy } from '@termijn/domain';

/**
 * A second calendar, made otherwise on purpose: it walks from one midnight to the next and looks each day up in a
 * register of closed days, where the law computes on numbers; and it finds Easter by the steps of Meeus, where the law
 * follows Gauss. The two have no line in common.
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

const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];
const daysAfterEaster = [1, 39, 50];

/** All public holidays of three centuries, so that terms that set out in 1900 or end after 2100 find theirs. */
const holidays: ReadonlySet<string> = new Set(
  Array.from({ length: 300 }, (_, index) => 1850 + index).flatMap((year) => [
    ...fixed.map((end) => `${String(year)}-${end}`),
    ...daysAfterEaster.map((days) => textOf(moved(easter(year), days))),
  ]),
);

type RestsOn = (date: Date) => boolean;

const restsOn = (weekdays: readonly number[], { irisDay }: CountingPolicy): RestsOn => {
  const isFeast = (text: string): boolean => irisDay === 'holiday' && text.slice(5) === '05-08';
  return (date) => weekdays.includes(date.getUTCDay()) || holidays.has(textOf(date)) || isFeast(textOf(date));
};

const [sunday, saturday] = [0, 6];

/** Walks on until so many days were met that answer the question. */
const walk = (from: Date, count: number, counts: (date: Date) => boolean): Date => {
  let date = from;
  for (let left = count; left > 0;) {
    date = moved(date, 1);
    if (counts(date)) left--;
  }
  return date;
};

const received = (posted: Date, policy: CountingPolicy): Date => {
  switch (policy.receipt) {
    case 'none':
    case 'proof-of-presentation':
      return posted;
    case 'third-working-day':
      return walk(posted, 3, (date) => !restsOn([saturday, sunday], policy)(date));
    case 'third-working-day-with-saturday':
      return walk(posted, 3, (date) => !restsOn([sunday], policy)(date));
  }
};

/** The n-th of a month that has no such day is looked for until the month after begins. */
const monthsFurther = (first: Date, months: number, { months: rule }: CountingPolicy): Date => {
  const number = first.getUTCDate();
  const begins = walk(
    first,
    months,
    (date) => date.getUTCDate() === number || (date.getUTCDate() === 1 && moved(date, -1).getUTCDate() < number),
  );
  return rule === 'nth-to-eve' || begins.getUTCDate() !== number ? moved(begins, -1) : begins;
};

/** How long a term is: a number and its unit. */
export interface Length {
  readonly count: number;
  readonly unit: 'D' | 'M' | 'Y';
}

/** The last day of a term, found by walking to it. */
export const lastDayByWalking = (event: string, { count, unit }: Length, policy: CountingPolicy): string => {
  let date = received(new Date(`${event}T00:00:00Z`), policy);
  if (policy.start === 'day-after') date = moved(date, 1);
  if (unit === 'D') date = walk(date, count - 1, () => true);
  else date = monthsFurther(date, unit === 'Y' ? 12 * count : count, policy);
  const rests = restsOn([saturday, sunday], policy);
  while (policy.rollOver === 'next-working-day' && rests(date)) date = moved(date, 1);
  return textOf(date);
};
