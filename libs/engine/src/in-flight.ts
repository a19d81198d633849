/** Runs work as soon as fewer than so many others are under way, in the order asked for. */
export type InFlight = <T>(work: () => Promise<T>) => Promise<T>;

/** Bounds how much work is under way at one time; whoever shares the result shares the bound. */
export const inFlight = (most: number): InFlight => {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (underWay < most) underWay++;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      // The place is handed to the next in line, so the number under way stays as it is.
      const next = waiting.shift();
      if (next === undefined) underWay--;
      else next();
    }
  };
};
