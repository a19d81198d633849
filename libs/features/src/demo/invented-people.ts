import type { CorrespondenceLanguage, NewcomerFacts, ResidenceRegister, StayStatus } from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';
import type { Identity } from '../people/identity';
import { between, pick, pickWeighted, type Chance, type Weighted } from './chance';

/** Somebody who does not exist, as the register would show that person on the day of the first registration. */
export interface InventedPerson {
  readonly identity: Identity;
  readonly language: CorrespondenceLanguage;
  readonly facts: NewcomerFacts;
}

// Syllables that sound like names in many languages and belong to none in particular.
const givenBeginnings = 'Ad Al Am An Be Da El Fa Ha Il Jo Ka La Li Ma Me Mi Na Ni Ra Sa Se Ta Ya Za'.split(' ');
const givenEndings = 'dira lia men nora rim sel tara via yan zio lun bek mira dor nis'.split(' ');
const familyBeginnings =
  'Abra Balo Cari Dema Elto Farra Gono Hara Irun Kale Loma Moru Neva Orsa Pella Quira Rosta'.split(' ');
const familyEndings =
  'bani dez ev fari gan holm jin kova lar mou nuri oglu pinto ram sson tari vic wala yama zade'.split(' ');

const languages: Weighted<CorrespondenceLanguage> = [
  ['fr', 58],
  ['unknown', 30],
  ['nl', 12],
];

/** The published top is Morocco, Brazil, Japan and Turkey; the order of the others is invented. */
const obligedNationalities: Weighted<string> = [
  ['MA', 190],
  ['BR', 95],
  ['JP', 75],
  ['TR', 70],
  ...'IN SY AF CD CM US GN CN AL PK'.split(' ').map((code) => [code, 28] as const),
  ...'DZ TN EG LB IQ IR RS MK UA RU GE AM SN CI RW BI KE NG GH TG ET ER SO PS BD NP PH VN TH KR CO PE EC MX'
    .split(' ')
    .map((code) => [code, 8] as const),
];

/** Half are 31 to 45 years old, almost a third are younger, a sixth is older. */
const adultAges: Weighted<readonly [number, number]> = [
  [[18, 30], 32],
  [[31, 45], 51],
  [[46, 64], 17],
];

const daysInYear = 365.25;

const bornAt = (chance: Chance, registeredOn: Day, [youngest, oldest]: readonly [number, number]): Day => {
  const age = between(chance, youngest, oldest);
  // A few days into the year of life, so that nobody's age hangs on a leap day.
  return plusDays(registeredOn, -Math.ceil(age * daysInYear) - between(chance, 5, 355));
};

const named = (chance: Chance, birthDate: Day): Identity => ({
  givenName: pick(chance, givenBeginnings) + pick(chance, givenEndings),
  familyName: pick(chance, familyBeginnings) + pick(chance, familyEndings),
  birthDate,
});

const person = (chance: Chance, facts: NewcomerFacts): InventedPerson => ({
  identity: named(chance, facts.birthDate),
  language: pickWeighted(chance, languages),
  facts,
});

const foreigners: ResidenceRegister = 'foreigners';

/** Somebody who meets all three conditions and has no ground of exemption. */
export const inventObliged = (chance: Chance, registeredOn: Day): InventedPerson =>
  person(chance, {
    birthDate: bornAt(chance, registeredOn, pickWeighted(chance, adultAges)),
    nationality: pickWeighted(chance, obligedNationalities),
    registeredOn,
    register: foreigners,
    titleOverThreeMonths: true,
    statuses: [],
  });

/** What sets somebody free from the duty, laid over the facts of somebody obliged. */
type Release = (chance: Chance, registeredOn: Day) => Partial<NewcomerFacts>;

const status =
  (...statuses: readonly StayStatus[]): Release =>
  () => ({ statuses });

const europeans = 'FR IT RO ES PL PT DE BG GR NL HU HR IE SE CZ LT SK CH NO'.split(' ');

const releases: Weighted<Release> = [
  [(chance) => ({ nationality: pick(chance, europeans) }), 52],
  [() => ({ nationality: 'UA', statuses: ['temporary-protection'] }), 10],
  [status('labour-migrant'), 6],
  [status('family-of-free-mover'), 5],
  [status('temporary-stay'), 4],
  [status('long-term-resident-elsewhere'), 2],
  [() => ({ nationality: 'GB', statuses: ['uk-withdrawal-agreement'] }), 1],
  [(chance, registeredOn) => ({ birthDate: bornAt(chance, registeredOn, [1, 16]) }), 7],
  [() => ({ register: 'waiting' }), 6],
  [() => ({ titleOverThreeMonths: false }), 4],
  [(chance, registeredOn) => ({ legalStaySince: plusDays(registeredOn, -between(chance, 1_200, 3_000)) }), 2],
  [(chance, registeredOn) => ({ birthDate: bornAt(chance, registeredOn, [65, 80]) }), 1],
];

/** Somebody who is looked at and not obliged. */
export const inventReleased = (chance: Chance, registeredOn: Day): InventedPerson => {
  const { facts } = inventObliged(chance, registeredOn);
  return person(chance, { ...facts, ...pickWeighted(chance, releases)(chance, registeredOn) });
};
