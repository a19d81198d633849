import { isPeriod, lengthOf, partsOf, type Period } from './period';

describe('the text of a period', () => {
  it.each(['P1D', 'P6M', 'P30Y', 'P9999D'])('may be %s', (text) => {
    expect(isPeriod(text)).toBe(true);
  });

  it.each(['P0D', 'P10000D', 'P1.5M', 'P6W', 'P6MT1H', '6M', ' P6M', '-P6M', 'P06M', 'PM', '', 6, undefined, ['P6M']])(
    'is not %j',
    (text) => {
      expect(isPeriod(text)).toBe(false);
    },
  );

  it('has a number and a unit, and a length in what counts it', () => {
    expect(partsOf('P18M')).toEqual({ count: 18, unit: 'M' });
    expect(['P20D', 'P18M', 'P2Y'].map((text) => lengthOf(text as Period))).toEqual([
      { days: 20 },
      { months: 18 },
      { months: 24 },
    ]);
  });

  it('says what is wrong with one that is none', () => {
    expect(() => partsOf('P1.5M')).toThrow(new RangeError('"P1.5M" is not a period of whole days, months or years'));
  });
});
