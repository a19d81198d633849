import { dayOf, instant, plusMilliseconds, type Clock, type Instant } from '@termijn/engine';

/** A clock whose hands only move when a test moves them. */
export interface FixedClock extends Clock {
  /** Puts the clock to this instant, forward or back. */
  set(at: string): void;
  /** Moves it forward, or back when the number is negative. */
  pass(milliseconds: number): void;
}

/** A clock that stands at this instant. */
export const fixedClock = (at: string): FixedClock => {
  let now: Instant = instant(at);
  return {
    now: () => now,
    today: () => dayOf(now),
    set(other) {
      now = instant(other);
    },
    pass(milliseconds) {
      now = plusMilliseconds(now, milliseconds);
    },
  };
};
