/** Digests, trees and signatures that show a third party that history was not changed. Knows no case and no store. */
export { canonical } from './canonical/canonical';
export { eventDigest, noDigest, type Digest, type Sealable } from './chain/event-digest';
export { chainWatch, type ChainWatch, type SealedEvent } from './chain/chain-watch';
export { checkChain, type ChainFault, type Tampering } from './chain/check-chain';
export {
  dossierFormat,
  dossierText,
  readDossier,
  type Dossier,
  type DossierEvent,
  type DossierFault,
  type DossierFlaw,
  type DossierKeys,
  type DossierStream,
  type UnsealedDossier,
} from './dossier/dossier';
