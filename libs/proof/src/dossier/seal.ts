import { canonical } from '../canonical/canonical';
import { base64Of, utf8 } from '../bytes/bytes';
import { sha256 } from '../hash/sha256';
import { openNote, signNote } from '../note/note';
import { parseVerifier, type NoteSigner } from '../note/signers';
import type { Dossier, UnsealedDossier } from './dossier';
import { sealPdf } from './pdf-seal';

/** What is signed for a dossier. Two lines, so that it can never be taken for a checkpoint, which has three. */
const dossierStatement = (dossier: UnsealedDossier): string =>
  `termijn-dossier-seal/1\n${base64Of(sha256(utf8(canonical({ ...dossier, seal: undefined }))))}\n`;

/** What is signed for a rendering. */
const renderingStatement = (rendering: Uint8Array): string => `termijn-pdf-seal/1\n${base64Of(sha256(rendering))}\n`;

/** A dossier under the seal of a notary, whose key `keys.notary` names. The same dossier gets the same seal every time. */
export const sealedDossier = (dossier: UnsealedDossier, signer: NoteSigner): Dossier => ({
  ...dossier,
  seal: signNote(dossierStatement(dossier), [signer]),
});

/**
 * A rendered PDF, in which the sealed dossier is attached, under the seal of the same notary. Throws a `TypeError` for
 * a PDF whose end has another form than that of our renderer.
 */
export const sealedPdf = (rendering: Uint8Array, signer: NoteSigner): Uint8Array =>
  sealPdf(rendering, signNote(renderingStatement(rendering), [signer]));

/** Whether the seal of a dossier is that of the key over this very dossier. */
export const isSealOf = (dossier: Dossier, vkey: string): boolean =>
  isSignedAlone(dossierStatement(dossier), dossier.seal, vkey);

/** Whether the note in a PDF is that of the key over this very rendering. */
export const isSealOfPdf = (rendering: Uint8Array, note: string, vkey: string): boolean =>
  isSignedAlone(renderingStatement(rendering), note, vkey);

/** One signature and nothing beside it: a seal has no byte that could be another one. */
const isSignedAlone = (statement: string, note: string, vkey: string): boolean => {
  if (!note.startsWith(`${statement}\n`)) return false;
  const verifier = parseVerifier(vkey);
  const open = verifier && openNote(note, [verifier]);
  const [signature] = open?.signatures ?? [];
  if (verifier === undefined || signature === undefined) return false;
  return note === signNote(statement, [{ ...verifier, sign: () => signature.signature }]);
};
