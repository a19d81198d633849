import Holidays from 'date-holidays';
import { holidayOn, isIrisDay } from '@termijn/domain';
import { day, plusDays, type Day } from '@termijn/kernel';

/**
 * The holidays as other people list them. Neither list knows when a holiday was introduced - Labour Day in 1948, for
 * one - and both compute today's ten holidays for every year, so that they can be compared over two centuries.
 */
const belgium = new Holidays('BE');
const brussels = new Holidays('BE', 'BRU');

const listed = (list: Holidays, year: number, kind: string): readonly string[] =>
  list
    .getHolidays(year)
    .filter(({ type }) => type === kind)
    .map(({ date }) => date.slice(0, 10));

const daysOf = (year: number): readonly Day[] => {
  const days: Day[] = [];
  for (let on = day(`${String(year)}-01-01`); on.startsWith(String(year)); on = plusDays(on, 1)) days.push(on);
  return days;
};

const years = Array.from({ length: 201 }, (_, index) => 1900 + index);

describe('the public holidays', () => {
  it('are those of another list, every year from 1900 to 2100', () => {
    for (const year of years)
      expect([year, daysOf(year).filter((on) => holidayOn(on) !== undefined)]).toEqual([
        year,
        [...new Set(listed(belgium, year, 'public'))].sort(),
      ]);
  });

  it('do not include the feast of the Region, which the other list has as an observance only', () => {
    for (const year of [1900, 2021, 2022, 2023, 2024, 2025, 2100]) {
      const feasts = daysOf(year).filter(isIrisDay);
      expect(feasts).toEqual([`${String(year)}-05-08`]);
      expect(listed(brussels, year, 'observance')).toContain(feasts[0]);
      expect(listed(brussels, year, 'public')).toEqual(listed(belgium, year, 'public'));
    }
  });
});
