import { termEnd } from '@termijn/domain';
import { day, plusDays, type Day } from '@termijn/kernel';
import { between, pickWeighted, shuffled, type Chance, type Weighted } from './chance';
import type { DemoCase, DemoReceipt } from './demo-case';
import { latest, workingDayFrom, workingDays } from './demo-days';
import { inventObliged, inventReleased, type InventedPerson } from './invented-people';
import { demoYear, municipalitiesOfTheObliged, municipalityWeights, stretches, type Stretch } from './published';

/** The last day on which somebody did something: the Friday before a long weekend. After it only the calendar moves. */
export const lastCounterDay = day('2023-05-26');

/** Everybody who was looked at, obliged or not, with the receipt of the certificate; nobody occurs twice. */
export const gatherPeople = (chance: Chance): readonly DemoCase[] => {
  const municipalities = [
    ...shuffled(chance, municipalitiesOfTheObliged.byDecember),
    ...shuffled(chance, municipalitiesOfTheObliged.after),
  ];
  const seen = new Set<string>();
  let from: Day = demoYear.from;
  return stretches.flatMap((stretch) => {
    const invent = unlike(seen, chance);
    const days = workingDays(from, stretch.until <= lastCounterDay ? stretch.until : lastCounterDay);
    from = plusDays(stretch.until, 1);
    return [
      ...obligedOf(stretch, chance, days, () => municipalities.shift(), invent),
      ...releasedOf(stretch, chance, days, invent),
    ];
  });
};

type Invent = (kind: typeof inventObliged, assessedOn: Day) => InventedPerson;

/** Invents people until one comes up who is not there yet. */
const unlike =
  (seen: Set<string>, chance: Chance): Invent =>
  (kind, assessedOn) => {
    const registeredOn = latest(demoYear.from, plusDays(assessedOn, -between(chance, 0, 10)));
    for (;;) {
      const person = kind(chance, registeredOn);
      const { familyName, givenName, birthDate } = person.identity;
      const name = [familyName, givenName, birthDate].join('/');
      if (seen.has(name)) continue;
      seen.add(name);
      return person;
    }
  };

const obligedOf = (
  { obliged }: Stretch,
  chance: Chance,
  days: readonly Day[],
  nextMunicipality: () => DemoCase['municipality'] | undefined,
  invent: Invent,
): readonly DemoCase[] =>
  Array.from({ length: obliged }, () => {
    const municipality = nextMunicipality();
    if (municipality === undefined) throw new RangeError('more people are obliged than live in the municipalities');
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
  { assessed, obliged }: Stretch,
  chance: Chance,
  days: readonly Day[],
  invent: Invent,
): readonly DemoCase[] =>
  Array.from({ length: assessed - obliged }, () => {
    const assessedOn = someDay(chance, days, growth);
    const municipality = pickWeighted(chance, municipalityWeights);
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
  if (on > lastCounterDay || registerBy === 'unknown') return undefined;
  return { on, means: how, lastDay: registerBy.lastDay };
};
