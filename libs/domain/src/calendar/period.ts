/** The length of a term or a lead time in ISO 8601, one unit only: `P6M`, `P30D`, `P30Y`. */
export type Period = `P${number}${'D' | 'M' | 'Y'}`;

/** A length in the one unit that counts it: days, or calendar months (a year is twelve). */
export type PeriodLength = { readonly days: number } | { readonly months: number };

const written = /^P([1-9]\d{0,3})([DMY])$/;

/** Whether a value is a period: a whole number of days, months or years, at least one and below ten thousand. */
export const isPeriod = (value: unknown): value is Period => typeof value === 'string' && written.test(value);

/** A period as it is written: a number and its unit. Throws a `RangeError` for a text that the type could not keep out, such as `P1.5M`. */
export const partsOf = (period: Period): { readonly count: number; readonly unit: 'D' | 'M' | 'Y' } => {
  const parts = written.exec(period);
  if (parts === null) throw new RangeError(`"${period}" is not a period of whole days, months or years`);
  return { count: Number(parts[1]), unit: parts[2] as 'D' | 'M' | 'Y' };
};

/** How long a period is, in the unit that counts it. Throws a `RangeError` for a text that is no period. */
export const lengthOf = (period: Period): PeriodLength => {
  const { count, unit } = partsOf(period);
  if (unit === 'D') return { days: count };
  return { months: unit === 'Y' ? count * 12 : count };
};
