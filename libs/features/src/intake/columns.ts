import type { Words } from '@termijn/domain';

/** A column of the list that a municipality sends in. The documented order is the order of `columns`. */
export type Column =
  | 'national_number'
  | 'family_name'
  | 'given_name'
  | 'birth_date'
  | 'nationality'
  | 'municipality'
  | 'register'
  | 'registered_on'
  | 'title_over_three_months'
  | 'legal_stay_since'
  | 'statuses'
  | 'language'
  | 'assessed_on'
  | 'certificate_received_on'
  | 'certificate_means'
  | 'email';

/** How a column may be called in the header, and whether every list must have it. */
export interface ColumnProfile {
  readonly names: Words;
  readonly required: boolean;
}

/** What the three conditions, the exemptions of the register, the first term and a first letter need; nothing more. */
export const columns: Readonly<Record<Column, ColumnProfile>> = {
  national_number: {
    names: { nl: 'rijksregisternummer', fr: 'numero_national', en: 'national_number' },
    required: false,
  },
  family_name: { names: { nl: 'familienaam', fr: 'nom', en: 'family_name' }, required: true },
  given_name: { names: { nl: 'voornaam', fr: 'prenom', en: 'given_name' }, required: true },
  birth_date: { names: { nl: 'geboortedatum', fr: 'date_de_naissance', en: 'birth_date' }, required: true },
  nationality: { names: { nl: 'nationaliteit', fr: 'nationalite', en: 'nationality' }, required: true },
  municipality: { names: { nl: 'gemeente', fr: 'commune', en: 'municipality' }, required: true },
  register: { names: { nl: 'register', fr: 'registre', en: 'register' }, required: true },
  registered_on: {
    names: { nl: 'eerste_inschrijving', fr: 'premiere_inscription', en: 'registered_on' },
    required: true,
  },
  title_over_three_months: {
    names: { nl: 'titel_meer_dan_drie_maanden', fr: 'titre_de_plus_de_trois_mois', en: 'title_over_three_months' },
    required: true,
  },
  legal_stay_since: {
    names: { nl: 'wettig_verblijf_sinds', fr: 'sejour_legal_depuis', en: 'legal_stay_since' },
    required: false,
  },
  statuses: { names: { nl: 'statuten', fr: 'statuts', en: 'statuses' }, required: false },
  language: { names: { nl: 'taal', fr: 'langue', en: 'language' }, required: false },
  assessed_on: { names: { nl: 'onderzocht_op', fr: 'examine_le', en: 'assessed_on' }, required: true },
  certificate_received_on: {
    names: { nl: 'attest_ontvangen_op', fr: 'attestation_recue_le', en: 'certificate_received_on' },
    required: false,
  },
  certificate_means: {
    names: { nl: 'wijze_van_afgifte', fr: 'mode_de_remise', en: 'certificate_means' },
    required: false,
  },
  email: { names: { nl: 'e_mail', fr: 'courriel', en: 'email' }, required: false },
};

/** All columns in the documented order. */
export const columnNames = Object.keys(columns) as readonly Column[];
