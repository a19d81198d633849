import { municipality, type Municipality, type Office } from '@termijn/domain';
import { day, type Day } from '@termijn/kernel';

/** The days that the demonstration lives through. Its clock then stands at the last of them. */
export const demoPeriod = { from: day('2022-06-01'), until: day('2024-12-31') } as const;

/** The first year of the duty, whose last day has the most published figures. */
export const firstYear = { from: demoPeriod.from, until: day('2023-05-30') } as const;

/**
 * The last day of the first year on which somebody did something: the Friday before a long weekend. After it only the
 * calendar moves, so that all that the figures of the year count was known on its last day.
 */
export const lastCounterDay = day('2023-05-26');

/** So many people between the day after the last milestone and this one, that day included. */
export interface Stretch {
  readonly until: Day;
  /** The last day on which somebody was looked at. */
  readonly lastCounterDay: Day;
  /** People who were looked at, the obliged included. */
  readonly assessed: number;
  readonly obliged: number;
  /** People whose duty was lifted before the next figure of the obliged: they were looked at, and are not among those. */
  readonly lifted: number;
}

const [midNovember, midDecember, lateNovember] = [day('2022-11-16'), day('2022-12-16'), day('2023-11-27')];

/**
 * 4,800 people had been looked at by 16 November 2022 (HLN), 1,146 were obliged by mid-December (bx1), 34,153 looked at
 * and 2,414 obliged by 30 May 2023 (Bruzz), and 61,497 looked at by 27 November 2023 (question 764). What lies between
 * is invented. Of 2024 no such figure is known: the obliged are as many as the offices admitted and some more, and of
 * the others only a few were taken up.
 */
export const stretches: readonly Stretch[] = [
  { until: midNovember, lastCounterDay: midNovember, assessed: 4_800, obliged: 900, lifted: 14 },
  { until: midDecember, lastCounterDay: midDecember, assessed: 3_300, obliged: 246, lifted: 0 },
  { until: firstYear.until, lastCounterDay, assessed: 26_053, obliged: 1_268, lifted: 46 },
  { until: lateNovember, lastCounterDay: lateNovember, assessed: 27_344, obliged: 2_000, lifted: 60 },
  { until: demoPeriod.until, lastCounterDay: day('2024-12-27'), assessed: 14_000, obliged: 4_600, lifted: 90 },
];

/** Between which days the registrations of a season happened, and how many there were by language of the path. */
export interface Season {
  readonly from: Day;
  readonly until: Day;
  readonly nl: number;
  readonly fr: number;
}

/** 234 registrations by mid-December, 83 % of them in French (bx1); 1,034 by 30 May, a fifth of them in Dutch (Bruzz). */
export const seasons: readonly [Season, Season] = [
  { from: firstYear.from, until: midDecember, nl: 40, fr: 194 },
  { from: day('2022-12-17'), until: lastCounterDay, nl: 167, fr: 633 },
];

/** 971 obliged people were in the French path on 10 August 2023 (La Libre). The Dutch ones, and those after it, are invented. */
export const laterSeasons: readonly Season[] = [
  { from: day('2023-05-31'), until: day('2023-08-10'), nl: 31, fr: 144 },
  { from: day('2023-08-11'), until: day('2023-12-31'), nl: 190, fr: 760 },
];

/**
 * 80 people were in default on 30 May 2023, and 18 of their files were in procedure (Bruzz). The file of one more had
 * been handed over and returned; those who were cured had registered after their notice.
 */
export const defaults = { sanctioned: 18, returned: 1, noticed: 61, cured: 12 } as const;

/** How many people an office admitted in a year, and which of them had to come. */
export interface Admissions {
  readonly office: Office;
  readonly obliged: number;
  readonly voluntary: number;
}

/** The year of which the admissions of the BAPAs are known, in which each offered both languages. */
export const admissionYear = { from: day('2024-01-02'), until: demoPeriod.until } as const;

/**
 * The BAPAs admitted 5,352 people in 2024: 63 % obliged, 20 % foreign persons and 17 % newcomers who came of free will.
 * Obliged were 82 % at BAPA BXL, 57 % at VIA, 52 % at Convivial (CBAI). How many each office admitted is invented, as
 * are the people of Bon.
 */
export const admissions: readonly Admissions[] = [
  { office: 'bapa-bxl', obliged: 1_312, voluntary: 288 },
  { office: 'via', obliged: 1_242, voluntary: 937 },
  { office: 'convivial', obliged: 818, voluntary: 755 },
  { office: 'bon', obliged: 640, voluntary: 0 },
];

/** Of those who came of free will: foreign persons whom nobody looked at, and newcomers who were found not to be obliged. */
export const volunteers = { foreignPersons: 1_070, newcomers: 910 } as const;

/** So many people waited for a place at the BAPAs on the last day of 2024 (CBAI). */
export const waitingAtTheEnd = 826;

/** There is a waiting list since the end of 2023 (CBAI). */
export const waitingListSince = day('2023-12-01');

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
