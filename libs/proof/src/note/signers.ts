import { utf8 } from '../bytes/bytes';
import { ed25519PublicKey, ed25519Sign, ed25519Verify } from '../hash/ed25519';
import { isKeyName, keyId, readSeed, readVkey, writtenSeed, writtenVkey } from './vkey';

/** Who signs notes. */
export interface NoteSigner {
  readonly name: string;
  /** Which key of that name, four bytes in hexadecimal. */
  readonly id: string;
  /** The public key, as whoever checks needs it. */
  readonly vkey: string;
  /** The signature over the text of a note. */
  sign(text: string): Uint8Array;
}

/** Who is able to say whether a signature over a note is that of one key. */
export interface NoteVerifier {
  readonly name: string;
  readonly id: string;
  readonly vkey: string;
  /** False for whatever is no signature of this key over this text; never throws. */
  verify(text: string, signature: Uint8Array): boolean;
}

/**
 * Signs the text of a note itself with Ed25519: the same text gives the same signature every time. Throws a `TypeError`
 * for a name that cannot stand in a note and for a seed that is not 32 bytes.
 */
export const ed25519Signer = (name: string, seed: Uint8Array): NoteSigner => {
  if (!isKeyName(name)) throw new TypeError('the name of a key has no spaces, no plus and no control characters');
  const key = ed25519PublicKey(seed);
  const id = keyId(name, 'note', key);
  const vkey = writtenVkey({ name, use: 'note', id, key });
  return { name, id, vkey, sign: (text) => ed25519Sign(utf8(text), seed) };
};

/** The signer whose private key stands in a text (`PRIVATE+KEY+name+id+seed`); `undefined` when none does. */
export const parseSigner = (text: string): NoteSigner | undefined => {
  const key = readSeed(text);
  if (key?.use !== 'note') return undefined;
  const signer = ed25519Signer(key.name, key.key);
  return signer.id === key.id ? signer : undefined;
};

/** The private key of a signer, from its name and seed, in the form that `parseSigner` reads. A secret. */
export const writtenSigner = (name: string, seed: Uint8Array): string =>
  writtenSeed({ name, use: 'note', id: ed25519Signer(name, seed).id, key: seed });

/** What checks the signatures of a public key (`name+id+key`); `undefined` for a text that is no key for notes. */
export const parseVerifier = (vkey: string): NoteVerifier | undefined => {
  const parsed = readVkey(vkey);
  if (parsed?.use !== 'note') return undefined;
  const { name, id, key } = parsed;
  return { name, id, vkey, verify: (text, signature) => ed25519Verify(utf8(text), signature, key) };
};
