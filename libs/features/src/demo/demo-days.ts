import { closedOn } from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';
import { demoPeriod } from './published';

/** Every day from one to another, both included. */
export const daysFromTo = (from: Day, until: Day): readonly Day[] => {
  const days: Day[] = [];
  for (let on = from; on <= until; on = plusDays(on, 1)) days.push(on);
  return days;
};

/** Looked up so often that they are found once. */
const openDays = daysFromTo(demoPeriod.from, demoPeriod.until).filter((on) => closedOn(on) === undefined);

/** The days of the demonstration, from one to another, on which a counter is open. */
export const workingDays = (from: Day, until: Day): readonly Day[] =>
  openDays.filter((on) => from <= on && on <= until);

/** This day, or the first working day after it. */
export const workingDayFrom = (from: Day): Day => {
  let on = from;
  while (closedOn(on) !== undefined) on = plusDays(on, 1);
  return on;
};

/** The later, or the earlier, of two days. */
export const latest = (one: Day, other: Day): Day => (one > other ? one : other);
export const earliest = (one: Day, other: Day): Day => (one < other ? one : other);
