import type { Authority, Words } from '@termijn/domain';

/** As what somebody uses the service. A program of an organisation is an integrator and decides nothing. */
export type Role =
  | 'municipal-official'
  | 'municipal-head'
  | 'municipal-integrator'
  | 'office-worker'
  | 'office-integrator'
  | 'ggc-official'
  | 'ggc-second-official'
  | 'outreach-worker'
  | 'statistics-reader'
  | 'data-protection-officer'
  | 'operator';

/** The kinds of organisation: `bon` is an office that has outreach staff too, `service` is whoever runs Termijn. */
export type OrganisationKind = 'municipality' | 'office' | 'bon' | 'ggc' | 'service';

/** A role: where it exists, and in which capacity of the law it acts. */
export interface RoleProfile {
  readonly name: Words;
  /** The kinds of organisation that somebody in this role can belong to. */
  readonly organisations: readonly OrganisationKind[];
  /** The capacity in which the law hears this role; `none` for one that only looks or only looks after the machine. */
  readonly authority: Exclude<Authority, 'system'> | 'none';
}

/** Every role, in the order in which the table prints them. */
export const roles: Readonly<Record<Role, RoleProfile>> = {
  'municipal-official': {
    name: { nl: 'gemeentelijk medewerker', fr: 'agent communal', en: 'municipal official' },
    organisations: ['municipality'],
    authority: 'municipality',
  },
  'municipal-head': {
    name: { nl: 'diensthoofd van de gemeente', fr: 'chef de service communal', en: 'municipal head' },
    organisations: ['municipality'],
    authority: 'municipality',
  },
  'municipal-integrator': {
    name: { nl: 'programma van de gemeente', fr: 'logiciel de la commune', en: 'program of the municipality' },
    organisations: ['municipality'],
    authority: 'municipality',
  },
  'office-worker': {
    name: { nl: 'medewerker van een onthaalbureau', fr: "agent d'un bureau d'accueil", en: 'office worker' },
    organisations: ['office'],
    authority: 'office',
  },
  'office-integrator': {
    name: { nl: 'programma van een onthaalbureau', fr: "logiciel d'un bureau d'accueil", en: 'program of an office' },
    organisations: ['office'],
    authority: 'office',
  },
  'ggc-official': {
    name: { nl: 'ambtenaar van de GGC', fr: 'agent de la COCOM', en: 'GGC official' },
    organisations: ['ggc'],
    authority: 'ggc',
  },
  'ggc-second-official': {
    name: { nl: 'tweede ambtenaar van de GGC', fr: 'second agent de la COCOM', en: 'GGC second official' },
    organisations: ['ggc'],
    authority: 'ggc',
  },
  'outreach-worker': {
    name: { nl: 'wervingsmedewerker van Bon', fr: 'agent de recrutement de Bon', en: 'outreach worker of Bon' },
    organisations: ['bon'],
    authority: 'outreach',
  },
  'statistics-reader': {
    name: { nl: 'lezer van cijfers', fr: 'lecteur de statistiques', en: 'statistics reader' },
    organisations: ['municipality', 'office', 'ggc', 'service'],
    authority: 'none',
  },
  'data-protection-officer': {
    name: {
      nl: 'functionaris voor gegevensbescherming',
      fr: 'délégué à la protection des données',
      en: 'data-protection officer',
    },
    organisations: ['municipality', 'office', 'ggc'],
    authority: 'none',
  },
  operator: {
    name: { nl: 'beheerder', fr: 'exploitant', en: 'operator' },
    organisations: ['service'],
    authority: 'none',
  },
};

/** The keys of the roles, in the order of the table. */
export const roleNames = Object.keys(roles) as readonly Role[];

/** Whether a value is the key of a role. */
export const isRole = (value: unknown): value is Role => typeof value === 'string' && Object.hasOwn(roles, value);
