import { createHmac } from 'node:crypto';
import { SealingKeyMissing, type KeyKeeper } from '@termijn/engine';
import { keyBytes, lock, unlock } from './cipher';

/** A key that wraps the keys of people, with the id by which wrapped keys name it. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

/** A key keeper whose keys lie in the configuration or in a file. */
export interface KeyRing extends KeyKeeper {
  /** Tells a key apart from every other one without telling it; nothing when there is no such key. Hexadecimal. */
  proofOf(keyId: string): string | undefined;
}

const written = new RegExp(`^([a-z0-9][a-z0-9._-]{0,39}):([0-9a-f]{${String(2 * keyBytes)}})$`, 'i');

/** The rule for the text of sealing keys, in words. */
export const sealingKeysRule =
  'must be a list of keys, the newest last: an id, a colon and 64 hexadecimal digits each, every id once';

/** Reads sealing keys, with commas or line ends between them. Nothing when the text breaks the rule. */
export const sealingKeysIn = (text: string): readonly SealingKey[] | undefined => {
  const parts = text.split(/[,\n]/).map((part) => part.trim());
  const keys = parts
    .filter((part) => part !== '')
    .map((part) => {
      const [, id, hex] = written.exec(part) ?? [];
      return id === undefined || hex === undefined ? undefined : { id, key: Buffer.from(hex, 'hex') };
    });
  const sound = keys.filter((key) => key !== undefined);
  const ids = new Set(sound.map(({ id }) => id));
  return sound.length > 0 && sound.length === keys.length && ids.size === keys.length ? sound : undefined;
};

/** A sealing key as `sealingKeysIn` reads it. */
export const writtenSealingKey = ({ id, key }: SealingKey): string => `${id}:${key.toString('hex')}`;

/** Keeps those keys; the last one wraps. There must be one. */
export const keyRing = (keys: readonly SealingKey[]): KeyRing => {
  const byId = new Map(keys.map(({ id, key }) => [id, key]));
  const last = keys.at(-1);
  if (last === undefined) throw new RangeError('a key ring needs a key');
  return {
    newest: last.id,
    wrap: (dataKey, purpose) => Promise.resolve({ keyId: last.id, wrapped: lock(last.key, dataKey, purpose) }),
    async unwrap({ keyId, wrapped }, purpose) {
      const key = byId.get(keyId);
      if (key === undefined) throw new SealingKeyMissing(keyId);
      return Promise.resolve(unlock(key, wrapped, purpose));
    },
    proofOf(keyId) {
      const key = byId.get(keyId);
      return key && createHmac('sha256', key).update(`proof of the sealing key ${keyId}`).digest('hex');
    },
  };
};
