import {
  correspondenceLanguageWords,
  dayWords,
  namesOf,
  type CorrespondenceLanguage,
  type Municipality,
  type Tongue,
} from '@termijn/domain';
import type { Instant } from '@termijn/engine';
import type { Day } from '@termijn/kernel';
import Table from 'cli-table3';
import pc from 'picocolors';

const locales: Readonly<Record<Tongue, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

/** A colon as the language of the reader writes it: French leaves a space before it. */
export const colon = (tongue: Tongue): string => (tongue === 'fr' ? ' :' : ':');

/** A number as people write it. */
export const number = (value: number, tongue: Tongue): string => new Intl.NumberFormat(locales[tongue]).format(value);

/** A day written out; a dash for none. */
export const writtenDay = (on: Day | null | undefined, tongue: Tongue): string =>
  on === null || on === undefined ? '–' : dayWords(on)[tongue];

/** A moment as the clocks of Brussels showed it. The platform does not know that French calls a first day `1er`. */
export const writtenMoment = (at: Instant, tongue: Tongue): string =>
  new Intl.DateTimeFormat(locales[tongue], {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Brussels',
  })
    .formatToParts(new Date(at))
    .map(({ type, value }) => (tongue === 'fr' && type === 'day' && value === '1' ? '1er' : value))
    .join('');

/** A municipality as it calls itself: in the language of the reader, or in both languages for a reader of English. */
export const municipalityName = (code: Municipality, tongue: Tongue): string => {
  const { nl, fr } = namesOf(code);
  if (tongue !== 'en') return tongue === 'nl' ? nl : fr;
  return nl === fr ? nl : `${nl} / ${fr}`;
};

/** A language of correspondence by its name, as a read model keeps it; `unknown` in words as well. */
export const languageName = (code: string, tongue: Tongue): string =>
  correspondenceLanguageWords[code as CorrespondenceLanguage][tongue];

/** A column of a table: its head, and on which side its cells stand. */
export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
}

/** A table for people; without any head it has no line for it. Numbers belong in columns that are aligned to the right. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const drawn = new Table({
    ...(columns.some(({ head }) => head !== '') && { head: columns.map(({ head }) => pc.bold(head)) }),
    colAligns: columns.map(({ align = 'left' }) => align),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '  ',
    },
  });
  drawn.push(...rows.map((row) => [...row]));
  return drawn.toString();
};
