import { base64Of, bytesOfBase64, hexOf, joined, utf8 } from '../bytes/bytes';
import { sha256 } from '../hash/sha256';

/** What a key signs and how: `note` the text itself, `cosignature` the text with the time at which a witness saw it. */
export type KeyUse = 'note' | 'cosignature';

/** The byte that stands for a use in a key (C2SP signed-note, signature types). */
const useBytes: Readonly<Record<KeyUse, number>> = { note: 0x01, cosignature: 0x04 };

const idLength = 4;
const keyLength = 32;

/** An Ed25519 key with the name of who signs with it, public or private. */
export interface NamedKey {
  readonly name: string;
  readonly use: KeyUse;
  /** Four bytes in hexadecimal: with the name they tell one key from another. */
  readonly id: string;
  /** 32 bytes: the public key or, of a private one, its seed. */
  readonly key: Uint8Array;
}

/** Whether a name can stand in a signature line: not empty, no space of any kind, no plus and no control character. */
export const isKeyName = (name: string): boolean => name.isWellFormed() && /^[^\s+\p{Cc}]+$/u.test(name);

/** What tells a public key apart, in hexadecimal (C2SP signed-note). */
export const keyId = (name: string, use: KeyUse, publicKey: Uint8Array): string =>
  hexOf(sha256(utf8(`${name}\n`), Uint8Array.of(useBytes[use]), publicKey).subarray(0, idLength));

/** A public key as it is handed to whoever checks: `name+id+key`. */
export const writtenVkey = ({ name, use, id, key }: NamedKey): string =>
  `${name}+${id}+${base64Of(joined(Uint8Array.of(useBytes[use]), key))}`;

/** The public key in a text; `undefined` when it is none, or when its id does not fit the key. */
export const readVkey = (text: string): NamedKey | undefined => {
  const key = readKey(text);
  return key !== undefined && key.id === keyId(key.name, key.use, key.key) ? key : undefined;
};

const privateMark = 'PRIVATE+KEY+';

/** A private key in the form that tools for signed notes read: `PRIVATE+KEY+name+id+seed`. A secret. */
export const writtenSeed = (key: NamedKey): string => `${privateMark}${writtenVkey(key)}`;

/** The private key in a text; `undefined` when it is none. Its id is proved by whoever works out the public key. */
export const readSeed = (text: string): NamedKey | undefined =>
  text.startsWith(privateMark) ? readKey(text.slice(privateMark.length)) : undefined;

const readKey = (text: string): NamedKey | undefined => {
  // The key itself may hold a plus as well, the name and the id may not.
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/su.exec(text) ?? [];
  const bytes = bytesOfBase64(encoded ?? '');
  const use = (['note', 'cosignature'] as const).find((known) => useBytes[known] === bytes?.[0]);
  if (name === undefined || id === undefined || bytes === undefined || use === undefined) return undefined;
  return isKeyName(name) && bytes.length === 1 + keyLength ? { name, use, id, key: bytes.slice(1) } : undefined;
};
