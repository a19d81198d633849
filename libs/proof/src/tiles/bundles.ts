import { joined } from '../bytes/bytes';

const longestEntry = 0xffff;

/** Entries as one file: each behind its length in two bytes, the higher first. Throws a `RangeError` above 65,535 bytes. */
export const bundleOf = (entries: readonly Uint8Array[]): Uint8Array =>
  joined(...entries.flatMap((entry) => [lengthOf(entry), entry]));

/** The entries of a bundle, in their order; `undefined` for bytes that are no bundle. */
export const entriesIn = (bundle: Uint8Array): readonly Uint8Array[] | undefined => {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length;) {
    const [high, low] = bundle.subarray(at, at + 2);
    if (high === undefined || low === undefined) return undefined;
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) return undefined;
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return entries;
};

const lengthOf = ({ length }: Uint8Array): Uint8Array => {
  if (length > longestEntry) throw new RangeError(`an entry of ${length} bytes does not go into a bundle`);
  return Uint8Array.of(length >> 8, length & 255);
};
