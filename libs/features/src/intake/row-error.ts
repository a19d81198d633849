import type { Words } from '@termijn/domain';
import type { Column } from './columns';

/** A rule that a list can break. The name is stable: programs act on it. */
export type RowRule =
  | 'missing-column'
  | 'unknown-column'
  | 'double-column'
  | 'number-of-cells'
  | 'malformed'
  | 'required'
  | 'too-long'
  | 'date-form'
  | 'no-such-day'
  | 'in-the-future'
  | 'not-before'
  | 'national-number'
  | 'number-and-birth-date'
  | 'nationality'
  | 'municipality'
  | 'choice'
  | 'email'
  | 'needs-other-column';

/** What is wrong with a cell: the rule and what its sentence has to mention. */
export interface Fault {
  readonly rule: RowRule;
  /** The limit, the allowed values or the other column that the rule speaks of. */
  readonly detail?: string;
}

/** One thing that is wrong in a list. `line` is the line of the file, the header being line 1; `column` is empty for a whole line. */
export interface RowError extends Fault {
  readonly line: number;
  readonly column: Column | '' | (string & {});
  readonly value: string;
}

const monthsMax = 12;

const monthIn = (language: keyof Words, month: number): string =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1));

/** "31 April 2023" of a day that no calendar knows; the text itself where it is not even a month. */
const spelled = (iso: string, language: keyof Words): string => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
  const number = Number(month);
  if (number < 1 || number > monthsMax) return iso;
  return `${String(Number(dayOfMonth))} ${monthIn(language, number)} ${year}`;
};

const sentences: Readonly<Record<RowRule, (detail: string) => Words>> = {
  'missing-column': (detail) => ({
    nl: `de kolom ${detail} ontbreekt`,
    fr: `la colonne ${detail} manque`,
    en: `the column ${detail} is missing`,
  }),
  'unknown-column': () => ({
    nl: 'deze kolom is niet bekend; hernoem of verwijder ze',
    fr: "cette colonne n'est pas connue ; renommez-la ou supprimez-la",
    en: 'this column is not known; rename it or leave it out',
  }),
  'double-column': () => ({
    nl: 'deze kolom komt tweemaal voor',
    fr: 'cette colonne figure deux fois',
    en: 'this column occurs twice',
  }),
  'number-of-cells': (detail) => ({
    nl: `deze regel moet ${detail} cellen hebben`,
    fr: `cette ligne doit avoir ${detail} cellules`,
    en: `this line must have ${detail} cells`,
  }),
  malformed: () => ({
    nl: 'vanaf hier is het bestand niet leesbaar; kijk de aanhalingstekens na',
    fr: "à partir d'ici le fichier est illisible ; vérifiez les guillemets",
    en: 'the file cannot be read from here on; check the quotation marks',
  }),
  required: () => ({ nl: 'verplicht in te vullen', fr: 'à remplir obligatoirement', en: 'must be filled in' }),
  'too-long': (detail) => ({
    nl: `langer dan ${detail} tekens`,
    fr: `plus de ${detail} caractères`,
    en: `longer than ${detail} characters`,
  }),
  'date-form': () => ({
    nl: 'schrijf JJJJ-MM-DD of DD/MM/JJJJ',
    fr: 'écrivez AAAA-MM-JJ ou JJ/MM/AAAA',
    en: 'write YYYY-MM-DD or DD/MM/YYYY',
  }),
  'no-such-day': (detail) => ({
    nl: `${spelled(detail, 'nl')} bestaat niet`,
    fr: `le ${spelled(detail, 'fr')} n'existe pas`,
    en: `${spelled(detail, 'en')} does not exist`,
  }),
  'in-the-future': () => ({
    nl: 'ligt in de toekomst',
    fr: 'se situe dans le futur',
    en: 'lies in the future',
  }),
  'not-before': (detail) => ({
    nl: `mag niet vóór ${detail} liggen`,
    fr: `ne peut précéder ${detail}`,
    en: `must not lie before ${detail}`,
  }),
  'national-number': () => ({
    nl: 'geen geldig rijksregister- of bisnummer',
    fr: 'numéro national ou bis non valable',
    en: 'not a valid national or bis number',
  }),
  'number-and-birth-date': () => ({
    nl: 'het rijksregisternummer begint met een andere geboortedatum',
    fr: 'le numéro national commence par une autre date de naissance',
    en: 'the national number begins with another birth date',
  }),
  nationality: () => ({
    nl: 'geen landcode van twee letters (ISO 3166-1); XX voor staatloos of onbekend',
    fr: 'pas un code pays de deux lettres (ISO 3166-1) ; XX pour apatride ou inconnu',
    en: 'not a country code of two letters (ISO 3166-1); XX for stateless or unknown',
  }),
  municipality: () => ({
    nl: 'geen NIS-code van een Brusselse gemeente (21001 tot 21019)',
    fr: "pas un code INS d'une commune bruxelloise (21001 à 21019)",
    en: 'not the NIS code of a Brussels municipality (21001 to 21019)',
  }),
  choice: (detail) => ({ nl: `kies uit ${detail}`, fr: `choisissez parmi ${detail}`, en: `choose from ${detail}` }),
  email: () => ({ nl: 'geen e-mailadres', fr: 'pas une adresse e-mail', en: 'not an e-mail address' }),
  'needs-other-column': (detail) => ({
    nl: `kan niet zonder ${detail}`,
    fr: `ne va pas sans ${detail}`,
    en: `goes together with ${detail}`,
  }),
};

/** The broken rule as a sentence for whoever keeps the list. */
export const wordsOfFault = ({ rule, detail = '' }: Fault): Words => sentences[rule](detail);
