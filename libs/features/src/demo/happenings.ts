import type { Municipality, Office, PathLanguage } from '@termijn/domain';
import { day, plusDays, type Day } from '@termijn/kernel';
import { between, pick, shuffled, type Chance } from './chance';
import type { Act } from './demo-act';
import { noticeLanguage, type Certified, type DemoCourse } from './demo-case';
import { latest, workingDayFrom, workingDays } from './demo-days';
import { someMunicipality } from './demo-people';
import type { Courses } from './demo-registrations';
import { drawer, type Draw } from './draw';
import {
  birthdayActs,
  correctionActs,
  deathActs,
  interruptionActs,
  lostGroundActs,
  moveActs,
  naturalisationActs,
  officeFileActs,
  transferActs,
  withdrawalActs,
} from './life-acts';
import { admissionYear, demoPeriod, lastCounterDay, seasons } from './published';
import { pendingExemptionActs, refusedExemptionActs, suspensionActs } from './relief-acts';

/** What happens to people beside the course of their duty. Nobody has two of these lots. */
export type Happenings = ReadonlyMap<Certified, readonly Act[]>;

/** To how many people each of these things happens. */
const quotas = {
  transfersOfFirstYear: 4,
  transfers: 60,
  suspensions: 420,
  interruptions: 90,
  refusedExemptions: 45,
  pendingExemptions: 14,
  moves: 240,
  officeFiles: 80,
  deaths: 6,
  birthdays: 8,
  naturalisations: 12,
  correctedReceipts: 24,
  correctedRegistrations: 10,
  withdrawnInFirstYear: 2,
  withdrawn: 14,
  lostGround: 3,
} as const;

/** What ends or changes a duty happens only after the last published figure that it would change. */
const afterTheFigures = day('2023-08-11');

interface Lot {
  readonly one: Certified;
  readonly course: DemoCourse;
}

/** Deals out what happens. What changes a published figure is left out of the days before it, or evens itself out. */
export const happenings = (chance: Chance, everybody: readonly Certified[], courses: Courses): Happenings => {
  const lots = shuffled(
    chance,
    everybody.filter(({ lifted }) => lifted === undefined),
  ).map((one): Lot => ({ one, course: courses.get(one) ?? {} }));
  const acts = new Map<Certified, readonly Act[]>();
  const draw = drawer(lots);
  const deal = (count: number, fits: (lot: Lot) => boolean, of: (lot: Lot) => readonly Act[]) => {
    for (const lot of draw(count, fits)) acts.set(lot.one, of(lot));
  };
  transfersOfFirstYear(chance, draw, acts);
  withdrawals(deal);
  onPath(chance, deal);
  onDuty(chance, deal);
  return acts;
};

type Deal = (count: number, fits: (lot: Lot) => boolean, of: (lot: Lot) => readonly Act[]) => void;

const unburdened = ({ course }: Lot): boolean => course.notice === undefined;
const registered = (lot: Lot): boolean => unburdened(lot) && lot.course.registration !== undefined;

/** A working day of the demonstration, some time after a day; its last working days when there is none left. */
const someDayAfter = (chance: Chance, from: Day, withinDays: number): Day => {
  const on = workingDayFrom(plusDays(from, between(chance, 3, withinDays)));
  return on <= demoPeriod.until ? on : day('2024-12-31');
};

/** Since when a course is at rest: its last step, or the receipt of the certificate. */
const settledOn = ({ one, course: { registration } }: Lot): Day => {
  if (registration === undefined) return one.receipt.on;
  const { reportedOn, provedOn } = registration;
  return provedOn === undefined || provedOn === 'awaited' ? reportedOn : latest(reportedOn, provedOn);
};

/** As many people go from Bon to a BAPA as the other way, so that the paths of the first year stay as published. */
const transfersOfFirstYear = (chance: Chance, draw: Draw<Lot>, acts: Map<Certified, readonly Act[]>): void => {
  const [, spring] = seasons;
  const days = workingDays(day('2023-04-11'), lastCounterDay);
  const move = (from: PathLanguage, to: { readonly office: Office; readonly path: PathLanguage }) => {
    const fits = (lot: Lot) =>
      registered(lot) &&
      lot.course.registration?.path === from &&
      lot.course.registration.on >= spring.from &&
      settledOn(lot) <= day('2023-04-10');
    for (const { one } of draw(quotas.transfersOfFirstYear, fits)) acts.set(one, transferActs(to, pick(chance, days)));
  };
  move('fr', { office: 'bon', path: 'nl' });
  move('nl', { office: 'via', path: 'fr' });
};

