import { dayOf, instant, plusMilliseconds, startOfDay } from '@termijn/engine';
import { day, plusDays } from '@termijn/kernel';
import { Temporal } from 'temporal-polyfill';

describe('the start of a day in Brussels', () => {
  it.each([
    ['2024-01-15', '2024-01-14T23:00:00.000Z'],
    ['2024-07-21', '2024-07-20T22:00:00.000Z'],
    ['2024-03-31', '2024-03-30T23:00:00.000Z'],
    ['2024-04-01', '2024-03-31T22:00:00.000Z'],
    ['2024-10-27', '2024-10-26T22:00:00.000Z'],
    ['2024-10-28', '2024-10-27T23:00:00.000Z'],
  ])('%s begins at %s', (of, at) => {
    expect(startOfDay(day(of))).toBe(at);
  });

  it('agrees with another calendar over two generations, and is the first moment of the day', () => {
    for (let of = day('2000-01-01'); of < '2060-01-01'; of = plusDays(of, 1)) {
      const begins = startOfDay(of);
      const other = Temporal.PlainDate.from(of).toZonedDateTime('Europe/Brussels').epochMilliseconds;
      if (Date.parse(begins) !== other) throw new Error(`${of} begins at ${begins}`);
    }
    const begins = startOfDay(day('2024-03-31'));
    expect(dayOf(begins)).toBe('2024-03-31');
    expect(dayOf(plusMilliseconds(begins, -1))).toBe('2024-03-30');
  });

  it('reckons in milliseconds across the end of a month', () => {
    expect(plusMilliseconds(instant('2024-02-29T23:59:59.999Z'), 1)).toBe('2024-03-01T00:00:00.000Z');
  });
});
