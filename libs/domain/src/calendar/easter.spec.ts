import { easterOf } from './holidays';

/** Easter Sunday by the anonymous algorithm in Nature of 20 April 1876, which shares no step with the rule of Gauss. */
const easterByNature = (year: number): string => {
  const [a, b, c] = [year % 19, Math.trunc(year / 100), year % 100];
  const [d, e] = [Math.trunc(b / 4), b % 4];
  const g = Math.trunc((b - Math.trunc((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.trunc(c / 4) - h - (c % 4)) % 7;
  const m = Math.trunc((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const [month, dayOfMonth] = [Math.trunc(n / 31), (n % 31) + 1];
  return `${String(year)}-0${String(month)}-${String(dayOfMonth).padStart(2, '0')}`;
};

describe('Easter', () => {
  it('falls in every year of the Gregorian calendar where another way of computing it says', () => {
    const years = Array.from({ length: 9999 - 1582 }, (_, index) => 1583 + index);
    expect(years.filter((year) => easterOf(year) !== easterByNature(year))).toEqual([]);
  });
});
