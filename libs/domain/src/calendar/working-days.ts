import { day, daysFrom, plusDays, type Day } from '@termijn/kernel';
import { holidayOn, isIrisDay, type Holiday } from './holidays';

/** Why nothing is due on a day. */
export type ClosedDay = 'saturday' | 'sunday' | Holiday | 'iris-day';

/** Whether the feast of the Region is a day like another or closes as a public holiday does. */
export type IrisDay = 'working-day' | 'holiday';

const aSaturday = day('2000-01-01');

/** The day of the week, counted from Saturday as 0 to Friday as 6. */
const weekday = (on: Day): number => ((daysFrom(aSaturday, on) % 7) + 7) % 7;

/** Why a day is no working day; `undefined` when it is one. A holiday in a weekend is reported as the weekend. */
// Stryker disable next-line StringLiteral: only "holiday" is asked for, so any other text means the same
export const closedOn = (on: Day, irisDay: IrisDay = 'working-day'): ClosedDay | undefined => {
  const number = weekday(on);
  if (number === 0) return 'saturday';
  return number === 1 ? 'sunday' : feastOn(on, irisDay);
};

const feastOn = (on: Day, irisDay: IrisDay): ClosedDay | undefined =>
  holidayOn(on) ?? (irisDay === 'holiday' && isIrisDay(on) ? 'iris-day' : undefined);

/** Which days count as working days: whether Saturdays do, and whether the feast of the Region does. */
export interface WorkingWeek {
  readonly saturdayCounts: boolean;
  readonly irisDay: IrisDay;
}

const isWorkingDay = (on: Day, { saturdayCounts, irisDay }: WorkingWeek): boolean => {
  const closed = closedOn(on, irisDay);
  return closed === undefined || (closed === 'saturday' && saturdayCounts && feastOn(on, irisDay) === undefined);
};

/** The `count`th working day after a day, which itself is not counted. */
export const workingDayAfter = (from: Day, count: number, week: WorkingWeek): Day => {
  let on = from;
  for (let left = count; left > 0;) {
    on = plusDays(on, 1);
    if (isWorkingDay(on, week)) left--;
  }
  return on;
};
