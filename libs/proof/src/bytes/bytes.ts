/** Bytes one behind the other. */
export const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

/** Whether two runs of bytes are the same. Not for secrets: how long it takes tells where they differ. */
export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** The UTF-8 bytes of a text. Half of a surrogate pair has none and becomes U+FFFD. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes in lower-case hexadecimal. */
export const hexOf = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
};

/** The bytes of a text in lower-case hexadecimal; `undefined` for any other text. */
export const bytesOfHex = (text: string): Uint8Array | undefined =>
  /^(?:[0-9a-f]{2})*$/.test(text)
    ? Uint8Array.from({ length: text.length / 2 }, (_, index) =>
        Number.parseInt(text.slice(2 * index, 2 * index + 2), 16),
      )
    : undefined;

/** Bytes in base64 (RFC 4648, section 4), with its padding. */
export const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** The bytes of a text in base64. One run of bytes has one text: every other way of writing it is `undefined`. */
export const bytesOfBase64 = (text: string): Uint8Array | undefined => {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const units = atob(text);
  if (btoa(units) !== text) return undefined;
  // A dossier holds a hundred thousand hashes: a loop takes a tenth of what it takes to walk the text by its characters.
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = units.charCodeAt(at);
  return bytes;
};

/** A whole number below 2^53 as eight bytes, the highest first. */
export const uint64Of = (value: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
};
