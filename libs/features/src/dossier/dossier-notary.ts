import { pause, proofsFor, proofsUnder, type Notary, type Proofs } from '@termijn/engine';
import { parseCosignatureVerifier, splitNote } from '@termijn/proof';
import type { DossierDesk, DossierNotary } from './dossier-desk';

/** Whose word stands beside that of the notary: the keys of the witnesses, and the certificate of the authority. */
export type Beside = Pick<DossierNotary, 'witnesses' | 'authority'>;

/** How long is waited for those beside: they are told of a checkpoint a second after it was signed. */
const waitMillisecondsMax = 4_000;
const lookMilliseconds = 250;

/**
 * The notary of a log as dossiers ask it. A dossier stays on record as it was issued, so what was signed a moment ago is
 * given the time to be confirmed; whoever does not answer meanwhile is not waited for.
 */
export const dossierNotary = (notary: Notary, beside: Beside): DossierNotary => ({
  ...beside,
  origin: notary.origin,
  signer: notary.signer,
  async prove(positions) {
    for (let waited = 0; ; waited += lookMilliseconds) {
      const proofs = await proofsFor(notary, positions);
      if (waited >= waitMillisecondsMax || isConfirmed(proofs, beside)) return proofs;
      await pause(lookMilliseconds);
    }
  },
  proveUnder: (size, positions) => proofsUnder(notary.treeStore, size, positions),
});

const isConfirmed = ({ checkpoint, timestamp }: Proofs, { witnesses, authority }: Beside): boolean => {
  const signed = splitNote(checkpoint)?.signatures ?? [];
  const hasSigned = (vkey: string): boolean => {
    const witness = parseCosignatureVerifier(vkey);
    return signed.some(({ name, id }) => name === witness?.name && id === witness.id);
  };
  return witnesses.every(hasSigned) && (authority === undefined || timestamp !== undefined);
};

/** What an installation makes dossiers with. */
export interface DossierPorts extends Pick<DossierDesk, 'eventStore' | 'records' | 'typesetter'> {
  readonly notary: Notary;
  /** What the word of those outside is checked by. */
  readonly anchors: { readonly witnessKeys: readonly string[]; readonly certificates?: string };
}

/** The desk of an installation that people outside reach at that address. */
export const dossierDesk = (
  { eventStore, records, typesetter, notary, anchors: { witnessKeys, certificates } }: DossierPorts,
  publicAddress: string,
): DossierDesk => ({
  eventStore,
  records,
  typesetter,
  notary: dossierNotary(notary, {
    witnesses: witnessKeys,
    ...(certificates !== undefined && { authority: certificates }),
  }),
  address: `${publicAddress}/verify`,
});
