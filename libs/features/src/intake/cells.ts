import { isMunicipality, type Municipality } from '@termijn/domain';
import { isDay, type Day } from '@termijn/kernel';
import { stdnum } from 'stdnum';
import { isNationality } from './nationalities';
import type { Fault } from './row-error';

/** What reading a cell gives: a value, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly fault: Fault };

/** Reads the trimmed text of a cell that is not empty. */
export type Reader<T> = (text: string) => Read<T>;

const ok = <T>(value: T): Read<T> => ({ value });
const wrong = (rule: Fault['rule'], detail?: string): Read<never> => ({
  fault: { rule, ...(detail !== undefined && { detail }) },
});

const nameLengthMax = 200;

/** A name, with doubled spaces taken out. */
export const name: Reader<string> = (text) =>
  text.length > nameLengthMax ? wrong('too-long', String(nameLengthMax)) : ok(text.replace(/\s+/g, ' '));

const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const belgianForm = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** A day as `YYYY-MM-DD` or `DD/MM/YYYY`; what a spreadsheet writes as `1/06/2022` is understood as well. */
export const aDay: Reader<Day> = (text) => {
  const belgian = belgianForm.exec(text);
  const [, d = '', m = '', y = ''] = belgian ?? [];
  const iso = belgian === null ? text : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  if (!isoForm.test(iso)) return wrong('date-form');
  return isDay(iso) ? ok(iso) : wrong('no-such-day', iso);
};

/** A national or bis number with its check digits, in whatever punctuation; kept as eleven digits. */
export const nationalNumber: Reader<string> = (text) => {
  const digits = text.replace(/[\s.-]/g, '');
  const valid = /^\d{11}$/.test(digits) && stdnum['BE']?.['insz']?.validate(digits).isValid === true;
  return valid ? ok(digits) : wrong('national-number');
};

/** A country code of two letters, in capitals or not. */
export const nationality: Reader<string> = (text) => {
  const code = text.toUpperCase();
  return isNationality(code) ? ok(code) : wrong('nationality');
};

/** The NIS code of a Brussels municipality. Never its postal code: some lie across a border. */
export const municipalityCode: Reader<Municipality> = (text) =>
  isMunicipality(text) ? ok(text) : wrong('municipality');

const emailForm = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;
const emailLengthMax = 254;

/** An e-mail address, by its form only. */
export const emailAddress: Reader<string> = (text) =>
  text.length <= emailLengthMax && emailForm.test(text) ? ok(text) : wrong('email');

/** One of a few words; several words may stand for the same value, because lists are written in Dutch and in French. */
export const choiceOf =
  <T>(words: Readonly<Record<string, T>>): Reader<T> =>
  (text) => {
    const word = text.toLowerCase();
    const value = words[word];
    return value === undefined || !Object.hasOwn(words, word)
      ? wrong('choice', Object.keys(words).join(', '))
      : ok(value);
  };

/** Several values with spaces or `|` between them, each one once, in a fixed order. */
export const listOf =
  <T>(one: Reader<T>): Reader<readonly T[]> =>
  (text) => {
    const read = text
      .split(/[\s|]+/)
      .filter((part) => part !== '')
      .map(one);
    const bad = read.find((item) => 'fault' in item);
    if (bad !== undefined) return bad;
    return ok([...new Set(read.flatMap((item) => ('value' in item ? [item.value] : [])))].sort());
  };
