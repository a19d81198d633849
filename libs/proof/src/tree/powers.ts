/** The largest power of two below a number of at least two. */
export const powerBelow = (count: number): number => {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
};

/**
 * To which power two gives a number; `undefined` when to none. Counted, since a logarithm is rounded and takes large
 * neighbours of a power for the power itself.
 */
export const exponentOf = (count: number): number | undefined => {
  let exponent = 0;
  let power = 1;
  for (; power < count; power *= 2) exponent += 1;
  return power === count ? exponent : undefined;
};
