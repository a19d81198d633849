import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SealBroken } from '@termijn/engine';

const algorithm = 'aes-256-gcm';
/** The size of every key, in bytes. */
export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts with AES-256-GCM: nonce, ciphertext and tag, in base64. `bound` is not in it, but must be said to open it. */
export const lock = (key: Buffer, plain: Buffer, bound: string): string => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64');
};

/** Opens what `lock` made. Throws `SealBroken` when the key, the text or what it is bound to is another. */
export const unlock = (key: Buffer, locked: string, bound: string): Buffer => {
  const bytes = Buffer.from(locked, 'base64');
  if (bytes.length < nonceBytes + tagBytes) throw new SealBroken();
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(bound))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new SealBroken(cause);
  }
};
