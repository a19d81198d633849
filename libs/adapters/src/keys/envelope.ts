import { randomBytes } from 'node:crypto';
import { SealBroken, type KeyKeeper, type PlacedRecord, type StoredRecord } from '@termijn/engine';
import { keyBytes, lock, unlock } from './cipher';

/** How a sealed value is kept. The name of the form is for ever; another form gets another name. */
export interface Envelope {
  readonly sealed: 'aes-256-gcm/1';
  /** The id of the key that the data key lies under. */
  readonly under: string;
  /** The data key, wrapped. */
  readonly key: string;
  /** The value as JSON, encrypted with the data key. */
  readonly box: string;
}

const form: Envelope['sealed'] = 'aes-256-gcm/1';

/** Whether a value is sealed, or was kept before values were. */
export const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' && value !== null && 'sealed' in value && value.sealed === form;

type Place = Pick<PlacedRecord<unknown>, 'collection' | 'id' | 'lookup'>;

/** What an envelope is bound to, so that it opens in no other row and for no other purpose. */
const boundTo = (use: 'key' | 'box', { collection, id, lookup }: Place): string =>
  JSON.stringify([form, use, collection, id, lookup]);

/** Seals a value under a fresh key of its own. */
export const seal = async (keeper: KeyKeeper, place: Place, value: unknown): Promise<Envelope> => {
  const dataKey = randomBytes(keyBytes);
  const { keyId, wrapped } = await keeper.wrap(dataKey, boundTo('key', place));
  const box = lock(dataKey, Buffer.from(JSON.stringify(value)), boundTo('box', place));
  return { sealed: form, under: keyId, key: wrapped, box };
};

const dataKeyOf = (keeper: KeyKeeper, place: Place, { under, key }: Envelope): Promise<Buffer> =>
  keeper.unwrap({ keyId: under, wrapped: key }, boundTo('key', place));

/** The record as it was before it was sealed. Throws `SealingKeyMissing` and `SealBroken`. */
export const unseal = async <T>(
  keeper: KeyKeeper,
  { collection, id, lookup, value }: PlacedRecord<unknown>,
): Promise<StoredRecord<T>> => {
  if (!isEnvelope(value)) return { id, lookup, value: value as T };
  const place = { collection, id, lookup };
  const plain = unlock(await dataKeyOf(keeper, place, value), value.box, boundTo('box', place));
  return { id, lookup, value: JSON.parse(plain.toString()) as T };
};

/** The same envelope with its data key under the newest key. What is in the box is not looked at. */
export const rewrap = async (keeper: KeyKeeper, place: Place, envelope: Envelope): Promise<Envelope> => {
  const dataKey = await dataKeyOf(keeper, place, envelope);
  if (dataKey.length !== keyBytes) throw new SealBroken();
  const { keyId, wrapped } = await keeper.wrap(dataKey, boundTo('key', place));
  return { ...envelope, under: keyId, key: wrapped };
};
