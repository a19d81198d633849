import { municipality, type Municipality } from '@termijn/domain';
import { day, type Day } from '@termijn/kernel';

/** The year that the demonstration lives through. Its clock then stands at the last day. */
export const demoYear = { from: day('2022-06-01'), until: day('2023-05-30') } as const;

/** So many people between the day after the last milestone and this one, that day included. */
export interface Stretch {
  readonly until: Day;
  /** People who were looked at, the obliged included. */
  readonly assessed: number;
  readonly obliged: number;
}

/**
 * 4,800 people had been looked at by 16 November 2022 (HLN), 1,146 were obliged by mid-December (bx1), and 34,153
 * looked at and 2,414 obliged by 30 May 2023 (Bruzz). What lies between is invented.
 */
export const stretches: readonly Stretch[] = [
  { until: day('2022-11-16'), assessed: 4_800, obliged: 900 },
  { until: day('2022-12-16'), assessed: 3_300, obliged: 246 },
  { until: demoYear.until, assessed: 26_053, obliged: 1_268 },
];

/** Until when the registrations of a season happened, and how many there were by language of the path. */
export interface Season {
  readonly until: Day;
  readonly nl: number;
  readonly fr: number;
}

/** 234 registrations by mid-December, 83 % of them in French (bx1); 1,034 by 30 May, a fifth of them in Dutch (Bruzz). */
export const seasons: readonly [Season, Season] = [
  { until: day('2022-12-16'), nl: 40, fr: 194 },
  { until: demoYear.until, nl: 167, fr: 633 },
];

/** 80 people were in default on 30 May 2023, and 18 of their files were in procedure (Bruzz). */
export const defaults = { sanctioned: 18, noticed: 62, cured: 12 } as const;

/**
 * The obliged by municipality: by mid-December, and those who came after. The first six numbers of mid-December were
 * published (bx1); the other municipalities share the rest in an invented way.
 */
const table: readonly (readonly [code: string, byDecember: number, after: number])[] = [
  ['21001', 196, 205],
  ['21015', 117, 160],
  ['21012', 106, 140],
  ['21010', 18, 36],
  ['21017', 13, 14],
  ['21003', 3, 16],
  ['21002', 16, 15],
  ['21004', 190, 230],
  ['21005', 55, 52],
  ['21006', 32, 38],
  ['21007', 52, 50],
  ['21008', 17, 18],
  ['21009', 92, 105],
  ['21011', 24, 24],
  ['21013', 58, 55],
  ['21014', 48, 42],
  ['21016', 45, 32],
  ['21018', 40, 22],
  ['21019', 24, 14],
];

const repeated = (code: string, count: number): readonly Municipality[] =>
  Array.from({ length: count }, () => municipality(code));

/** The municipality of every obliged person, first those of 2022 up to mid-December, then the others; in no order within. */
export const municipalitiesOfTheObliged = {
  byDecember: table.flatMap(([code, byDecember]) => repeated(code, byDecember)),
  after: table.flatMap(([code, , after]) => repeated(code, after)),
} as const;

/** How many of the people who are looked at live where. */
export const municipalityWeights = table.map(
  ([code, byDecember, after]) => [municipality(code), byDecember + after] as const,
);
