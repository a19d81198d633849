import { termEnd, type Municipality } from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';
import { between, pick, pickWeighted, shuffled, type Chance, type Weighted } from './chance';
import type { DemoCase, DemoExemption, DemoReceipt } from './demo-case';
import { latest, workingDayFrom, workingDays } from './demo-days';
import { inventObliged, inventReleased, type InventedPerson } from './invented-people';
import { demoPeriod, municipalitiesOfTheObliged, municipalityWeights, stretches, type Stretch } from './published';

/** A way to invent somebody who was first registered about this day, and whom nobody else is like. */
export type Invent = (kind: typeof inventObliged, assessedOn: Day) => InventedPerson;

/** Invents people until one comes up who is not there yet. */
export const inventor = (chance: Chance): Invent => {
  const seen = new Set<string>();
  return (kind, assessedOn) => {
    const registeredOn = latest(demoPeriod.from, plusDays(assessedOn, -between(chance, 0, 10)));
    for (;;) {
      const person = kind(chance, registeredOn);
      const { familyName, givenName, birthDate } = person.identity;
      const name = [familyName, givenName, birthDate].join('/');
      if (seen.has(name)) continue;
      seen.add(name);
      return person;
    }
  };
};

/** Everybody who was looked at, obliged or not, with the receipt of the certificate; nobody occurs twice. */
export const gatherPeople = (chance: Chance, invent: Invent): readonly DemoCase[] => {
  const municipalities = [
    ...shuffled(chance, municipalitiesOfTheObliged.byDecember),
    ...shuffled(chance, municipalitiesOfTheObliged.after),
  ];
  const nextMunicipality = () => municipalities.shift() ?? someMunicipality(chance);
  let from: Day = demoPeriod.from;
  return stretches.flatMap((stretch) => {
    const days = workingDays(from, stretch.lastCounterDay);
    from = plusDays(stretch.until, 1);
    return [
      ...obligedOf(stretch, chance, days, nextMunicipality, invent),
      ...releasedOf(stretch, chance, days, invent),
      ...liftedOf(stretch, chance, days, invent),
    ];
  });
};

/** A municipality, by how many people come to it. */
export const someMunicipality = (chance: Chance): Municipality => pickWeighted(chance, municipalityWeights);

const obligedOf = (
  { obliged }: Stretch,
  chance: Chance,
  days: readonly Day[],
  nextMunicipality: () => Municipality,
  invent: Invent,
): readonly DemoCase[] =>
  Array.from({ length: obliged }, () => {
    const municipality = nextMunicipality();
    const assessedOn = someDay(chance, days, 1);
    const receipt = receiptOf(chance, assessedOn);
    return {
      person: invent(inventObliged, assessedOn),
      municipality,
      assessedOn,
      obliged: true,
      ...(receipt && { receipt }),
    };
  });

const releasedOf = (
  { assessed, obliged, lifted }: Stretch,
  chance: Chance,
  days: readonly Day[],
  invent: Invent,
): readonly DemoCase[] =>
  Array.from({ length: assessed - obliged - lifted }, () => {
    const assessedOn = someDay(chance, days, growth);
    const municipality = someMunicipality(chance);
    return { person: invent(inventReleased, assessedOn), municipality, assessedOn, obliged: false };
  });

/** Municipalities began slowly: the number of checks a day grows within a stretch. 1 would be an even spread. */
const growth = 1.5;

const someDay = (chance: Chance, days: readonly Day[], growing: number): Day => {
  const found = days[Math.floor(days.length * chance() ** (1 / growing))];
  if (found === undefined) throw new RangeError('a stretch without a working day');
  return found;
};

const means: Weighted<DemoReceipt['means']> = [
  ['counter', 65],
  ['registered-letter', 20],
  ['letter', 12],
  ['ebox', 3],
];

const receiptOf = (chance: Chance, assessedOn: Day): DemoReceipt | undefined => {
  const how = pickWeighted(chance, means);
  const on = workingDayFrom(plusDays(assessedOn, how === 'counter' ? between(chance, 0, 4) : between(chance, 2, 9)));
  const registerBy = termEnd('registration', assessedOn, on);
  if (on > demoPeriod.until || registerBy === 'unknown') return undefined;
  return { on, means: how, lastDay: registerBy.lastDay };
};

const grounds: Weighted<Pick<DemoExemption, 'ground' | 'proof'>> = [
  [{ ground: 'belgian-diploma', proof: 'diploma' }, 40],
  [{ ground: 'earlier-certificate', proof: 'integration-certificate' }, 30],
  [{ ground: 'illness-or-disability', proof: 'medical-certificate' }, 20],
  [{ ground: 'schooling', proof: 'school-certificate' }, 10],
];

/** From the decision of the municipality to the exemption it takes seven weeks at most. */
const decidedWithinDays = 50;

const liftedOf = (
  { lifted, lastCounterDay: until }: Stretch,
  chance: Chance,
  days: readonly Day[],
  invent: Invent,
): readonly DemoCase[] => {
  const early = days.filter((on) => plusDays(on, decidedWithinDays) <= until);
  return Array.from({ length: lifted }, () => {
    const assessedOn = pick(chance, early);
    const receipt = receiptOf(chance, assessedOn);
    const askedOn = workingDayFrom(plusDays(assessedOn, between(chance, 15, 25)));
    const grantedOn = workingDayFrom(plusDays(askedOn, between(chance, 1, 18)));
    return {
      person: invent(inventObliged, assessedOn),
      municipality: someMunicipality(chance),
      assessedOn,
      obliged: true,
      ...(receipt && { receipt }),
      lifted: { ...pickWeighted(chance, grounds), askedOn, grantedOn },
    };
  });
};
