import type { Position } from './streams/event-store';

/** How far a long reading of the log has come. */
export interface Progress {
  readonly position: Position;
  /** The end of the log when the reading began. */
  readonly head: Position;
  /** Events read so far. */
  readonly events: number;
  /** Events per second since the reading began. */
  readonly rate: number;
}

/** Told after every batch; must be quick, because the reading waits for it. */
export type OnProgress = (progress: Progress) => void;

/** Counts a reading and reports on it. The rate is the only thing that depends on the stop-watch. */
export const progressMeter = (head: Position, report: OnProgress | undefined) => {
  const start = performance.now();
  let events = 0;
  return (position: Position, more: number): void => {
    events += more;
    const seconds = Math.max(performance.now() - start, 1) / 1000;
    report?.({ position, head, events, rate: events / seconds });
  };
};
