import { isDay } from './day';

const padded = (number: number, width: number): string => String(number).padStart(width, '0');

/** What the calendar of the platform says: it moves a day that does not exist into the next month. */
const exists = (year: number, month: number, dayOfMonth: number): boolean => {
  const date = new Date(Date.UTC(2000, month - 1, dayOfMonth));
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
};

describe('a day', () => {
  it.each([1, 4, 100, 400, 1900, 1999, 2000, 2023, 2024, 9999])(
    'exists in the year %i as the calendar has it',
    (year) => {
      for (let month = 0; month <= 13; month++)
        for (let dayOfMonth = 0; dayOfMonth <= 32; dayOfMonth++) {
          const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
          expect([text, isDay(text)]).toEqual([text, exists(year, month, dayOfMonth)]);
        }
    },
  );

  it.each([
    '0000-01-01',
    '2023-1-1',
    '20230101',
    '2023-01-01T00:00:00Z',
    ' 2023-01-01',
    '2023-01-01\n',
    '',
    20230101,
    null,
  ])('is not written as %j', (value) => {
    expect(isDay(value)).toBe(false);
  });
});
