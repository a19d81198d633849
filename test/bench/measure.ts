/** One line of the table: what was measured, how fast ours was, and how fast the raw baseline of the same run. */
export interface Measurement {
  readonly name: string;
  /** Median over the rounds. */
  readonly ours: number;
  readonly raw?: number;
  readonly unit: string;
  /** What ours must at least be as a multiple of raw; for times, at most. */
  readonly target?: number;
  /** Set when a smaller number is better. */
  readonly lessIsBetter?: boolean;
  /** More about the round: percentiles, what the baseline is. */
  readonly note?: string;
}

/** Whether a measurement meets its target; undefined when it has none. */
export const meets = ({ ours, raw, target, lessIsBetter = false }: Measurement): boolean | undefined => {
  if (raw === undefined || target === undefined) return undefined;
  return lessIsBetter ? ours <= raw * target : ours >= raw * target;
};

/** The middle value; the mean of the middle two for an even number. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Seconds that work takes. */
export const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** Runs ours and raw in turns, so that a noisy minute hits both, and gives the medians of their rates. */
export const sideBySide = async (
  rounds: number,
  count: number,
  ours: () => Promise<unknown>,
  raw: () => Promise<unknown>,
): Promise<{ readonly ours: number; readonly raw: number }> => {
  const rates = { ours: [] as number[], raw: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    rates.raw.push(count / (await seconds(raw)));
    rates.ours.push(count / (await seconds(ours)));
  }
  return { ours: median(rates.ours), raw: median(rates.raw) };
};

/** Does `count` pieces of work, never more than `width` at a time. */
export const spread = async (
  count: number,
  width: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: width }, lane));
};
