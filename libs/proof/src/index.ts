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
export { sealedDossier, sealedPdf } from './dossier/seal';
export { attachmentName, fileBytesMax } from './dossier/pdf-file';
export { openPdf, sealPdf, type OpenedPdf, type PdfFlaw } from './dossier/pdf-seal';
export { noTrust, readTrust, writtenTrust, type ReadTrust, type Trust } from './dossier/trust';
export { checkDossier, checkDossierFile } from './dossier/check-dossier';
export * from './dossier/verdict';
export { limitWords, type VerdictWords } from './dossier/verdict.words';
export { toldVerdict, type ToldFinding, type ToldLevel } from './dossier/tell-verdict';
export { leafHash, nodeHash, emptyRoot, hashesOver, type Hash, type HashAt } from './tree/hashes';
export { rootAt, rootOf, inclusionProof, consistencyProof } from './tree/proofs';
export { checkInclusion, checkConsistency, type Inclusion, type Consistency } from './tree/check';
export * from './tiles/tiles';
export { tileResourceIn, type TileResource } from './tiles/tile-paths';
export { bundleOf, entriesIn } from './tiles/bundles';
export * from './note/signers';
export {
  openNote,
  signNote,
  signatureLine,
  splitNote,
  writtenSignature,
  type NoteSignature,
  type OpenNote,
  type SplitNote,
} from './note/note';
export { isKeyName } from './note/vkey';
export { checkpointText, countIn, parseCheckpoint, type Checkpoint } from './checkpoint/checkpoint';
export * from './checkpoint/cosignature';
export { sha256 } from './hash/sha256';
export { base64Of, bytesOfBase64, bytesOfHex, hexOf, sameBytes, utf8 } from './bytes/bytes';
export { timestampNonce, timestampRequest } from './timestamp/request';
export { readTimestampResponse, type TimestampAnswer } from './timestamp/response';
export { checkTimestamp, type TimestampCheck, type TimestampClaim, type TimestampFlaw } from './timestamp/check';
export { stampedBytes } from './timestamp/stamped';
export { certificatesIn } from './timestamp/certificates';
export * from './witness/request';
export * from './witness/judge';
