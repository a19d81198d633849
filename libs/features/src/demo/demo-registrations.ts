import type { Office, PathLanguage } from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';
import { between, pick, pickWeighted, shuffled, type Chance, type Weighted } from './chance';
import type { Certified, DemoCourse, DemoNotice, DemoRegistration } from './demo-case';
import { earliest, latest, workingDayFrom, workingDays } from './demo-days';
import { demoPeriod, type Season } from './published';

/** Somebody who registers, and the first and last day on which that can be; what is known of the course already. */
export interface Registrant {
  readonly certified: Certified;
  readonly from: Day;
  readonly until: Day;
  readonly notice?: DemoNotice;
}

/** A course for each person that has one. */
export type Courses = Map<Certified, DemoCourse>;

/** Somebody who registers within the term, in a season. */
export const inTime =
  ({ from, until }: Pick<Season, 'from' | 'until'>) =>
  (certified: Certified): Registrant => {
    const { on, lastDay } = certified.receipt;
    return { certified, from: latest(from, plusDays(on, 2)), until: earliest(lastDay, until) };
  };

const preference: Readonly<Record<Certified['person']['language'], number>> = { nl: 0, unknown: 1, fr: 2 };

/** Registers everybody of a season. The Dutch paths go to those who speak Dutch first. */
export const register = (
  chance: Chance,
  season: Season,
  registrants: readonly Registrant[],
  courses: Courses,
): void => {
  const byPreference = shuffled(chance, registrants).sort(
    (one, other) => preference[one.certified.person.language] - preference[other.certified.person.language],
  );
  byPreference.forEach((registrant, index) => {
    const path = index < season.nl ? 'nl' : 'fr';
    const office = path === 'nl' ? 'bon' : pickWeighted(chance, frenchOffices);
    registerWith(chance, { office, path }, season.until, registrant, courses);
  });
};

/** Registers one person with an office, and reports it by the end of the season at the latest. */
export const registerWith = (
  chance: Chance,
  where: { readonly office: Office; readonly path: PathLanguage },
  until: Day,
  registrant: Registrant,
  courses: Courses,
): void => {
  const { certified, notice } = registrant;
  const on = pick(chance, workingDays(registrant.from, earliest(registrant.until, until)));
  const isTimely = on <= certified.receipt.lastDay;
  const reportedOn = reportOf(chance, on, isTimely ? earliest(until, certified.receipt.lastDay) : until);
  const provedOn = isTimely && notice === undefined ? proofOf(chance, reportedOn) : undefined;
  const registration: DemoRegistration = { on, reportedOn, ...where, ...(provedOn !== undefined && { provedOn }) };
  courses.set(certified, { ...courses.get(certified), ...(notice && { notice }), registration });
};

const frenchOffices: Weighted<Office> = [
  ['bapa-bxl', 45],
  ['via', 35],
  ['convivial', 20],
];

/** Most registrations are reported on the same day, some days later, none so late that the calendar came first. */
const reportOf = (chance: Chance, on: Day, until: Day): Day => {
  const later = workingDayFrom(plusDays(on, between(chance, 1, 14)));
  return chance() < 0.15 && later <= until ? later : on;
};

/** Many certificates reach the municipality some time after the office told of the registration, a few never. */
const proofOf = (chance: Chance, reportedOn: Day): Day | 'awaited' | undefined => {
  const on = workingDayFrom(plusDays(reportedOn, between(chance, 2, 30)));
  const lot = chance();
  if (lot < 0.6) return undefined;
  return lot < 0.98 && on <= demoPeriod.until ? on : 'awaited';
};
