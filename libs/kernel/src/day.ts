import type { Brand } from './message';

/** A day of the civil calendar as `YYYY-MM-DD`, with no hour and no zone. Two days compare rightly as text. */
export type Day = Brand<string, 'Day'>;

const dayInMilliseconds = 24 * 60 * 60 * 1000;

const midnightOf = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const dayAt = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

const shape = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** Whether a value is the text of an existing day of the years 0001 to 9999; 31 April is none. */
export const isDay = (value: unknown): value is Day => {
  if (typeof value !== 'string' || !shape.test(value)) return false;
  const dayOfMonth = Number(value.slice(8));
  // A replay proves millions of days, and most of them lie in the part that every month has.
  return dayOfMonth <= 28 || dayOfMonth <= lengthOf(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
};

/** Proves a text to be a day; throws a `RangeError` for one that does not exist. */
export const day = (text: string): Day => {
  if (isDay(text)) return text;
  throw new RangeError(`"${text}" is not an existing day; write YYYY-MM-DD`);
};

/** The day that lies `count` days further, or back when `count` is negative. */
export const plusDays = (from: Day, count: number): Day => day(dayAt(midnightOf(from) + count * dayInMilliseconds));

/** The number of days from one day to another; negative when `to` is the earlier. */
export const daysFrom = (from: Day, to: Day): number => (midnightOf(to) - midnightOf(from)) / dayInMilliseconds;
