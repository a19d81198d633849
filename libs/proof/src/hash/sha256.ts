import { createHash, hash } from 'node:crypto';

/**
 * The only place where bytes are hashed, so that a page in a browser can be built with another file in its stead. That
 * file exports the same names.
 */

/** SHA-256 of several runs of bytes as if they were one: 32 bytes. */
export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hashing = createHash('sha256');
  for (const part of parts) hashing.update(part);
  return new Uint8Array(hashing.digest());
};

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export const sha256Hex = (text: string): string => hash('sha256', text, 'hex');
