import { day } from '@termijn/kernel';
import { dayOfMonth, lengthOfMonth, monthOf, numberInMonth, plusMonths } from './months';

describe('a month', () => {
  it.each([
    [2023, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2024, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ])('has its days in %i', (year, lengths) => {
    expect(lengths.map((_, index) => lengthOfMonth({ year, month: index + 1 }))).toEqual(lengths);
  });

  it.each([
    [1900, 28],
    [2000, 29],
    [2004, 29],
    [2100, 28],
    [2400, 29],
  ])('of February %i has %i days', (year, length) => {
    expect(lengthOfMonth({ year, month: 2 })).toBe(length);
  });

  it('is read from a day, and gives its days back', () => {
    expect(monthOf(day('2023-05-30'))).toEqual({ year: 2023, month: 5 });
    expect(numberInMonth(day('2023-05-30'))).toBe(30);
    expect(dayOfMonth({ year: 2023, month: 5 }, 3)).toBe('2023-05-03');
    expect(dayOfMonth({ year: 33, month: 4 }, 3)).toBe('0033-04-03');
    expect(() => dayOfMonth({ year: 2023, month: 2 }, 29)).toThrow(RangeError);
  });

  it.each([
    [1, { year: 2023, month: 12 }],
    [2, { year: 2024, month: 1 }],
    [13, { year: 2024, month: 12 }],
    [26, { year: 2026, month: 1 }],
    [0, { year: 2023, month: 11 }],
    [-11, { year: 2022, month: 12 }],
  ])('lies %i months after November 2023', (count, month) => {
    expect(plusMonths({ year: 2023, month: 11 }, count)).toEqual(month);
  });
});
