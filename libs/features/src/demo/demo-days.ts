import { closedOn } from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';

/** Every day from one to another, both included. */
export const daysFromTo = (from: Day, until: Day): readonly Day[] => {
  const days: Day[] = [];
  for (let on = from; on <= until; on = plusDays(on, 1)) days.push(on);
  return days;
};

/** The days on which a counter is open. */
export const workingDays = (from: Day, until: Day): readonly Day[] =>
  daysFromTo(from, until).filter((on) => closedOn(on) === undefined);

/** This day, or the first working day after it. */
export const workingDayFrom = (from: Day): Day => {
  let on = from;
  while (closedOn(on) !== undefined) on = plusDays(on, 1);
  return on;
};

/** The later, or the earlier, of two days. */
export const latest = (one: Day, other: Day): Day => (one > other ? one : other);
export const earliest = (one: Day, other: Day): Day => (one < other ? one : other);
