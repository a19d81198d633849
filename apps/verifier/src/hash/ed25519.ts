import { ed25519 } from '@noble/curves/ed25519.js';

/** Takes the place of the file of the same name in the library of proofs, where a browser has no `node:crypto`. */

/** The public key, 32 bytes, that goes with a seed of 32 bytes (RFC 8032). */
export const ed25519PublicKey = (seed: Uint8Array): Uint8Array => ed25519.getPublicKey(seed);

/** The signature, 64 bytes, over a message under a seed of 32 bytes. */
export const ed25519Sign = (message: Uint8Array, seed: Uint8Array): Uint8Array => ed25519.sign(message, seed);

/** Whether a signature was made under a public key, as strictly as RFC 8032 asks for. Never throws. */
export const ed25519Verify = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean => {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};
