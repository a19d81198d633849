import { proofsFor, proofsUnder, type Notary } from '@termijn/engine';
import type { DossierDesk, DossierNotary } from './dossier-desk';

/** Whose word stands beside that of the notary: the keys of the witnesses, and the certificate of the authority. */
export type Beside = Pick<DossierNotary, 'witnesses' | 'authority'>;

/** The notary of a log as dossiers ask it. */
export const dossierNotary = (notary: Notary, beside: Beside): DossierNotary => ({
  ...beside,
  origin: notary.origin,
  signer: notary.signer,
  prove: (positions) => proofsFor(notary, positions),
  proveUnder: (size, positions) => proofsUnder(notary.treeStore, size, positions),
});

/** What an installation makes dossiers with. */
export interface DossierPorts extends Pick<DossierDesk, 'eventStore' | 'records' | 'typesetter'> {
  readonly notary: Notary;
}

/** The desk of an installation that people outside reach at that address. */
export const dossierDesk = (
  { eventStore, records, typesetter, notary }: DossierPorts,
  publicAddress: string,
): DossierDesk => ({
  eventStore,
  records,
  typesetter,
  notary: dossierNotary(notary, { witnesses: [] }),
  address: `${publicAddress}/verify`,
});
