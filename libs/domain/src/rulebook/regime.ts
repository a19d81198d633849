import { day, type Day } from '@termijn/kernel';

/**
 * The two successive regimes of the duty: `A` rests on the ordinance of 11 May 2017 and the decree of 19 July 2018,
 * `B` on the ordinance of 20 July 2023 and the decree of 18 January 2024.
 */
export type Regime = 'A' | 'B';

/** From when to when, both days included, something is in force; without `until`, it still is. */
export interface Force {
  readonly from: Day;
  readonly until?: Day;
}

/** Regime B applies from 1 January 2024 although its decree was only published on the 26th of that month. */
export const regimes: Readonly<Record<Regime, Force>> = {
  A: { from: day('2022-06-01'), until: day('2023-12-31') },
  B: { from: day('2024-01-01') },
};

/** Whether something is in force on a day. */
export const inForce = ({ from, until }: Force, on: Day): boolean => from <= on && (until === undefined || on <= until);

/** The regime in application on a day; `undefined` before 1 June 2022, when the duty did not exist yet. */
export const regimeOn = (on: Day): Regime | undefined =>
  (Object.keys(regimes) as Regime[]).find((regime) => inForce(regimes[regime], on));
