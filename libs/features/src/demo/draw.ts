/** Draws so many who fit; who was drawn is not drawn again. Throws a `RangeError` when there are too few. */
export type Draw<T> = (count: number, fits?: (one: T) => boolean) => readonly T[];

/** Draws from a list in its order. */
export const drawer = <T>(from: readonly T[]): Draw<T> => {
  const left = new Set(from);
  return (count, fits = () => true) => {
    const drawn: T[] = [];
    for (const one of left) {
      if (drawn.length === count) break;
      if (fits(one)) drawn.push(one);
    }
    if (drawn.length < count) throw new RangeError(`only ${String(drawn.length)} of ${String(count)} fit`);
    for (const one of drawn) left.delete(one);
    return drawn;
  };
};
