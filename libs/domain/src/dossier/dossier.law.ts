import { alreadySo, decider, grant, type Chronicle, type Day, type Law } from '@termijn/kernel';
import { isCompetent, type Competence } from '../reference/authority';
import type { Words } from '../reference/words';
import type { DossierEvent, IssuedDossier } from './dossier.events';

/** Asks to put an issued dossier on record. */
export type DossierCommand = IssuedDossier & { readonly type: 'IssueDossier'; readonly on: Day };

/** A dossier on record, with the day that stands on it. */
export type DossierOnRecord = IssuedDossier & { readonly on: Day };

/** Which dossiers of a procedure were issued, oldest first. */
export type Dossiers =
  { readonly phase: 'none' } | { readonly phase: 'issued'; readonly issued: readonly DossierOnRecord[] };

/** Why a dossier cannot be put on record. */
export type DossierRefusal = 'not-competent';

/** The refusals in words. */
export const dossierRefusalWords: Readonly<Record<DossierRefusal, Words>> = {
  'not-competent': {
    nl: 'Alleen de GGC geeft dossiers van sanctieprocedures af.',
    fr: 'Seule la COCOM délivre les dossiers des procédures de sanction.',
    en: 'Only the GGC issues dossiers of sanction procedures.',
  },
};

/** The vocabulary of the dossiers of one procedure. */
export interface DossierMatter {
  readonly command: DossierCommand;
  readonly state: Dossiers;
  readonly event: DossierEvent;
  readonly refusal: DossierRefusal;
}

/** Who may ask what about dossiers. */
export const dossierCompetence: Competence<DossierCommand['type']> = { IssueDossier: ['ggc'] };

/** What stands in the way of somebody who asks in a role. */
export const objectionToIssuing = (type: DossierCommand['type'], role: string): DossierRefusal | undefined =>
  isCompetent(dossierCompetence, type, role) ? undefined : 'not-competent';

/** What is asked for when a dossier is asked for: the same wish twice is one dossier. */
export type DossierWish = Pick<IssuedDossier, 'edition' | 'language' | 'reach'>;

/** The dossier on record that fulfils a wish: of that edition and language, and nothing happened since. */
export const onRecord = (state: Dossiers, { edition, language, reach }: DossierWish): DossierOnRecord | undefined =>
  state.phase === 'none'
    ? undefined
    : state.issued.find(
        (one) => one.edition === edition && one.language === language && one.reach.position === reach.position,
      );

const recordOf = (told: DossierOnRecord): DossierOnRecord => {
  const { edition, language, reach, evidence, making, digests, on } = told;
  return { edition, language, reach, evidence, making, digests, on };
};

const law: Law<DossierMatter> = {
  IssueDossier: {
    none: (_, command) => grant({ type: 'DossierIssued', ...recordOf(command) }),
    issued: (state, command) =>
      onRecord(state, command) === undefined ? grant({ type: 'DossierIssued', ...recordOf(command) }) : alreadySo,
  },
};

const chronicle: Chronicle<DossierMatter> = {
  DossierIssued: (state, event) => ({
    phase: 'issued',
    issued: [...(state.phase === 'none' ? [] : state.issued), recordOf(event)],
  }),
};

/** The law of dossiers, ready to be run. */
export const dossiers = decider<DossierMatter>({ phase: 'none' }, law, chronicle);
