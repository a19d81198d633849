/** Chance as an argument: each call gives a number from 0 up to, but not including, 1. */
export type Chance = () => number;

/** A chance that always falls the same way for the same seed (the 32-bit generator known as mulberry32). */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A whole number between two bounds, both included. */
export const between = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1));

/** One of a list that is not empty. */
export const pick = <T>(chance: Chance, from: readonly T[]): T => {
  const drawn = from[Math.floor(chance() * from.length)];
  if (drawn === undefined) throw new RangeError('there is nothing to pick from');
  return drawn;
};

/** Things with how often each comes up, compared with the others. */
export type Weighted<T> = readonly (readonly [thing: T, weight: number])[];

/** One of a list by weight. */
export const pickWeighted = <T>(chance: Chance, from: Weighted<T>): T => {
  let left = chance() * from.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [thing, weight] of from) {
    left -= weight;
    if (left < 0) return thing;
  }
  throw new RangeError('there is nothing to pick from');
};

/** The same things in another order. */
export const shuffled = <T>(chance: Chance, things: readonly T[]): T[] => {
  const order = things.map((thing) => ({ thing, place: chance() }));
  return order.sort((one, other) => one.place - other.place).map(({ thing }) => thing);
};
