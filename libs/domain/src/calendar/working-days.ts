import { day, daysFrom, plusDays, type Day } from '@termijn/kernel';
import { holidayOn, type Holiday } from './holidays';

/** Why nothing is due on a day. */
export type ClosedDay = 'saturday' | 'sunday' | Holiday;

const aSaturday = day('2000-01-01');

/** The day of the week, counted from Saturday as 0 to Friday as 6. */
const weekday = (on: Day): number => ((daysFrom(aSaturday, on) % 7) + 7) % 7;

/** Why a day is no working day; `undefined` when it is one. A holiday in a weekend is reported as the weekend. */
export const closedOn = (on: Day): ClosedDay | undefined => {
  const number = weekday(on);
  if (number === 0) return 'saturday';
  return number === 1 ? 'sunday' : holidayOn(on);
};

const isWorkingDay = (on: Day, saturdayCounts: boolean): boolean => {
  const closed = closedOn(on);
  return closed === undefined || (closed === 'saturday' && saturdayCounts && holidayOn(on) === undefined);
};

/** The `count`th working day after a day, which itself is not counted. */
export const workingDayAfter = (from: Day, count: number, saturdayCounts: boolean): Day => {
  let on = from;
  for (let left = count; left > 0;) {
    on = plusDays(on, 1);
    if (isWorkingDay(on, saturdayCounts)) left--;
  }
  return on;
};
