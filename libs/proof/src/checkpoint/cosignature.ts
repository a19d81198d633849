import { joined, uint64Of, utf8 } from '../bytes/bytes';
import { ed25519PublicKey, ed25519Sign, ed25519Verify } from '../hash/ed25519';
import type { NoteSignature } from '../note/note';
import type { NoteSigner, NoteVerifier } from '../note/signers';
import { isKeyName, keyId, readSeed, readVkey, writtenSeed, writtenVkey } from '../note/vkey';

const timeLength = 8;

/** What a witness signs: the time in whole seconds since 1970 and the text of the checkpoint (C2SP cosignature/v1). */
const statement = (seconds: number, text: string): Uint8Array => utf8(`cosignature/v1\ntime ${seconds}\n${text}`);

/**
 * Signs checkpoints as a witness does, with the time at which it saw each. `now` answers whole seconds since 1970.
 * Throws a `TypeError` for a name that cannot stand in a note and for a seed that is not 32 bytes.
 */
export const cosigner = (name: string, seed: Uint8Array, now: () => number): NoteSigner => {
  if (!isKeyName(name)) throw new TypeError('the name of a key has no spaces, no plus and no control characters');
  const key = ed25519PublicKey(seed);
  const id = keyId(name, 'cosignature', key);
  const vkey = writtenVkey({ name, use: 'cosignature', id, key });
  const sign = (text: string) => {
    const seconds = now();
    return joined(uint64Of(seconds), ed25519Sign(statement(seconds, text), seed));
  };
  return { name, id, vkey, sign };
};

/** The witness whose private key stands in a text; `undefined` when none does. `now` as of `cosigner`. */
export const parseCosigner = (text: string, now: () => number): NoteSigner | undefined => {
  const key = readSeed(text);
  if (key?.use !== 'cosignature') return undefined;
  const signer = cosigner(key.name, key.key, now);
  return signer.id === key.id ? signer : undefined;
};

/** The private key of a witness, from its name and seed, in the form that `parseCosigner` reads. A secret. */
export const writtenCosigner = (name: string, seed: Uint8Array): string =>
  writtenSeed({ name, use: 'cosignature', id: cosigner(name, seed, () => 0).id, key: seed });

/** What checks the cosignatures of a witness by its public key; `undefined` for a text that is no key of a witness. */
export const parseCosignatureVerifier = (vkey: string): NoteVerifier | undefined => {
  const parsed = readVkey(vkey);
  if (parsed?.use !== 'cosignature') return undefined;
  const { name, id, key } = parsed;
  const verify = (text: string, signature: Uint8Array) => {
    const seconds = secondsIn(signature);
    return seconds !== undefined && ed25519Verify(statement(seconds, text), signature.subarray(timeLength), key);
  };
  return { name, id, vkey, verify };
};

/** When a witness says that it saw the checkpoint; of a signature that was checked. Throws a `TypeError` for another one. */
export const cosignedAt = ({ signature }: NoteSignature): Date => {
  const seconds = secondsIn(signature);
  if (seconds === undefined) throw new TypeError('this is not the cosignature of a witness');
  return new Date(seconds * 1000);
};

/** The last second that a `Date` can tell. */
const lastSecond = 8.64e12;

const secondsIn = (signature: Uint8Array): number | undefined => {
  if (signature.length <= timeLength) return undefined;
  const seconds = Number(new DataView(signature.buffer, signature.byteOffset, timeLength).getBigUint64(0));
  return seconds <= lastSecond ? seconds : undefined;
};
