import { day, plusDays } from '@termijn/kernel';
import { easterOf, holidayOn, holidayWords, isIrisDay } from './holidays';
import { closedOn, workingDayAfter } from './working-days';

describe('Easter', () => {
  it.each([
    [1900, '1900-04-15'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2022, '2022-04-17'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2100, '2100-03-28'],
  ])('of %i falls on %s', (year, sunday) => {
    expect(easterOf(year)).toBe(sunday);
    expect(closedOn(day(sunday))).toBe('sunday');
  });
});

describe('the public holidays', () => {
  it('of 2023 are ten', () => {
    const found = Array.from({ length: 365 }, (_, index) => plusDays(day('2023-01-01'), index)).filter(holidayOn);
    expect(found.map((on) => [on, holidayOn(on)])).toEqual([
      ['2023-01-01', 'new-year'],
      ['2023-04-10', 'easter-monday'],
      ['2023-05-01', 'labour-day'],
      ['2023-05-18', 'ascension'],
      ['2023-05-29', 'whit-monday'],
      ['2023-07-21', 'national-day'],
      ['2023-08-15', 'assumption'],
      ['2023-11-01', 'all-saints'],
      ['2023-11-11', 'armistice'],
      ['2023-12-25', 'christmas'],
    ]);
    expect(Object.keys(holidayWords)).toHaveLength(10);
  });
  it('may coincide', () => {
    expect(holidayOn(day('2008-05-01'))).toBe('labour-day');
  });
});

describe('working days', () => {
  it('are told from weekends and holidays', () => {
    expect(closedOn(day('2023-11-10'))).toBeUndefined();
    expect(closedOn(day('2023-11-11'))).toBe('saturday');
    expect(closedOn(day('2023-11-12'))).toBe('sunday');
    expect(closedOn(day('2023-11-01'))).toBe('all-saints');
    expect(closedOn(day('1899-12-30'))).toBe('saturday');
  });
  const week = { saturdayCounts: false, irisDay: 'working-day' } as const;
  const withSaturdays = { ...week, saturdayCounts: true } as const;

  it('are counted from the day after', () => {
    expect(workingDayAfter(day('2023-11-06'), 3, week)).toBe('2023-11-09');
    expect(workingDayAfter(day('2023-11-09'), 1, withSaturdays)).toBe('2023-11-10');
    expect(workingDayAfter(day('2023-11-03'), 1, withSaturdays)).toBe('2023-11-04');
  });
  it('do not include a Saturday that is a holiday, even where Saturdays count', () => {
    expect(workingDayAfter(day('2023-11-10'), 1, withSaturdays)).toBe('2023-11-13');
  });
});

describe('the feast of the Region', () => {
  const feast = day('2023-05-08');

  it('is a working day, because it is no public holiday of the law', () => {
    expect(isIrisDay(feast)).toBe(true);
    expect(holidayOn(feast)).toBeUndefined();
    expect(closedOn(feast)).toBeUndefined();
  });
  it('closes where a policy says so, and a Saturday that it falls on as well', () => {
    expect(closedOn(feast, 'holiday')).toBe('iris-day');
    expect(closedOn(day('2021-05-08'), 'holiday')).toBe('saturday');
    expect(workingDayAfter(day('2023-05-05'), 1, { saturdayCounts: false, irisDay: 'holiday' })).toBe('2023-05-09');
    expect(workingDayAfter(day('2021-05-07'), 1, { saturdayCounts: true, irisDay: 'holiday' })).toBe('2021-05-10');
  });
  it('is the eighth of May and no other day that ends alike', () => {
    expect([day('2023-05-07'), day('2023-05-18'), day('2023-08-05')].map(isIrisDay)).toEqual([false, false, false]);
  });
});
