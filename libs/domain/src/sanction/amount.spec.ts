import { day } from '@termijn/kernel';
import { furtherFine, isOneOfficialEnough, rangeBetween } from './amount';

const least = { euros: 100, rule: 'fine.min@A.1' } as const;
const most = { euros: 2500, rule: 'fine.max@A.1' } as const;
const stretch = {
  lastDay: day('2023-05-22'),
  rule: 'fine.repeatEvery@A.1',
  counting: 'sanction.counting@A.1',
} as const;

describe('where the law says one half only', () => {
  it('there is no range without both its bounds', () => {
    expect(rangeBetween(least, most)).toEqual({ min: 100, max: 2500, rules: ['fine.min@A.1', 'fine.max@A.1'] });
    expect(rangeBetween(least, undefined)).toBeUndefined();
    expect(rangeBetween(undefined, most)).toBeUndefined();
  });
  it('there is no further fine without both its amount and its stretch', () => {
    expect(furtherFine(least, stretch)).toEqual({ amount: least, stretch });
    expect(furtherFine(least, 'unknown')).toBeUndefined();
    expect(furtherFine(undefined, stretch)).toBeUndefined();
  });
});

describe('one official alone', () => {
  it.each([
    ['one-official', true],
    ['two-officials', false],
    ['unset', false],
  ] as const)('where the rule is %s: %j', (value, expected) => expect(isOneOfficialEnough({ value })).toBe(expected));
  it('is not enough where there is no rule', () => expect(isOneOfficialEnough(undefined)).toBe(false));
});
