import { plusDays, type Day } from '@termijn/kernel';
import type { Words } from '../reference/words';
import { dayOfMonth } from './months';

/**
 * The ten legal public holidays of Belgium (royal decree of 18 April 1974, art. 1, executing the law of 4 January 1974).
 * They are computed for every year alike, also for the years before a holiday was introduced: no term of the duty can
 * begin before 1 June 2022, so the history of the holidays is of no use here.
 */
export type Holiday =
  | 'new-year'
  | 'easter-monday'
  | 'labour-day'
  | 'ascension'
  | 'whit-monday'
  | 'national-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice'
  | 'christmas';

/** The holidays by name. */
export const holidayWords: Readonly<Record<Holiday, Words>> = {
  'new-year': { nl: 'nieuwjaarsdag', fr: "jour de l'an", en: "New Year's Day" },
  'easter-monday': { nl: 'paasmaandag', fr: 'lundi de Pâques', en: 'Easter Monday' },
  'labour-day': { nl: 'dag van de arbeid', fr: 'fête du Travail', en: 'Labour Day' },
  ascension: { nl: 'Hemelvaartsdag', fr: 'Ascension', en: 'Ascension Day' },
  'whit-monday': { nl: 'pinkstermaandag', fr: 'lundi de Pentecôte', en: 'Whit Monday' },
  'national-day': { nl: 'nationale feestdag', fr: 'fête nationale', en: 'Belgian National Day' },
  assumption: { nl: 'Onze-Lieve-Vrouw-Hemelvaart', fr: 'Assomption', en: 'Assumption Day' },
  'all-saints': { nl: 'Allerheiligen', fr: 'Toussaint', en: "All Saints' Day" },
  armistice: { nl: 'Wapenstilstand', fr: 'Armistice', en: 'Armistice Day' },
  christmas: { nl: 'Kerstmis', fr: 'Noël', en: 'Christmas Day' },
};

/** Easter Sunday of the Gregorian calendar, by the rule of Gauss with its two exceptions. */
export const easterOf = (year: number): Day => {
  const century = Math.floor(year / 100);
  const moonShift = (15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4)) % 30;
  const sunShift = (4 + century - Math.floor(century / 4)) % 7;
  const moon = (19 * (year % 19) + moonShift) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + sunShift) % 7;
  const isTooLate = sunday === 6 && (moon === 29 || (moon === 28 && (11 * moonShift + 11) % 30 < 19));
  return plusDays(dayOfMonth({ year, month: 3 }, 22), moon + sunday - (isTooLate ? 7 : 0));
};

const fixed: readonly (readonly [monthAndDay: string, Holiday])[] = [
  ['01-01', 'new-year'],
  ['05-01', 'labour-day'],
  ['07-21', 'national-day'],
  ['08-15', 'assumption'],
  ['11-01', 'all-saints'],
  ['11-11', 'armistice'],
  ['12-25', 'christmas'],
];

const movable: readonly (readonly [daysAfterEaster: number, Holiday])[] = [
  [1, 'easter-monday'],
  [39, 'ascension'],
  [50, 'whit-monday'],
];

/** The holiday that a day is, if it is one. Where two fall together, as Labour Day and Ascension in 2008, the fixed one. */
export const holidayOn = (on: Day): Holiday | undefined => {
  const always = fixed.find(([monthAndDay]) => on.endsWith(monthAndDay));
  if (always !== undefined) return always[1];
  const easter = easterOf(Number(on.slice(0, 4)));
  return movable.find(([daysAfterEaster]) => plusDays(easter, daysAfterEaster) === on)?.[1];
};

/**
 * The feast of the Brussels-Capital Region by name. It keeps the services of the Region closed on 8 May, but it is not
 * among the ten public holidays of the law: the post works and so do most people. So it moves no term unless a counting
 * policy says that it does.
 */
export const irisDayWords: Words = {
  nl: 'Irisfeest, feestdag van het Brussels Hoofdstedelijk Gewest',
  fr: "fête de l'Iris, fête de la Région de Bruxelles-Capitale",
  en: 'Iris Day, the feast of the Brussels-Capital Region',
};

/** Whether a day is the feast of the Region. */
export const isIrisDay = (on: Day): boolean => on.endsWith('-05-08');