/** Notices that were taken back: undelivered ones, and some that lost their ground. */
const withdrawals = (deal: Deal): void => {
  const silentLong = ({ one, course }: Lot) =>
    course.notice === undefined && course.registration === undefined && one.receipt.on <= day('2022-08-15');
  deal(quotas.withdrawnInFirstYear, silentLong, ({ one }) => {
    const on = day('2023-03-02');
    const language = noticeLanguage(one.person.language);
    const notice: Act = { on, command: { type: 'IssueNoticeOfDefault', channel: 'registered-letter', language, on } };
    return [notice, ...withdrawalActs(day('2023-03-20'))];
  });
  const noticed = ({ course: { notice, registration, handOver } }: Lot) =>
    notice !== undefined && !registration && !handOver && notice.on > lastCounterDay && notice.on < day('2024-11-20');
  const daysAfterNotice = (days: number, { course }: Lot) =>
    workingDayFrom(plusDays(course.notice?.on ?? demoPeriod.until, days));
  deal(quotas.withdrawn, noticed, (lot) => withdrawalActs(daysAfterNotice(16, lot)));
  deal(quotas.lostGround, noticed, (lot) => lostGroundActs(daysAfterNotice(20, lot)));
};

/** What happens to people who follow a path. */
const onPath = (chance: Chance, deal: Deal): void => {
  const later = (lot: Lot) => registered(lot) && settledOn(lot) <= day('2024-10-31');
  deal(quotas.transfers, later, (lot) => {
    const on = latest(afterTheFigures, someDayAfter(chance, settledOn(lot), 60));
    const toBon = lot.course.registration?.office !== 'bon';
    const [transfer] = transferActs(toBon ? { office: 'bon', path: 'nl' } : { office: 'bapa-bxl', path: 'fr' }, on);
    return [{ ...transfer, ifAllowed: true }];
  });
  deal(quotas.officeFiles, later, (lot) => officeFileActs(chance, someDayAfter(chance, settledOn(lot), 200)));
  const admitted = (lot: Lot) =>
    registered(lot) && (lot.course.registration?.on ?? '') > plusDays(admissionYear.from, 30);
  deal(quotas.correctedRegistrations, admitted, (lot) =>
    correctionActs('RegisteredWithOffice', -1, someDayAfter(chance, settledOn(lot), 30)),
  );
};

/** What happens to people whose duty stands, whether they follow a path or not. */
const onDuty = (chance: Chance, deal: Deal): void => {
  const soon = (lot: Lot, withinDays: number) => someDayAfter(chance, lot.one.receipt.on, withinDays);
  const afterFigures = (lot: Lot) => latest(afterTheFigures, someDayAfter(chance, settledOn(lot), 300));
  deal(quotas.suspensions, unburdened, (lot) => suspensionActs(chance, soon(lot, 240)));
  deal(quotas.interruptions, unburdened, (lot) => interruptionActs(chance, soon(lot, 240)));
  deal(quotas.refusedExemptions, unburdened, (lot) => refusedExemptionActs(chance, soon(lot, 120)));
  const recent = (lot: Lot) => unburdened(lot) && !registered(lot) && lot.one.receipt.on >= day('2024-10-01');
  deal(quotas.pendingExemptions, recent, (lot) => pendingExemptionActs(soon(lot, 60)));
  deal(quotas.moves, unburdened, (lot) => {
    const to: Municipality = someMunicipality(chance);
    return moveActs(to, latest(day('2022-12-19'), soon(lot, 300)));
  });
  deal(quotas.deaths, unburdened, (lot) => deathActs(chance, afterFigures(lot)));
  deal(quotas.birthdays, unburdened, (lot) => birthdayActs(chance, soon(lot, 200)));
  deal(quotas.naturalisations, unburdened, (lot) => naturalisationActs(chance, afterFigures(lot)));
  const longKnown = (lot: Lot) => unburdened(lot) && lot.one.receipt.on > plusDays(lot.one.assessedOn, 2);
  deal(quotas.correctedReceipts, longKnown, (lot) =>
    correctionActs('CertificateReceived', pick(chance, [-1, -2, -1]), soon(lot, 90)),
  );
};
