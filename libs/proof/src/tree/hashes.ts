import { sha256 } from '../hash/sha256';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;

/** How long a hash is, in bytes. */
export const hashLength = 32;

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

/** The hash of an entry as a leaf of a tree (RFC 6962, section 2.1). */
export const leafHash = (entry: Uint8Array): Hash => sha256(leafMark, entry);

/** The hash of two subtrees as one (RFC 6962, section 2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(nodeMark, left, right);

/** The root of a tree without entries. */
export const emptyRoot: Hash = sha256();

/**
 * Answers the hash of one complete subtree: of 2^level leaves, the `index`-th of that size from the left. Level 0 are
 * the leaves. It is asked only for subtrees that lie within the tree that a function is asked about.
 */
export type HashAt = (level: number, index: number) => Hash;

/** Answers for leaves held in memory, and keeps what it worked out. */
export const hashesOver = (leafHashes: readonly Hash[]): HashAt => {
  const levels: Hash[][] = [];
  const hashAt: HashAt = (level, index) => {
    if (level === 0) return leafHashes[index]!;
    const kept = (levels[level] ??= []);
    return (kept[index] ??= nodeHash(hashAt(level - 1, 2 * index), hashAt(level - 1, 2 * index + 1)));
  };
  return hashAt;
};
