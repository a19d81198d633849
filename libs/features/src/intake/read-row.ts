import type { CertificateMeans, CorrespondenceLanguage, ResidenceRegister, StayStatus } from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import {
  aDay,
  choiceOf,
  emailAddress,
  listOf,
  municipalityCode,
  name,
  nationalNumber,
  nationality,
  type Read,
  type Reader,
} from './cells';
import { columnNames, type Column } from './columns';
import type { NewcomerRow } from './newcomer-row';
import type { Fault, RowError } from './row-error';

const required =
  <T>(read: Reader<T>): Reader<T> =>
  (text) =>
    text === '' ? { fault: { rule: 'required' } } : read(text);

const optional =
  <T>(read: Reader<T>): Reader<T | undefined> =>
  (text) =>
    text === '' ? { value: undefined } : read(text);

const otherwise =
  <T>(empty: T, read: Reader<T>): Reader<T> =>
  (text) =>
    text === '' ? { value: empty } : read(text);

const yesOrNo = choiceOf({ yes: true, no: false, ja: true, nee: false, oui: true, non: false });

const register = choiceOf<ResidenceRegister>({
  foreigners: 'foreigners',
  waiting: 'waiting',
  vreemdelingenregister: 'foreigners',
  wachtregister: 'waiting',
  'registre des étrangers': 'foreigners',
  "registre d'attente": 'waiting',
});

const means = choiceOf<CertificateMeans>({
  counter: 'counter',
  letter: 'letter',
  'registered-letter': 'registered-letter',
  ebox: 'ebox',
  loket: 'counter',
  brief: 'letter',
  aangetekend: 'registered-letter',
  guichet: 'counter',
  lettre: 'letter',
  recommandé: 'registered-letter',
});

const status = choiceOf<StayStatus>({
  'uk-withdrawal-agreement': 'uk-withdrawal-agreement',
  'family-of-free-mover': 'family-of-free-mover',
  'temporary-stay': 'temporary-stay',
  'temporary-protection': 'temporary-protection',
  'labour-migrant': 'labour-migrant',
  'long-term-resident-elsewhere': 'long-term-resident-elsewhere',
});

const language = choiceOf<CorrespondenceLanguage>({ nl: 'nl', fr: 'fr', unknown: 'unknown' });

type Readers = { readonly [C in Column]: Reader<NewcomerRow[C]> };

const readers: Readers = {
  national_number: optional(nationalNumber),
  family_name: required(name),
  given_name: required(name),
  birth_date: required(aDay),
  nationality: required(nationality),
  municipality: required(municipalityCode),
  register: required(register),
  registered_on: required(aDay),
  title_over_three_months: required(yesOrNo),
  legal_stay_since: optional(aDay),
  statuses: otherwise([], listOf(status)),
  language: otherwise('unknown', language),
  assessed_on: required(aDay),
  certificate_received_on: optional(aDay),
  certificate_means: optional(means),
  email: optional(emailAddress),
};

/** The cells of one line, by column; a column that the list does not have is missing. */
export type Cells = Partial<Readonly<Record<Column, string>>>;

/** A checked row, or everything that is wrong with it. */
export type ReadRow = { readonly row: NewcomerRow } | { readonly errors: readonly RowError[] };

/** Checks the cells of one line. `today` is the legal day of the intake: nothing that is reported can lie after it. */
export const readRow = (line: number, cells: Cells, today: Day): ReadRow => {
  const textOf = (column: Column): string => (cells[column] ?? '').trim();
  const read = columnNames.map((column): readonly [Column, Read<unknown>] => [column, readers[column](textOf(column))]);
  const errorOf = (column: Column, fault: Fault): RowError => ({ line, column, value: textOf(column), ...fault });
  const errors = read.flatMap(([column, cell]) => ('fault' in cell ? [errorOf(column, cell.fault)] : []));
  if (errors.length > 0) return { errors };

  // Each value was read by the reader of its own column, whose type `Readers` ties to the field of the same name.
  const values = Object.fromEntries(read.map(([column, cell]) => [column, 'value' in cell ? cell.value : undefined]));
  const row = { ...values, line } as unknown as NewcomerRow;
  const contradictions = faultsBetween(row, today).map(([column, fault]) => errorOf(column, fault));
  return contradictions.length > 0 ? { errors: contradictions } : { row };
};

/** The pairs of columns whose days come in a fixed order, earlier one first. */
const orderOfDays = [
  ['birth_date', 'legal_stay_since'],
  ['legal_stay_since', 'registered_on'],
  ['birth_date', 'registered_on'],
  ['registered_on', 'assessed_on'],
  ['assessed_on', 'certificate_received_on'],
] as const;

const datesOfTheList = ['birth_date', 'registered_on', 'assessed_on', 'certificate_received_on'] as const;

const faultsBetween = (row: NewcomerRow, today: Day): readonly (readonly [Column, Fault])[] => {
  const faults: (readonly [Column, Fault])[] = [];
  for (const column of datesOfTheList)
    if ((row[column] ?? today) > today) faults.push([column, { rule: 'in-the-future' }]);
  for (const [earlier, later] of orderOfDays) {
    const [from, to] = [row[earlier], row[later]];
    if (from !== undefined && to !== undefined && to < from)
      faults.push([later, { rule: 'not-before', detail: earlier }]);
  }
  if (row.national_number !== undefined && !beginsWith(row.national_number, row.birth_date))
    faults.push(['birth_date', { rule: 'number-and-birth-date' }]);
  if (row.certificate_received_on !== undefined && row.certificate_means === undefined)
    faults.push(['certificate_means', { rule: 'needs-other-column', detail: 'certificate_received_on' }]);
  if (row.certificate_received_on === undefined && row.certificate_means !== undefined)
    faults.push(['certificate_received_on', { rule: 'needs-other-column', detail: 'certificate_means' }]);
  return faults;
};

/** A bis number adds 20 or 40 to the month. A birth date that the register did not know has a month or a day of 00. */
const beginsWith = (number: string, birthDate: Day): boolean => {
  const [year, month, dayOfMonth] = [number.slice(0, 2), Number(number.slice(2, 4)) % 20, number.slice(4, 6)];
  if (month === 0 || dayOfMonth === '00') return true;
  return birthDate.slice(2) === `${year}-${String(month).padStart(2, '0')}-${dayOfMonth}`;
};
