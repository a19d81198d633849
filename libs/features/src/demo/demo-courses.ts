import { deliveryBy, termEnd, type NoticeChannel, type Office, type PathLanguage } from '@termijn/domain';
import { day, plusDays, type Day } from '@termijn/kernel';
import { between, pick, pickWeighted, shuffled, type Chance, type Weighted } from './chance';
import { noticeLanguage, type Certified, type DemoCourse } from './demo-case';
import { earliest, latest, workingDayFrom, workingDays } from './demo-days';
import { lastCounterDay } from './demo-people';
import { defaults, seasons, type Season } from './published';

type Registration = NonNullable<DemoCourse['registration']>;
type Notice = NonNullable<DemoCourse['notice']>;

/** Somebody who registers, and the first and last day on which that can be; what is known of the course already. */
interface Registrant {
  readonly certified: Certified;
  readonly from: Day;
  readonly until: Day;
  readonly notice?: Notice;
}

const noticesBegin = day('2023-01-09');

/** Receipts up to these days leave time enough for what follows before the year is over. */
const receivedBy = {
  sanctioned: day('2022-08-25'),
  cured: day('2022-10-15'),
  noticed: day('2022-11-10'),
  late: day('2022-10-15'),
} as const;

const lateRegistrations = 20;

/**
 * Gives as many people as were published a course: a registration, a notice of default, a procedure. Everybody else
 * has been silent so far. No step comes before the law allows it.
 */
export const courses = (chance: Chance, certified: readonly Certified[]): ReadonlyMap<Certified, DemoCourse> => {
  const draw = drawer(shuffled(chance, certified));
  const course = new Map<Certified, DemoCourse>();
  for (const one of draw(defaults.sanctioned, ({ receipt }) => receipt.on <= receivedBy.sanctioned))
    course.set(one, sanctioned(chance, one));
  for (const one of draw(defaults.noticed, ({ receipt }) => receipt.on <= receivedBy.noticed))
    course.set(one, { notice: noticeTo(chance, one, 40) });

  const cured = draw(defaults.cured, ({ receipt }) => receipt.on <= receivedBy.cured).map((certified): Registrant => {
    const notice = noticeTo(chance, certified, 10);
    return { certified, notice, from: plusDays(notice.on, 4), until: plusDays(notice.on, 25) };
  });
  const [winter, spring] = seasons;
  const early = draw(total(winter), ({ receipt }) => plusDays(receipt.on, 15) <= winter.until).map(inTime(winter));
  const springBegins = plusDays(winter.until, 1);
  const late = draw(lateRegistrations, ({ receipt }) => receipt.on <= receivedBy.late).map((certified): Registrant => ({
    certified,
    from: latest(springBegins, plusDays(certified.receipt.lastDay, 3)),
    until: latest(plusDays(springBegins, 35), plusDays(certified.receipt.lastDay, 35)),
  }));
  const timely = draw(total(spring) - cured.length - late.length, ({ receipt }) => {
    return receipt.lastDay >= plusDays(springBegins, 20) && plusDays(receipt.on, 11) <= lastCounterDay;
  }).map(inTime(spring, springBegins));

  register(chance, winter, early, course);
  register(chance, spring, [...cured, ...late, ...timely], course);
  return course;
};

const total = ({ nl, fr }: Season): number => nl + fr;

/** Draws so many who fit; who was drawn is not drawn again. */
const drawer = (from: readonly Certified[]) => {
  const left = new Set(from);
  return (count: number, fits: (one: Certified) => boolean): readonly Certified[] => {
    const drawn = [...left].filter(fits).slice(0, count);
    if (drawn.length < count) throw new RangeError(`only ${String(drawn.length)} of ${String(count)} people fit`);
    for (const one of drawn) left.delete(one);
    return drawn;
  };
};

const channels: Weighted<NoticeChannel> = [
  ['registered-letter', 85],
  ['letter', 10],
  ['counter', 5],
];

const noticeTo = (chance: Chance, { person, receipt }: Certified, withinDays: number): Notice => ({
  on: earliest(
    workingDayFrom(plusDays(latest(receipt.lastDay, noticesBegin), between(chance, 3, withinDays))),
    lastCounterDay,
  ),
  channel: pickWeighted(chance, channels),
  language: noticeLanguage(person.language),
});

const sanctioned = (chance: Chance, certified: Certified): DemoCourse => {
  // A plain letter would have to be proven before the file could be handed over.
  const notice: Notice = { ...noticeTo(chance, certified, 10), channel: 'registered-letter' };
  const complyBy = termEnd('compliance', notice.on, notice.on, deliveryBy(notice.channel));
  if (complyBy === 'unknown') throw new RangeError('a procedure needs a term that can lapse');
  const procedureOn = workingDayFrom(plusDays(complyBy.lastDay, between(chance, 1, 12)));
  return { notice, procedureOn: earliest(procedureOn, lastCounterDay) };
};

const inTime =
  ({ until }: Season, from?: Day) =>
  (certified: Certified): Registrant => {
    const { on, lastDay } = certified.receipt;
    const soonest = plusDays(on, 2);
    return { certified, from: from === undefined ? soonest : latest(from, soonest), until: earliest(lastDay, until) };
  };

const preference: Readonly<Record<Certified['person']['language'], number>> = { nl: 0, unknown: 1, fr: 2 };

/** Registers everybody of a season. The Dutch paths go to those who speak Dutch first. */
const register = (
  chance: Chance,
  season: Season,
  registrants: readonly Registrant[],
  course: Map<Certified, DemoCourse>,
): void => {
  const byPreference = shuffled(chance, registrants).sort(
    (one, other) => preference[one.certified.person.language] - preference[other.certified.person.language],
  );
  byPreference.forEach((registrant, index) => {
    const path = index < season.nl ? 'nl' : 'fr';
    const registration = registrationOf(chance, season, registrant, path);
    course.set(registrant.certified, { ...(registrant.notice && { notice: registrant.notice }), registration });
  });
};

const frenchOffices: Weighted<Office> = [
  ['bapa-bxl', 45],
  ['via', 35],
  ['convivial', 20],
];

const registrationOf = (chance: Chance, season: Season, registrant: Registrant, path: PathLanguage): Registration => {
  const { from, until, certified } = registrant;
  const on = pick(chance, workingDays(from, earliest(until, lastCounterDay)));
  const { lastDay } = certified.receipt;
  return {
    on,
    reportedOn: reportOf(chance, on, earliest(season.until, on <= lastDay ? lastDay : lastCounterDay)),
    office: path === 'nl' ? 'bon' : pickWeighted(chance, frenchOffices),
    path,
  };
};

/** Most registrations are reported on the same day, some days later, none so late that the calendar came first. */
const reportOf = (chance: Chance, on: Day, until: Day): Day => {
  const later = workingDayFrom(plusDays(on, between(chance, 1, 14)));
  return chance() < 0.15 && later <= until && later <= lastCounterDay ? later : on;
};
