import { emptyRoot, hashesOver, nodeHash, type Hash, type HashAt } from './hashes';
import { exponentOf, powerBelow } from './powers';

/** The root over the first `size` leaves (RFC 6962, section 2.1). */
export const rootAt = (size: number, hashAt: HashAt): Hash =>
  counted(size) === 0 ? emptyRoot : rangeHash(0, size, hashAt);

/** The root over these leaves. */
export const rootOf = (leafHashes: readonly Hash[]): Hash => rootAt(leafHashes.length, hashesOver(leafHashes));

/**
 * What shows that a leaf stands at an index of a tree of a size (RFC 6962, section 2.1.1), from the leaf upwards. Throws
 * a `RangeError` when the tree has no such leaf.
 */
export const inclusionProof = (index: number, size: number, hashAt: HashAt): readonly Hash[] => {
  if (counted(index) >= counted(size)) throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`);
  return pathTo(index, 0, size, hashAt);
};

/**
 * What shows that a tree of a size begins with the whole of an older one (RFC 6962, section 2.1.2). Nothing has to be
 * shown of an empty tree, nor of two of one size. Throws a `RangeError` when the older tree is the larger one.
 */
export const consistencyProof = (oldSize: number, size: number, hashAt: HashAt): readonly Hash[] => {
  if (counted(oldSize) > counted(size)) throw new RangeError(`a tree of ${size} leaves never had ${oldSize}`);
  return oldSize === 0 ? [] : olderWithin(oldSize, 0, size, true, hashAt);
};

const counted = (count: number): number => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} counts no leaves`);
  return count;
};

const rangeHash = (start: number, end: number, hashAt: HashAt): Hash => {
  const leaves = end - start;
  const level = exponentOf(leaves);
  if (level !== undefined) return hashAt(level, start / leaves);
  const middle = start + powerBelow(leaves);
  return nodeHash(rangeHash(start, middle, hashAt), rangeHash(middle, end, hashAt));
};

const pathTo = (index: number, start: number, end: number, hashAt: HashAt): readonly Hash[] => {
  if (end - start === 1) return [];
  const middle = start + powerBelow(end - start);
  return index < middle
    ? [...pathTo(index, start, middle, hashAt), rangeHash(middle, end, hashAt)]
    : [...pathTo(index, middle, end, hashAt), rangeHash(start, middle, hashAt)];
};

/** `isKnown`: whoever checks holds the hash of this very range as the older root, so it need not be told. */
const olderWithin = (old: number, start: number, end: number, isKnown: boolean, hashAt: HashAt): readonly Hash[] => {
  if (old === end) return isKnown ? [] : [rangeHash(start, end, hashAt)];
  const middle = start + powerBelow(end - start);
  return old <= middle
    ? [...olderWithin(old, start, middle, isKnown, hashAt), rangeHash(middle, end, hashAt)]
    : [...olderWithin(old, middle, end, false, hashAt), rangeHash(start, middle, hashAt)];
};
