import { day, plusDays, type Day } from '@termijn/kernel';
import { between, shuffled, type Chance } from './chance';
import type { Certified, DemoHandOver } from './demo-case';
import { noticeTo, sanctioned, total } from './demo-courses';
import { earliest, latest } from './demo-days';
import { inTime, register, registerWith, type Courses, type Registrant } from './demo-registrations';
import { drawer, type Draw } from './draw';
import {
  admissions,
  admissionYear,
  demoPeriod,
  laterSeasons,
  waitingAtTheEnd,
  waitingListSince,
  type Season,
} from './published';

/** How many people answered a notice of the first year afterwards, and how many a later one. */
const cured = { fromFirstYear: 34, later: 60 } as const;
/** How many notices went unanswered, and how many of their files were handed over, before and with the waiting list. */
const silent = { noticed: 190, handedOver: 12, handedOverWhileWaiting: 10 } as const;
/** One path in so many at a BAPA is followed in Dutch, now that each offers both languages. */
const dutchOneIn = 25;

const noticesGoOn = day('2023-06-12');
const lastNotice = day('2024-12-20');

/** Goes on with the courses of everybody from the day after the first year to the end of the demonstration. */
export const laterCourses = (chance: Chance, everybody: readonly Certified[], courses: Courses): void => {
  const free = shuffled(
    chance,
    everybody.filter((one) => !courses.has(one) && one.lifted === undefined),
  );
  const draw = drawer(free);
  const noticed = drawer(
    [...courses].filter(([, { handOver, registration }]) => !handOver && !registration).map(([one]) => one),
  );
  handOvers(chance, draw, courses);
  const [summer, autumn] = laterSeasons as readonly [Season, Season];
  register(chance, summer, draw(total(summer), registersIn(summer)).map(inTime(summer)), courses);
  const afterNotice = noticed(cured.fromFirstYear).map((certified) => registrantOf(certified, autumn));
  const timely = draw(total(autumn) - afterNotice.length, registersIn(autumn)).map(inTime(autumn));
  register(chance, autumn, [...afterNotice, ...timely], courses);
  admitted(chance, draw, courses);
  for (const one of draw(silent.noticed, ({ receipt }) => receipt.lastDay <= day('2024-11-15')))
    courses.set(one, { notice: noticeTo(chance, one, plusDays(noticesGoOn, between(chance, 0, 500)), 25, lastNotice) });
};

const registersIn =
  ({ from, until }: Pick<Season, 'from' | 'until'>) =>
  ({ receipt }: Certified): boolean =>
    receipt.lastDay >= plusDays(from, 12) && plusDays(receipt.on, 12) <= until;

const registrantOf = (certified: Certified, { from, until }: Pick<Season, 'from' | 'until'>): Registrant => ({
  certified,
  from,
  until,
});

/** Files that were handed over after the first year: first without, then with a waiting list at the offices. */
const handOvers = (chance: Chance, draw: Draw<Certified>, courses: Courses): void => {
  for (const one of draw(silent.handedOver, ({ receipt }) => receipt.lastDay <= day('2023-08-15')))
    courses.set(one, sanctioned(chance, one, plusDays(waitingListSince, -1), noticesGoOn));
  const waiting: Omit<DemoHandOver, 'on'> = { capacity: 'waiting-list', waiting: 'not-known' };
  const late = ({ receipt }: Certified) => receipt.lastDay >= waitingListSince && receipt.lastDay <= day('2024-09-15');
  for (const one of draw(silent.handedOverWhileWaiting, late))
    courses.set(one, sanctioned(chance, one, lastNotice, noticesGoOn, waiting));
  // The one number of the waiting list that is known is that of the last day.
  for (const one of draw(
    1,
    ({ receipt }) => receipt.lastDay >= day('2024-09-16') && receipt.lastDay <= day('2024-10-07'),
  )) {
    const course = sanctioned(chance, one, demoPeriod.until, noticesGoOn);
    const handOver: DemoHandOver = { on: demoPeriod.until, capacity: 'waiting-list', waiting: waitingAtTheEnd };
    courses.set(one, { ...course, handOver });
  }
};

/** The year of which the admissions are known office by office, with those who come only after a notice. */
const admitted = (chance: Chance, draw: Draw<Certified>, courses: Courses): void => {
  const places = shuffled(
    chance,
    admissions.flatMap(({ office, obliged }) => Array.from({ length: obliged }, () => office)),
  );
  const fits = registersIn(admissionYear);
  const afterNotice = draw(cured.later, ({ receipt }) => {
    return receipt.lastDay >= noticesGoOn && receipt.lastDay <= day('2024-10-15');
  }).map((certified): Registrant => {
    const notice = noticeTo(chance, certified, latest(noticesGoOn, admissionYear.from), 10, day('2024-11-15'));
    const from = plusDays(notice.on, 4);
    return { certified, notice, from, until: earliest(plusDays(notice.on, between(chance, 20, 50)), lastOffice) };
  });
  const timely = draw(places.length - afterNotice.length, fits).map(inTime(admissionYear));
  for (const [index, registrant] of [...afterNotice, ...timely].entries()) {
    const office = places[index] ?? 'bon';
    const path = office === 'bon' || chance() < 1 / dutchOneIn ? 'nl' : 'fr';
    registerWith(chance, { office, path }, lastOffice, registrant, courses);
  }
};

/** The last day of the period on which an office admits somebody. */
const lastOffice: Day = day('2024-12-27');
