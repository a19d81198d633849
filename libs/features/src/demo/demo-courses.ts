import { deliveryBy, termEnd, type NoticeChannel } from '@termijn/domain';
import { day, plusDays, type Day } from '@termijn/kernel';
import { between, pickWeighted, shuffled, type Chance, type Weighted } from './chance';
import {
  noticeLanguage,
  type Certified,
  type DemoCourse,
  type DemoHandOver,
  type DemoNotice,
  type Meanwhile,
} from './demo-case';
import { earliest, latest, workingDayFrom } from './demo-days';
import { inTime, register, type Courses, type Registrant } from './demo-registrations';
import { drawer } from './draw';
import { defaults, lastCounterDay, seasons, type Season } from './published';

const noticesBegin = day('2023-01-09');

/** Receipts up to these days leave time enough for what follows before the year is over. */
const receivedBy = {
  returned: day('2022-07-25'),
  sanctioned: day('2022-08-25'),
  cured: day('2022-10-15'),
  noticed: day('2022-11-10'),
  late: day('2022-10-15'),
} as const;

const lateRegistrations = 20;

/**
 * Gives as many people as were published for the first year a course: a registration, a notice of default, a procedure.
 * Everybody else has been silent so far. No step comes before the law allows it.
 */
export const firstCourses = (chance: Chance, everybody: readonly Certified[]): Courses => {
  const certified = everybody.filter(({ receipt, lifted }) => receipt.on <= lastCounterDay && lifted === undefined);
  const draw = drawer(shuffled(chance, certified));
  const course: Courses = new Map();
  draw(defaults.sanctioned, ({ receipt }) => receipt.on <= receivedBy.sanctioned).forEach((one, index) =>
    course.set(one, meanwhile(sanctioned(chance, one, lastCounterDay), answersToProcedure[index])),
  );
  for (const one of draw(defaults.returned, ({ receipt }) => receipt.on <= receivedBy.returned))
    course.set(one, returned(sanctioned(chance, one, day('2023-05-04'))));
  for (const one of draw(defaults.noticed, ({ receipt }) => receipt.on <= receivedBy.noticed))
    course.set(one, { notice: noticeTo(chance, one, noticesBegin, 40, lastCounterDay) });

  const cured = draw(defaults.cured, ({ receipt }) => receipt.on <= receivedBy.cured).map((certified): Registrant => {
    const notice = noticeTo(chance, certified, noticesBegin, 10, lastCounterDay);
    return { certified, notice, from: plusDays(notice.on, 4), until: plusDays(notice.on, 25) };
  });
  const [winter, spring] = seasons;
  const early = draw(total(winter), ({ receipt }) => plusDays(receipt.on, 15) <= winter.until).map(inTime(winter));
  const late = draw(lateRegistrations, ({ receipt }) => receipt.on <= receivedBy.late).map((certified): Registrant => ({
    certified,
    from: latest(spring.from, plusDays(certified.receipt.lastDay, 3)),
    until: latest(plusDays(spring.from, 35), plusDays(certified.receipt.lastDay, 35)),
  }));
  const timely = draw(total(spring) - cured.length - late.length, ({ receipt }) => {
    return receipt.lastDay >= plusDays(spring.from, 20) && plusDays(receipt.on, 11) <= lastCounterDay;
  }).map(inTime(spring));

  register(chance, winter, early, course);
  register(chance, spring, [...cured, ...late, ...timely], course);
  return course;
};

/** What the first few people did, or what happened to them, when their file was with the GGC. */
const answersToProcedure: readonly Meanwhile[] = ['remedied', 'came-too-late', 'ill', 'remedied'];

const meanwhile = ({ handOver, ...course }: DemoCourse, what: Meanwhile | undefined): DemoCourse => ({
  ...course,
  ...(handOver && { handOver: { ...handOver, ...(what && { meanwhile: what }) } }),
});

/** The GGC gives the file back within the year, because something lacks: the person is in default, and in no procedure. */
const returned = ({ handOver, ...course }: DemoCourse): DemoCourse => ({
  ...course,
  ...(handOver && { handOver: { ...handOver, returnedOn: workingDayFrom(plusDays(handOver.on, 15)) } }),
});

/** How many people register in a season. */
export const total = ({ nl, fr }: Season): number => nl + fr;

const channels: Weighted<NoticeChannel> = [
  ['registered-letter', 85],
  ['letter', 10],
  ['counter', 5],
];

/** A notice some days after the term to register is over, on a day of an interval. */
export const noticeTo = (
  chance: Chance,
  { person, receipt }: Certified,
  from: Day,
  withinDays: number,
  until: Day,
): DemoNotice => {
  const on = earliest(workingDayFrom(plusDays(latest(receipt.lastDay, from), between(chance, 3, withinDays))), until);
  const channel = pickWeighted(chance, channels);
  const language = noticeLanguage(person.language);
  const presentedOn = workingDayFrom(plusDays(on, between(chance, 1, 5)));
  const isProven = channel === 'registered-letter' && chance() < 0.6 && presentedOn <= until;
  return { on, channel, language, ...(isProven && { presentedOn }) };
};

/** A notice that went unanswered until the file was handed over, by the last day at the latest. */
export const sanctioned = (
  chance: Chance,
  certified: Certified,
  until: Day,
  from: Day = noticesBegin,
  known: Omit<DemoHandOver, 'on'> = { capacity: 'not-known', waiting: 'not-known' },
): DemoCourse => {
  const notice: DemoNotice = { ...noticeTo(chance, certified, from, 10, until), channel: 'registered-letter' };
  const complyBy =
    notice.presentedOn === undefined
      ? termEnd('compliance', notice.on, notice.on, deliveryBy(notice.channel))
      : termEnd('compliance', notice.on, notice.presentedOn, 'presented');
  if (complyBy === 'unknown') throw new RangeError('a procedure needs a term that can lapse');
  const on = earliest(workingDayFrom(plusDays(complyBy.lastDay, between(chance, 1, 12))), until);
  return { notice, handOver: { on, ...known } };
};
