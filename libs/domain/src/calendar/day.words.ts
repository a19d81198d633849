import type { Day } from '@termijn/kernel';
import type { Tongue, Words } from '../reference/words';
import { monthOf, numberInMonth } from './months';

const monthNames: Readonly<Record<Tongue, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A day written out: `1 december 2022`, `1er décembre 2022`, `1 December 2022`. */
export const dayWords = (on: Day): Words => {
  const { year, month } = monthOf(on);
  const number = numberInMonth(on);
  const written = (tongue: Tongue, ordinal: string): string =>
    `${ordinal} ${monthNames[tongue][month - 1]!} ${String(year)}`;
  return {
    nl: written('nl', String(number)),
    fr: written('fr', number === 1 ? '1er' : String(number)),
    en: written('en', String(number)),
  };
};
