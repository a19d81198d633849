import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { bytesOfHex, joined } from '../bytes/bytes';

/**
 * The only place where signatures are made and checked, so that a page in a browser can be built with another file in
 * its stead. That file exports the same names.
 */

const seedLength = 32;
const keyLength = 32;
const signatureLength = 64;

/** What stands before the 32 bytes of a key in the ways of writing a key that Node reads (RFC 8410). */
const pkcs8Head = bytesOfHex('302e020100300506032b657004220420')!;
const spkiHead = bytesOfHex('302a300506032b6570032100')!;

const privateKeyOf = (seed: Uint8Array) => {
  if (seed.length !== seedLength) throw new TypeError(`the seed of a key is ${seedLength} bytes, not ${seed.length}`);
  return createPrivateKey({ key: Buffer.from(joined(pkcs8Head, seed)), format: 'der', type: 'pkcs8' });
};

/** The public key, 32 bytes, that goes with a seed of 32 bytes (RFC 8032). Throws a `TypeError` for any other length. */
export const ed25519PublicKey = (seed: Uint8Array): Uint8Array =>
  new Uint8Array(createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' }).subarray(spkiHead.length));

/** The signature, 64 bytes, over a message under a seed of 32 bytes: the same one every time (RFC 8032). */
export const ed25519Sign = (message: Uint8Array, seed: Uint8Array): Uint8Array =>
  new Uint8Array(sign(undefined, message, privateKeyOf(seed)));

/** Whether a signature over a message was made under a public key. False for whatever is no signature or no key. */
export const ed25519Verify = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean => {
  if (signature.length !== signatureLength || publicKey.length !== keyLength) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(joined(spkiHead, publicKey)), format: 'der', type: 'spki' });
    return verify(undefined, message, key, signature);
  } catch {
    return false;
  }
};
