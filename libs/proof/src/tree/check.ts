import { sameBytes } from '../bytes/bytes';
import { emptyRoot, hashLength, nodeHash, type Hash } from './hashes';
import { exponentOf } from './powers';

/** The claim that a leaf stands at an index of the tree of a size with a root. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}

/** The claim that a tree of a size with a root begins with the whole of an older tree. */
export interface Consistency {
  readonly oldSize: number;
  readonly oldRoot: Hash;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** Whether a proof shows what is claimed (RFC 9162, section 2.1.3.2). Answers whatever it is given, and never throws. */
export const checkInclusion = ({ index, size, leaf, proof, root }: Inclusion): boolean => {
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, root, ...proof].every(isHash)) return false;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(hash, sibling);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(hash, root);
};

/** Whether a proof shows what is claimed (RFC 9162, section 2.1.4.2). Answers whatever it is given, and never throws. */
export const checkConsistency = ({ oldSize, oldRoot, size, root, proof }: Consistency): boolean => {
  if (!isCount(oldSize) || !isCount(size) || oldSize > size || ![oldRoot, root, ...proof].every(isHash)) return false;
  if (oldSize === size) return proof.length === 0 && sameBytes(oldRoot, root);
  if (oldSize === 0) return proof.length === 0 && sameBytes(oldRoot, emptyRoot);
  return leadsToBoth(oldSize, size, proof, oldRoot, root);
};

const leadsToBoth = (oldSize: number, size: number, told: readonly Hash[], oldRoot: Hash, root: Hash): boolean => {
  // The root of an older tree that is complete is itself the first hash of the path.
  const [start, ...siblings] = exponentOf(oldSize) !== undefined ? [oldRoot, ...told] : told;
  if (start === undefined) return false;
  let [at, last] = [oldSize - 1, size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let [older, newer] = [start, start];
  for (const sibling of siblings) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else newer = nodeHash(newer, sibling);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(older, oldRoot) && sameBytes(newer, root);
};

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;
const isHash = (hash: Hash): boolean => hash.length === hashLength;
const isOdd = (count: number): boolean => count % 2 === 1;
const half = (count: number): number => Math.floor(count / 2);
