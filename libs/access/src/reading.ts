import type { Words } from '@termijn/domain';
import { decider, grant, type Decider, type Matter } from '@termijn/kernel';
import type { Role } from './roles';

/** Why somebody reads a file: a closed list, so that nobody writes about anybody. */
export type Purpose =
  'handling' | 'guidance' | 'sanction-procedure' | 'request-of-person' | 'complaint' | 'oversight' | 'operation';

/** The purposes in words. */
export const purposeWords: Readonly<Record<Purpose, Words>> = {
  handling: { nl: 'behandeling van het dossier', fr: 'traitement du dossier', en: 'handling of the file' },
  guidance: { nl: 'begeleiding van het traject', fr: 'accompagnement du parcours', en: 'guidance on the path' },
  'sanction-procedure': { nl: 'sanctieprocedure', fr: 'procédure de sanction', en: 'sanction procedure' },
  'request-of-person': {
    nl: 'vraag van de betrokkene',
    fr: 'demande de la personne concernée',
    en: 'request of the person concerned',
  },
  complaint: { nl: 'klacht of beroep', fr: 'plainte ou recours', en: 'complaint or appeal' },
  oversight: { nl: 'toezicht', fr: 'contrôle', en: 'oversight' },
  operation: { nl: 'beheer van de dienst', fr: 'exploitation du service', en: 'operation of the service' },
};

/** Whether a value is the code of a purpose. */
export const isPurpose = (value: unknown): value is Purpose =>
  typeof value === 'string' && Object.hasOwn(purposeWords, value);

const purposes: Readonly<Record<Role, Purpose>> = {
  'municipal-official': 'handling',
  'municipal-head': 'handling',
  'municipal-integrator': 'handling',
  'office-worker': 'guidance',
  'office-integrator': 'guidance',
  'ggc-official': 'sanction-procedure',
  'ggc-second-official': 'sanction-procedure',
  'outreach-worker': 'guidance',
  'statistics-reader': 'oversight',
  'data-protection-officer': 'oversight',
  operator: 'operation',
};

/** Why somebody in this role reads a file when nothing else is said. */
export const purposeOf = (role: Role): Purpose => purposes[role];

/** One reading of a file. */
export interface Reading {
  /** The name of the operation or page that showed it, or of the command of the command line. */
  readonly what: string;
  /** The id of the procedure or of the letter that was shown; `file` for the file itself. */
  readonly piece: string;
  readonly purpose: Purpose;
}

/** The vocabulary of the log of who read a file. */
export interface ReadingMatter extends Matter {
  readonly command: { readonly type: 'RecordReading' } & Reading;
  readonly state: { readonly phase: 'kept' };
  readonly event: { readonly type: 'FileRead' } & Reading;
  readonly refusal: never;
}

/** What follows from a reading: that it is told, each time. Whether somebody may read is asked elsewhere. */
export const readingLog: Decider<ReadingMatter> = decider<ReadingMatter>(
  { phase: 'kept' },
  { RecordReading: { kept: (_, { what, piece, purpose }) => grant({ type: 'FileRead', what, piece, purpose }) } },
  { FileRead: (state) => state },
);
