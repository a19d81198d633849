/** The length of a term or a lead time in ISO 8601, one unit only: `P6M`, `P30D`, `P30Y`. */
export type Period = `P${number}${'D' | 'M' | 'Y'}`;

/** A length in the one unit that counts it: days, or calendar months (a year is twelve). */
export type PeriodLength = { readonly days: number } | { readonly months: number };

const written = /^P([1-9]\d{0,3})([DMY])$/;

/** Whether a value is a period: a whole number of days, months or years, at least one and below ten thousand. */
export const isPeriod = (value: unknown): value is Period => typeof value === 'string' && written.test(value);

/** Reads a period. Throws a `RangeError` for a text that the type could not keep out, such as `P1.5M`. */
export const lengthOf = (period: Period): PeriodLength => {
  const parts = written.exec(period);
  if (parts === null) throw new RangeError(`"${period}" is not a period of whole days, months or years`);
  const count = Number(parts[1]);
  if (parts[2] === 'D') return { days: count };
  return { months: parts[2] === 'Y' ? count * 12 : count };
};
