/** How many milliseconds to wait after so many failed attempts. */
export type BackOff = (attempts: number) => number;

/**
 * Waits twice as long after every attempt up to a bound, and then somewhere between half of that and all of it, so that
 * what failed together does not come back together. `chance` gives numbers from 0 up to 1.
 */
export const exponentialBackOff =
  (firstMilliseconds: number, mostMilliseconds: number, chance: () => number): BackOff =>
  (attempts) => {
    const full = Math.min(mostMilliseconds, firstMilliseconds * 2 ** (attempts - 1));
    return Math.round(full / 2 + (full / 2) * chance());
  };
