import type { PersonRef } from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';
import { between, type Chance } from './chance';
import { beginning, courseActs, exemptionActs } from './course-acts';
import { liveThrough } from './demo-act';
import type { Certified, DemoCase, DemoHandOver } from './demo-case';
import { firstCourses } from './demo-courses';
import { workingDayFrom } from './demo-days';
import { Life } from './demo-life';
import type { DemoLife, RefOf } from './demo-story';
import { gatherPeople, inventor } from './demo-people';
import { courseNumbered, courseOf, returnedOn, type Course } from './demo-procedures';
import type { Courses } from './demo-registrations';
import { happenings, type Happenings } from './happenings';
import { inventObliged } from './invented-people';
import { laterCourses } from './later-courses';
import { canBeMisfiled, misfiledLives, reassessedLives, volunteerLives } from './other-lives';
import { progressActs } from './progress-acts';
import { demoPeriod, firstYear } from './published';

/**
 * Everybody in the demonstration, with what happened to each, one after the other: to think out so many lives takes a
 * while, and whoever asks for them may want to do something in between. The same chance gives the same world.
 */
export const demoLives = function* (chance: Chance, refOf: RefOf): Generator<DemoLife> {
  const invent = inventor(chance);
  const people = gatherPeople(chance, invent);
  const certified = people.filter((one): one is Certified => one.receipt !== undefined);
  const courses = firstCourses(chance, certified);
  laterCourses(chance, certified, courses);
  const told = { courses, happenings: happenings(chance, certified, courses) };
  const released = people.filter(({ obliged }) => !obliged);
  const others = [...reassessedLives(chance, released, refOf), ...volunteerLives(chance, released, invent, refOf)];
  const taken = new Set(others.map(({ ref }) => ref));
  const counted = new DemoDuties(chance, told);
  const misfiled = people.find(canBeMisfiled);
  const obliged = people.filter((one) => one.obliged && one !== misfiled);
  for (const one of obliged) yield counted.lifeOf(one, refOf(one.person.identity));
  for (const one of released) {
    const ref = refOf(one.person.identity);
    if (!taken.has(ref)) yield releasedLife(one, ref);
  }
  yield* others;
  if (misfiled !== undefined) yield* misfiledLives(misfiled, invent(inventObliged, misfiled.assessedOn), refOf);
};

/** Somebody who was looked at and found not to be obliged. */
const releasedLife = (one: DemoCase, ref: PersonRef): DemoLife => {
  const life = new Life(one, ref);
  liveThrough(life, beginning(life, one));
  return { person: one.person, ref, named: false, steps: life.steps, procedures: [] };
};

/** Of those who let the term to complete lapse, one in so many is put in default, and one in so many of these handed over. */
const completion = { noticedOneIn: 12, handedOverOneIn: 4 } as const;

/** Thinks out the lives of the obliged, one after the other, and counts their defaults and procedures. */
class DemoDuties {
  private early = 0;
  private later = 0;
  private lapsed = 0;

  constructor(
    private readonly chance: Chance,
    private readonly told: { readonly courses: Courses; readonly happenings: Happenings },
  ) {}

  lifeOf(one: DemoCase, ref: PersonRef): DemoLife {
    const { person, lifted } = one;
    const life = new Life(one, ref);
    const course = this.told.courses.get(one as Certified) ?? {};
    const { registration, handOver } = course;
    const before = [
      ...beginning(life, one),
      ...(lifted === undefined ? [] : exemptionActs(lifted)),
      ...courseActs(course),
      ...(this.told.happenings.get(one as Certified) ?? []),
      ...(registration === undefined ? [] : progressActs(this.chance, registration.office, registration.on)),
    ];
    liveThrough(life, before);
    const procedures: Course[] = [];
    if (handOver?.returnedOn !== undefined) {
      procedures.push(returnedOn(handOver.returnedOn));
      life.meets(handOver.returnedOn, { type: 'TakeBackFile', reason: 'incomplete', on: handOver.returnedOn });
    } else if (handOver !== undefined) procedures.push(courseOf(handOver, this.numberOf(handOver)));
    if (this.lapsesOnPath(life)) procedures.push(courseNumbered(this.later++));
    return { person, ref, named: true, steps: life.steps, procedures };
  }

  /** The hand-overs of the first year are counted by themselves, so that each course is taken in it. */
  private numberOf({ on, meanwhile }: DemoHandOver): number {
    if (meanwhile !== undefined) return 0;
    return on <= firstYear.until ? this.early++ : this.later++;
  }

  /** Puts somebody in default of completing the path; answers whether the file was handed over in the end. */
  private lapsesOnPath(life: Life): boolean {
    const noticedOn = this.dayOfNotice(life);
    if (noticedOn === undefined || this.lapsed++ % completion.noticedOneIn !== 0) return false;
    const notice = {
      type: 'IssueNoticeOfDefault',
      channel: 'registered-letter',
      language: 'both',
      on: noticedOn,
    } as const;
    if (life.mayTake(noticedOn, notice) !== undefined || life.file.phase !== 'defaulted') return false;
    const { complyBy } = life.file.notice;
    const isHandedOver = Math.floor(this.lapsed / completion.noticedOneIn) % completion.handedOverOneIn === 0;
    if (complyBy === 'unknown' || !isHandedOver) return false;
    const on = workingDayFrom(plusDays(complyBy.lastDay, 5));
    const handOver = { type: 'HandOverFile', capacity: 'waiting-list', waiting: 'not-known', on } as const;
    return on <= demoPeriod.until && life.mayTake(on, handOver) === undefined;
  }

  private dayOfNotice({ file, today }: Life): Day | undefined {
    if (file.phase !== 'registered' || file.registration.completion !== undefined) return undefined;
    const { completeBy } = file.registration;
    if (completeBy === 'unknown') return undefined;
    const on = workingDayFrom(plusDays(completeBy.lastDay, between(this.chance, 5, 40)));
    return on > firstYear.until && on <= demoPeriod.until && (today === undefined || today < on) ? on : undefined;
  }
}
