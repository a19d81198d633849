import { base64Of, bytesOfBase64, bytesOfHex, hexOf, joined } from '../bytes/bytes';
import type { NoteSigner, NoteVerifier } from './signers';
import { isKeyName } from './vkey';

/** A signature line of a note: whose it says to be, and the signature. */
export interface NoteSignature {
  readonly name: string;
  readonly id: string;
  readonly signature: Uint8Array;
}

/** A note taken apart. Nothing of it was checked. */
export interface SplitNote {
  /** What is signed, with the line feed at its end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A note that was signed by somebody whom the reader knows. */
export interface OpenNote {
  readonly text: string;
  /** The names whose signatures were checked and hold, one for each key, in the order of the note. */
  readonly by: readonly string[];
  /** The signatures that hold, in the same order. */
  readonly signatures: readonly NoteSignature[];
  /** How many signatures are of keys that the reader does not know. They were passed over and say nothing. */
  readonly unknown: number;
}

const longestNote = 1_000_000;
const mostSignatures = 100;
const idLength = 4;

/** Whether a text can be signed as a note: it ends in a line feed and has no other control character below U+0020. */
const isNoteText = (text: string): boolean => text.isWellFormed() && /^[^\0-\t\v-\x1f]*\n$/.test(text);

/** The line that tells of a signature over a text, with its line feed. */
export const signatureLine = (text: string, signer: NoteSigner): string =>
  writtenSignature({ name: signer.name, id: signer.id, signature: signer.sign(text) });

/** A signature as a line of a note, with its line feed. */
export const writtenSignature = ({ name, id, signature }: NoteSignature): string =>
  `\u2014 ${name} ${base64Of(joined(bytesOfHex(id)!, signature))}\n`;

/** A text with the signatures under it (C2SP signed-note). Throws a `TypeError` for a text that is none of a note. */
export const signNote = (text: string, signers: readonly NoteSigner[]): string => {
  if (!isNoteText(text)) throw new TypeError('the text of a note ends in a line feed and has no control characters');
  return `${text}\n${signers.map((signer) => signatureLine(text, signer)).join('')}`;
};

/** Takes a note apart without checking anything; `undefined` for a text that is not written as a note is. */
export const splitNote = (note: string): SplitNote | undefined => {
  if (note.length > longestNote || !isNoteText(note)) return undefined;
  const end = note.lastIndexOf('\n\n');
  if (end === -1) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > mostSignatures) return undefined;
  const signatures = lines.map(signatureIn).filter((signature) => signature !== undefined);
  return signatures.length === lines.length ? { text: note.slice(0, end + 1), signatures } : undefined;
};

const signatureIn = (line: string): NoteSignature | undefined => {
  const [mark, name, encoded, ...rest] = line.split(' ');
  const bytes = bytesOfBase64(encoded ?? '');
  if (mark !== '\u2014' || name === undefined || bytes === undefined || rest.length > 0) return undefined;
  if (!isKeyName(name) || bytes.length <= idLength) return undefined;
  return { name, id: hexOf(bytes.subarray(0, idLength)), signature: bytes.slice(idLength) };
};

/**
 * Reads a note that somebody signed whom the reader knows; `undefined` when the text is no note, when nobody known
 * signed it, and when a signature that says to be of a known key does not hold. A known key counts once, whatever is
 * repeated behind its first signature. Never throws.
 */
export const openNote = (note: string, verifiers: readonly NoteVerifier[]): OpenNote | undefined => {
  const split = splitNote(note);
  if (split === undefined) return undefined;
  const { text } = split;
  const held = new Map<NoteVerifier, NoteSignature>();
  let unknown = 0;
  for (const line of split.signatures) {
    const verifier = verifiers.find(({ name, id }) => name === line.name && id === line.id);
    if (verifier === undefined) unknown += 1;
    else if (!held.has(verifier)) {
      if (!verifier.verify(text, line.signature)) return undefined;
      held.set(verifier, line);
    }
  }
  const signatures = [...held.values()];
  return signatures.length === 0 ? undefined : { text, by: signatures.map(({ name }) => name), signatures, unknown };
};
