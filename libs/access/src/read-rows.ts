import type { Words } from '@termijn/domain';
import { roleNames, type Role } from './roles';
import { municipality, type AccessRow } from './table';

/** The rows about reading, and about what is looked after outside the laws. `case`, `worklist`, `letters` and `procedure` tell of people under pseudonyms. */
export const readRows = {
  case: {
    name: { nl: 'Een dossier', fr: 'Un dossier', en: 'A file' },
    grants: {
      ...municipality,
      'municipal-integrator': 'own',
      'office-worker': 'own',
      'office-integrator': 'own',
      'ggc-official': 'own',
      'ggc-second-official': 'own',
      operator: 'all',
    },
  },
  worklist: {
    name: { nl: 'De werklijst', fr: 'La liste de travail', en: 'The worklist' },
    grants: { ...municipality, 'office-worker': 'own', operator: 'all' },
  },
  letters: {
    name: { nl: 'Brieven en hun stand', fr: 'Les lettres et leur état', en: 'Letters and what became of them' },
    grants: { ...municipality, operator: 'all' },
  },
  mailbox: {
    name: {
      nl: 'De volledige tekst van brieven',
      fr: 'Le texte intégral des lettres',
      en: 'The full text of letters',
    },
    grants: municipality,
  },
  procedure: {
    name: { nl: 'Sanctieprocedures', fr: 'Les procédures de sanction', en: 'Sanction procedures' },
    grants: { ...municipality, 'ggc-official': 'all', 'ggc-second-official': 'all', operator: 'all' },
  },
  plan: {
    name: { nl: 'Wervingsplannen', fr: 'Les plans de recrutement', en: 'Recruitment plans' },
    grants: {
      'municipal-official': 'all',
      'municipal-head': 'all',
      'outreach-worker': 'all',
      'statistics-reader': 'all',
      operator: 'all',
    },
  },
  figures: {
    name: { nl: 'Cijfers', fr: 'Les chiffres', en: 'Figures' },
    grants: Object.fromEntries(roleNames.map((role) => [role, 'all'])),
  },
  'access-log': {
    name: { nl: 'Wie welk dossier las', fr: 'Qui a lu quel dossier', en: 'Who read which file' },
    grants: { 'municipal-head': 'own', 'data-protection-officer': 'own' },
  },
  erasure: {
    name: { nl: 'Een persoon vergeten', fr: 'Oublier une personne', en: 'Forgetting a person' },
    grants: { 'municipal-head': 'own', 'data-protection-officer': 'own' },
  },
  papers: {
    name: { nl: "Nota's en stukken bij een persoon", fr: "Notes et pièces d'une personne", en: 'Notes and papers' },
    grants: municipality,
  },
  'own-data': {
    name: {
      nl: 'Inzage, verbetering en beperking voor de betrokkene',
      fr: "Accès, rectification et limitation pour l'intéressé",
      en: 'Access, rectification and restriction for the person',
    },
    grants: { ...municipality, 'data-protection-officer': 'own' },
  },
  machine: {
    name: {
      nl: 'De machine: leesmodellen, klok, voorbeeldgegevens',
      fr: "La machine : modèles de lecture, horloge, données d'exemple",
      en: 'The machine: read models, clock, sample data',
    },
    grants: { operator: 'all' },
  },
} as const satisfies Readonly<Record<string, AccessRow>>;

/** What can be read, or looked after, as one row of the table. */
export type Subject = keyof typeof readRows;

/** What kind of thing a field tells. */
export type DataClass = 'identity' | 'contact' | 'duty' | 'medical' | 'sanction' | 'statistics';

/** How a field is shown: as it is, as a pseudonym or a code in its place, or not at all. */
export type Showing = 'shown' | 'coded' | 'hidden';

/** The names of the ways to show a field. */
export const showingWords: Readonly<Record<Showing, Words>> = {
  shown: { nl: 'ja', fr: 'oui', en: 'yes' },
  coded: { nl: 'als code', fr: 'sous code', en: 'as a code' },
  hidden: { nl: 'nee', fr: 'non', en: 'no' },
};

/** A row about fields. A role that it does not name sees nothing of them. */
export interface MaskRow {
  readonly name: Words;
  readonly showings: Readonly<Partial<Record<Role, Exclude<Showing, 'hidden'>>>>;
}

const municipalStaff = { 'municipal-official': 'shown', 'municipal-head': 'shown' } as const;
const ggcStaff = { 'ggc-official': 'shown', 'ggc-second-official': 'shown' } as const;
const programs = { 'municipal-integrator': 'coded', 'office-integrator': 'coded' } as const;

/** The rows about fields, of files that may be read at all. Medical papers never go by way of an office. */
export const maskRows: Readonly<Record<DataClass, MaskRow>> = {
  identity: {
    name: {
      nl: 'Naam, geboortedatum en nummer',
      fr: 'Nom, date de naissance et numéro',
      en: 'Name, birth date and number',
    },
    showings: { ...municipalStaff, 'office-worker': 'shown', ...ggcStaff, ...programs, operator: 'coded' },
  },
  contact: {
    name: { nl: 'Adres en contact', fr: 'Adresse et contact', en: 'Address and contact' },
    showings: { ...municipalStaff, 'office-worker': 'shown', ...ggcStaff },
  },
  duty: {
    name: { nl: 'Stappen en termijnen', fr: 'Étapes et délais', en: 'Steps and terms' },
    showings: {
      ...municipalStaff,
      'municipal-integrator': 'shown',
      'office-worker': 'shown',
      'office-integrator': 'shown',
      ...ggcStaff,
      operator: 'shown',
    },
  },
  medical: { name: { nl: 'Medische stukken', fr: 'Pièces médicales', en: 'Medical papers' }, showings: municipalStaff },
  sanction: {
    name: { nl: 'Gegevens over een sanctie', fr: 'Données sur une sanction', en: 'Data about a sanction' },
    showings: { ...municipalStaff, ...ggcStaff, operator: 'coded' },
  },
  statistics: {
    name: { nl: 'Cijfers zonder personen', fr: 'Chiffres sans personnes', en: 'Figures without people' },
    showings: Object.fromEntries(roleNames.map((role) => [role, 'shown'])),
  },
};
