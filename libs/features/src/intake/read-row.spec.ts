import { day } from '@termijn/kernel';
import { readHeader } from './header';
import { readRow, type Cells } from './read-row';
import { wordsOfFault } from './row-error';

const today = day('2023-05-30');

const good: Cells = {
  national_number: '85.07.30-033.28',
  family_name: '  Van  den Berg ',
  given_name: 'Amina',
  birth_date: '30/07/1985',
  nationality: 'ma',
  municipality: '21015',
  register: 'Vreemdelingenregister',
  registered_on: '1/06/2022',
  title_over_three_months: 'ja',
  legal_stay_since: '',
  statuses: '',
  language: 'fr',
  assessed_on: '2022-06-03',
  certificate_received_on: '2022-06-10',
  certificate_means: 'loket',
  email: 'amina@mail.example',
};

const rulesOf = (cells: Cells) => {
  const read = readRow(7, { ...good, ...cells }, today);
  return 'errors' in read ? read.errors.map(({ line, column, rule }) => `${String(line)} ${column} ${rule}`) : [];
};

describe('a row of a list', () => {
  it('is read whatever the language and the form of its cells', () => {
    expect(readRow(7, good, today)).toEqual({
      row: {
        line: 7,
        national_number: '85073003328',
        family_name: 'Van den Berg',
        given_name: 'Amina',
        birth_date: '1985-07-30',
        nationality: 'MA',
        municipality: '21015',
        register: 'foreigners',
        registered_on: '2022-06-01',
        title_over_three_months: true,
        legal_stay_since: undefined,
        statuses: [],
        language: 'fr',
        assessed_on: '2022-06-03',
        certificate_received_on: '2022-06-10',
        certificate_means: 'counter',
        email: 'amina@mail.example',
      },
    });
  });

  it('takes an empty language for an unknown one and reads several statuses', () => {
    const read = readRow(
      2,
      { ...good, language: '', statuses: 'temporary-stay | labour-migrant temporary-stay' },
      today,
    );
    expect(read).toMatchObject({ row: { language: 'unknown', statuses: ['labour-migrant', 'temporary-stay'] } });
  });

  it.each<[string, Cells, string]>([
    ['an empty cell', { family_name: ' ' }, '7 family_name required'],
    ['a name without end', { given_name: 'a'.repeat(201) }, '7 given_name too-long'],
    ['a date in words', { birth_date: 'July 1985' }, '7 birth_date date-form'],
    ['a day that does not exist', { assessed_on: '2023-04-31' }, '7 assessed_on no-such-day'],
    ['the same in Belgian writing', { assessed_on: '31/04/2023' }, '7 assessed_on no-such-day'],
    ['29 February of a common year', { registered_on: '29/02/2023' }, '7 registered_on no-such-day'],
    ['wrong check digits', { national_number: '85.07.30-033.29' }, '7 national_number national-number'],
    ['too few digits', { national_number: '8507300332' }, '7 national_number national-number'],
    ['a number of another birth date', { birth_date: '1985-07-31' }, '7 birth_date number-and-birth-date'],
    ['a country that does not exist', { nationality: 'ZZ' }, '7 nationality nationality'],
    ['a postal code', { municipality: '1030' }, '7 municipality municipality'],
    ['a municipality outside Brussels', { municipality: '23088' }, '7 municipality municipality'],
    ['an unknown word', { register: 'national' }, '7 register choice'],
    ['an inherited word', { register: 'constructor' }, '7 register choice'],
    ['an unknown status', { statuses: 'temporary-stay tourist' }, '7 statuses choice'],
    ['an address without a host', { email: 'amina@' }, '7 email email'],
    ['a day to come', { certificate_received_on: '2023-05-31' }, '7 certificate_received_on in-the-future'],
    ['an assessment before the entry', { assessed_on: '2022-05-31' }, '7 assessed_on not-before'],
    ['a stay that began after the entry', { legal_stay_since: '2022-06-02' }, '7 registered_on not-before'],
    ['a receipt without means', { certificate_means: '' }, '7 certificate_means needs-other-column'],
    ['means without a receipt', { certificate_received_on: '' }, '7 certificate_received_on needs-other-column'],
  ])('is refused for %s', (_, cells, expected) => {
    expect(rulesOf(cells)).toEqual([expected]);
  });

  it('tells everything that is wrong at once', () => {
    expect(rulesOf({ birth_date: '', nationality: 'Morocco', email: '-' })).toEqual([
      '7 birth_date required',
      '7 nationality nationality',
      '7 email email',
    ]);
  });

  it('accepts a bis number, whose month was raised, and one whose birth date the register did not know', () => {
    expect(rulesOf({ national_number: bis('8547300331') })).toEqual([]);
    expect(rulesOf({ national_number: bis('8540000331') })).toEqual([]);
  });

  it('says in three languages that 31 April does not exist', () => {
    const read = readRow(3, { ...good, birth_date: '31/04/2023' }, today);
    const [error] = 'errors' in read ? read.errors : [];
    expect(error && wordsOfFault(error)).toEqual({
      nl: '31 april 2023 bestaat niet',
      fr: "le 31 avril 2023 n'existe pas",
      en: '31 April 2023 does not exist',
    });
    expect(error?.value).toBe('31/04/2023');
  });
});

describe('the header of a list', () => {
  const names = Object.keys(good);

  it('may be in Dutch or French, in any order, case and punctuation', () => {
    const header = readHeader([
      'Familienaam',
      'VOORNAAM',
      'Date de naissance',
      'nationalité',
      'gemeente',
      'registre',
      'eerste inschrijving',
      'title_over_three_months',
      'Onderzocht op',
    ]);
    expect(header).toMatchObject({ columns: expect.arrayContaining(['family_name', 'birth_date', 'assessed_on']) });
  });

  it('names columns that are missing, double or unknown', () => {
    const header = readHeader([...names.filter((name) => name !== 'nationality'), 'nom', 'phone']);
    expect(header).toMatchObject({
      errors: [
        { column: 'family_name', rule: 'double-column', value: 'nom' },
        { column: 'phone', rule: 'unknown-column' },
        { column: 'nationality', rule: 'missing-column' },
      ],
    });
  });
});

/** Adds check digits for somebody born before 2000 to the first nine digits of a bis number. */
const bis = (text: string): string => {
  const base = text.slice(0, 9);
  return `${base}${String(97 - (Number(base) % 97)).padStart(2, '0')}`;
};
