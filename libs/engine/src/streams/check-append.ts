import { UnacceptableAppend } from '../failures';
import { isUuid, type Uuid } from '../ids';
import { appendBytesMax, appendEventsMax, streamName, type Expected, type NewEvent } from './event-store';

/** An event that has passed the door, as the JSON texts to store. */
export interface EncodedEvent {
  readonly id: Uuid;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** How deep arrays and objects may lie in each other. Deeper data overflows the stack of ordinary JSON writers. */
export const jsonDepthMax = 100;

const typeShape = /^[A-Za-z][A-Za-z0-9._-]{0,199}$/;

/**
 * The one door of every driver: proves an append to be storable before any byte leaves the process, and gives back the
 * JSON so that nobody encodes twice. Refused, with the field named, is everything that would not come back as it went
 * in or that a reader further on could not hold: values without a JSON form, numbers that are not finite, NUL and lone
 * surrogates (PostgreSQL text holds neither), data nested beyond `jsonDepthMax`, and anything over the size limits.
 * Throws `UnacceptableAppend`.
 */
export const checkAppend = (
  stream: string,
  expected: Expected,
  events: readonly NewEvent[],
): readonly EncodedEvent[] => {
  streamName(stream);
  if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new UnacceptableAppend('expected', 'must be "none", "any" or a whole number from 0');
  if (events.length === 0) throw new UnacceptableAppend('events', 'must hold at least one event');
  if (events.length > appendEventsMax)
    throw new UnacceptableAppend('events', `must not be more than ${String(appendEventsMax)}`);
  if (new Set(events.map(({ id }) => id)).size < events.length)
    throw new UnacceptableAppend('events', 'must each have an id of their own');

  const encoded = events.map(encode);
  if (encoded.reduce((bytes, event) => bytes + bytesOf(event), 0) > appendBytesMax)
    throw new UnacceptableAppend('events', `must not exceed ${String(appendBytesMax)} bytes together`);
  return encoded;
};

/** What an event counts for in the size of its append: the JSON as UTF-8, and two bytes for each character of its type. */
const bytesOf = ({ type, data, metadata }: EncodedEvent): number =>
  2 * type.length + Buffer.byteLength(data) + Buffer.byteLength(metadata);

const encode = ({ id, type, data, metadata }: NewEvent): EncodedEvent => {
  if (!isUuid(id)) throw new UnacceptableAppend('id', 'must be a UUID in lower case');
  if (!typeShape.test(type)) throw new UnacceptableAppend('type', 'must be a name in ASCII letters and digits');
  return { id, type, data: jsonOf('data', data), metadata: jsonOf('metadata', metadata) };
};

const jsonOf = (field: string, value: unknown): string => {
  proveJson(field, value, jsonDepthMax);
  return JSON.stringify(value);
};

const proveJson = (field: string, value: unknown, depthLeft: number): void => {
  switch (typeof value) {
    case 'string':
      return proveText(field, value);
    case 'number':
      if (!Number.isFinite(value)) throw new UnacceptableAppend(field, 'must hold only finite numbers');
      return;
    case 'boolean':
      return;
    case 'object':
      if (value === null) return;
      if (depthLeft === 0) throw new UnacceptableAppend(field, `must not nest deeper than ${String(jsonDepthMax)}`);
      // An iterator visits the holes of a sparse array too, as undefined.
      if (Array.isArray(value)) for (const item of value) proveJson(field, item, depthLeft - 1);
      else proveRecord(field, value, depthLeft - 1);
      return;
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw new UnacceptableAppend(field, `must be plain JSON, not a ${typeof value}`);
  }
};

const proveRecord = (field: string, value: object, depthLeft: number): void => {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A class instance, a Date among them, would come back as something else than it was.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new UnacceptableAppend(field, 'must be plain JSON, not an instance of a class');
  for (const [key, item] of Object.entries(value)) {
    proveText(field, key);
    if (item !== undefined) proveJson(field, item, depthLeft);
  }
};

const proveText = (field: string, text: string): void => {
  if (text.includes('\0') || !text.isWellFormed())
    throw new UnacceptableAppend(field, 'must be well-formed text without NUL');
};
