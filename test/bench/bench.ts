import type { Measurement } from './measure';

/** How large and how often. */
export interface BenchOptions {
  /** 1 for the full size; less for a quick look. */
  readonly scale: number;
  /** How often ours and raw take turns; the medians are reported. */
  readonly rounds: number;
}

/** A benchmark by name. */
export interface Bench {
  readonly name: string;
  run(options: BenchOptions): Promise<readonly Measurement[]>;
}
