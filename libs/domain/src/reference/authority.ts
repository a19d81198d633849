import type { Words } from './words';

/**
 * In what capacity somebody acts: the official of a municipality, of a reception office or of the GGC, the staff of Bon
 * that agree recruitment plans, or the calendar and the reactions of the service itself.
 */
export type Authority = 'municipality' | 'office' | 'ggc' | 'outreach' | 'system';

/** For every command of a law, who may give it. */
export type Competence<T extends string> = Readonly<Record<T, readonly Authority[]>>;

/** Whether somebody in this role may give a command of this type; a role that nobody knows may give none. */
export const isCompetent = <T extends string>(competence: Competence<T>, type: T, role: string): boolean =>
  competence[type].some((authority) => authority === role);

/** The capacities by name. */
export const authorityWords: Readonly<Record<Authority, Words>> = {
  municipality: { nl: 'de gemeente', fr: 'la commune', en: 'the municipality' },
  office: { nl: 'het onthaalbureau', fr: "le bureau d'accueil", en: 'the reception office' },
  ggc: { nl: 'de GGC', fr: 'la COCOM', en: 'the GGC' },
  outreach: {
    nl: 'de wervingsdienst van Bon',
    fr: 'le service de recrutement de Bon',
    en: 'the outreach staff of Bon',
  },
  system: { nl: 'de kalender', fr: 'le calendrier', en: 'the calendar' },
};
