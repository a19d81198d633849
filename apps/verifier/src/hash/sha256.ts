import { sha256 as hashing } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Takes the place of the file of the same name in the library of proofs, where a browser has no `node:crypto`. */

/** SHA-256 of several runs of bytes as if they were one: 32 bytes. */
export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = hashing.create();
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export const sha256Hex = (text: string): string => bytesToHex(hashing(utf8ToBytes(text)));
