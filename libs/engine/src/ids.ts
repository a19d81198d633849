import { hash } from 'node:crypto';
import type { Brand } from '@termijn/kernel';

/** A UUID in lower case. */
export type Uuid = Brand<string, 'Uuid'>;

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a value is the text of a UUID of any version, in lower case. */
export const isUuid = (value: unknown): value is Uuid => typeof value === 'string' && shape.test(value);

/** The name-based UUID (version 5, RFC 9562) of a name within a namespace: same input, same id, everywhere and always. */
export const uuidOf = (namespace: Uuid, name: string): Uuid => {
  const named = Buffer.concat([Buffer.from(namespace.replaceAll('-', ''), 'hex'), Buffer.from(name, 'utf8')]);
  const bytes = hash('sha1', named, 'buffer').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as Uuid;
};
