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

const brusselsOffset = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', timeZoneName: 'longOffset' });

/**
 * The moment at which a day begins in Brussels. The clocks are changed at 01:00 UTC, so at 00:00 UTC the offset is
 * still the one that held at midnight: 31 March 2024 begins at +01:00 and 27 October 2024 at +02:00.
 */
export const startOfDay = (of: Day): Instant => {
  const parts = brusselsOffset.formatToParts(new Date(`${of}T00:00:00Z`));
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', '');
  return instant(`${of}T00:00:00${offset || 'Z'}`);
};

/** The moment that lies so many milliseconds later, or earlier when the number is negative. */
export const plusMilliseconds = (from: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(from) + milliseconds).toISOString() as Instant;

/** Who asks the time asks here: the law gets days as arguments, and tests and demonstrations turn the hands. */
export interface Clock {
  now(): Instant;
  today(): Day;
}
