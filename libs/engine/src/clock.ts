import { day, type Brand, type Day } from '@termijn/kernel';

/** A moment in UTC with milliseconds, `2023-05-30T08:15:00.000Z`. Instants compare rightly as text. */
export type Instant = Brand<string, 'Instant'>;

/** Proves a text to be an instant; throws a `RangeError` otherwise. Offsets are turned into UTC. */
export const instant = (text: string): Instant => {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw new RangeError(`"${text}" is not an instant; write 2023-05-30T08:15:00Z`);
  return new Date(milliseconds).toISOString() as Instant;
};

const brussels = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil day that an instant belongs to in Brussels, where every term of this house is counted. */
export const dayOf = (at: Instant): Day => day(brussels.format(new Date(at)));

/** Who asks the time asks here: the law gets days as arguments, and tests and demonstrations turn the hands. */
export interface Clock {
  now(): Instant;
  today(): Day;
}
