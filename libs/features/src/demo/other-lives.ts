import type { NewcomerFacts, Office, PathLanguage } from '@termijn/domain';
import { day, plusDays, type Day } from '@termijn/kernel';
import { between, pick, shuffled, type Chance } from './chance';
import { obligationIdOf } from '../people/identity';
import { beginning, exemptionActs } from './course-acts';
import { liveThrough, type Act } from './demo-act';
import type { DemoCase } from './demo-case';
import { latest, workingDayFrom, workingDays } from './demo-days';
import { Life, officeOf } from './demo-life';
import type { DemoLife, RefOf } from './demo-story';
import { someMunicipality, type Invent } from './demo-people';
import { drawer } from './draw';
import { inventObliged, type InventedPerson } from './invented-people';
import { progressActs } from './progress-acts';
import { admissions, admissionYear, firstYear, volunteers } from './published';

/** How many people were looked at once more, and obliged by then or still not. */
const reassessed = { obliged: 30, released: 20 } as const;

/** People who were not obliged and were looked at once more: some had come into the right register by then. */
export const reassessedLives = (chance: Chance, released: readonly DemoCase[], refOf: RefOf): readonly DemoLife[] => {
  const waiting = released.filter(({ person, assessedOn }) => {
    const { register, birthDate } = person.facts;
    return register === 'waiting' && assessedOn <= day('2024-05-31') && birthDate > plusDays(assessedOn, -60 * 365);
  });
  const draw = drawer(waiting);
  const days = workingDays(day('2023-09-01'), day('2024-11-29'));
  const again = (one: DemoCase, isObliged: boolean): DemoLife => {
    const on = pick(
      chance,
      days.filter((each) => each > plusDays(one.assessedOn, 20)),
    );
    const ref = refOf(one.person.identity);
    const life = new Life(one, ref);
    const facts: NewcomerFacts = isObliged
      ? { ...one.person.facts, register: 'foreigners', registeredOn: on }
      : one.person.facts;
    const receivedOn = workingDayFrom(plusDays(on, between(chance, 0, 5)));
    const second = { ...one, person: { ...one.person, facts }, assessedOn: on };
    const receipt = { on: receivedOn, means: 'counter', lastDay: receivedOn } as const;
    liveThrough(life, [...beginning(life, one), ...beginning(life, isObliged ? { ...second, receipt } : second)]);
    return { person: one.person, ref, named: isObliged, steps: life.steps, procedures: [] };
  };
  return [
    ...draw(reassessed.obliged).map((one) => again(one, true)),
    ...draw(reassessed.released).map((one) => again(one, false)),
  ];
};

/** The BAPAs in 2024, once for each person whom they admitted of free will. */
const placesOfVolunteers = (chance: Chance): readonly Office[] =>
  shuffled(
    chance,
    admissions.flatMap(({ office, voluntary }) => Array.from({ length: voluntary }, () => office)),
  );

const adultYears = 18;

/** People who follow a path of the second regime without a duty: newcomers who were looked at, and others. */
export const volunteerLives = (
  chance: Chance,
  released: readonly DemoCase[],
  invent: Invent,
  refOf: RefOf,
): readonly DemoLife[] => {
  const adults = released.filter(({ person, assessedOn }) => {
    const { birthDate, register } = person.facts;
    const isAdult = plusDays(birthDate, adultYears * 366) <= assessedOn;
    return isAdult && register === 'foreigners' && assessedOn >= firstYear.until && assessedOn <= day('2024-10-31');
  });
  const newcomers = drawer(shuffled(chance, adults))(volunteers.newcomers);
  const foreigners = Array.from({ length: volunteers.foreignPersons }, (): DemoCase => {
    const assessedOn = pick(chance, workingDays(admissionYear.from, admissionYear.until));
    const municipality = someMunicipality(chance);
    return { person: invent(inventObliged, assessedOn), municipality, assessedOn, obliged: false };
  });
  const places = placesOfVolunteers(chance);
  return [...newcomers, ...foreigners].map((one, index) => {
    const ref = refOf(one.person.identity);
    const life = new Life(one, ref);
    const days = workingDays(latest(admissionYear.from, plusDays(one.assessedOn, 7)), admissionYear.until);
    const on = index < newcomers.length ? pick(chance, days) : one.assessedOn;
    const office = places[index] ?? 'via';
    const path: PathLanguage = chance() < 0.06 ? 'nl' : 'fr';
    const looked = index < newcomers.length ? beginning(life, one) : [];
    liveThrough(life, [...looked, following(life, one, { office, path }, on), ...progressActs(chance, office, on)]);
    return { person: one.person, ref, named: false, steps: life.steps, procedures: [] };
  });
};

const following = (
  life: Life,
  { person, municipality }: DemoCase,
  where: { readonly office: Office; readonly path: PathLanguage },
  on: Day,
): Act => ({
  on,
  actor: officeOf(where.office),
  command: { type: 'FollowVoluntarily', person: life.ref, municipality, language: person.language, ...where, on },
});

/**
 * Somebody was written down under the name of another. When that comes out, the file goes over to the file of the right
 * person, which has no step of its own before that.
 */
export const misfiledLives = (one: DemoCase, wrong: InventedPerson, refOf: RefOf): readonly DemoLife[] => {
  const [ref, wrongRef] = [refOf(one.person.identity), refOf(wrong.identity)];
  const [misfiled, right] = [new Life({ ...one, person: wrong }, wrongRef), new Life(one, ref)];
  const on = workingDayFrom(plusDays(one.assessedOn, 9));
  liveThrough(misfiled, [
    ...beginning(misfiled, one),
    { on, command: { type: 'CorrectIdentity', person: ref, file: obligationIdOf(ref), on } },
  ]);
  const passing = misfiled.file.facts.at(-1);
  if (passing?.type !== 'IdentityCorrected') throw new RangeError('the file did not pass to anybody');
  right.meets(on, { type: 'AdoptFile', person: ref, from: obligationIdOf(wrongRef), facts: passing.facts, on });
  liveThrough(right, one.lifted === undefined ? [] : exemptionActs(one.lifted));
  return [
    { person: wrong, ref: wrongRef, named: false, steps: misfiled.steps, procedures: [] },
    { person: one.person, ref, named: true, steps: right.steps, procedures: [] },
  ];
};

/** Whether somebody can have been written down under another name before the duty was lifted, within the first year. */
export const canBeMisfiled = ({ lifted, receipt, assessedOn }: DemoCase): boolean =>
  lifted !== undefined &&
  receipt !== undefined &&
  receipt.on <= plusDays(assessedOn, 5) &&
  assessedOn > day('2022-12-16') &&
  lifted.grantedOn <= firstYear.until;
