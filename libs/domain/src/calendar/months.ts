import { day, type Day } from '@termijn/kernel';

/** A calendar month, `month` counted from 1. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** The month that a day lies in. */
export const monthOf = (on: Day): Month => ({ year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)) });

/** The number of a day in its month, from 1. */
export const numberInMonth = (on: Day): number => Number(on.slice(8));

/** The month that lies `count` months further. */
export const plusMonths = ({ year, month }: Month, count: number): Month => {
  const months = year * 12 + (month - 1) + count;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
};

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has. */
export const lengthOfMonth = ({ year, month }: Month): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** The day of a month that bears a number. Throws a `RangeError` when the month has no such day. */
export const dayOfMonth = ({ year, month }: Month, number: number): Day =>
  day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`);
