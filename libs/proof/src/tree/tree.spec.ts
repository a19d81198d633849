import fc from 'fast-check';
import { bytesOfHex, hexOf } from '../bytes/bytes';
import { sha256 } from '../hash/sha256';
import { checkConsistency, checkInclusion } from './check';
import { emptyRoot, hashesOver, leafHash, nodeHash, type Hash } from './hashes';
import { consistencyProof, inclusionProof, rootAt, rootOf } from './proofs';

/** The leaves and the roots over them that the implementations of Certificate Transparency are tested with. */
const knownLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const knownRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leavesOf = (size: number): readonly Hash[] =>
  Array.from({ length: size }, (_, index) => leafHash(sha256(Uint8Array.of(index >> 8, index & 255))));

/** The text of RFC 6962, section 2.1, word for word, over slices and with nothing shared. */
const split = ({ length }: readonly Hash[]): number => {
  let k = 1;
  while (k << 1 < length) k <<= 1;
  return k;
};
const naiveRoot = (leaves: readonly Hash[]): Hash => {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0]!;
  const k = split(leaves);
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
};
const naivePath = (m: number, leaves: readonly Hash[]): readonly Hash[] => {
  if (leaves.length === 1) return [];
  const k = split(leaves);
  return m < k
    ? [...naivePath(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
};
const naiveSubproof = (m: number, leaves: readonly Hash[], b: boolean): readonly Hash[] => {
  if (m === leaves.length) return b ? [] : [naiveRoot(leaves)];
  const k = split(leaves);
  return m <= k
    ? [...naiveSubproof(m, leaves.slice(0, k), b), naiveRoot(leaves.slice(k))]
    : [...naiveSubproof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
};

const flipped = (hash: Hash): Hash => hash.map((byte, index) => (index === 0 ? byte ^ 1 : byte));

/** Every way to leave a list of hashes almost as it was. */
const spoilt = (proof: readonly Hash[]): readonly (readonly Hash[])[] => [
  [...proof, emptyRoot],
  ...proof.map((_, at) => proof.filter((__, index) => index !== at)),
  ...proof.map((_, at) => proof.map((hash, index) => (index === at ? flipped(hash) : hash))),
  ...proof.map((_, at) => proof.map((hash, index) => (index === at ? hash.subarray(1) : hash))),
];

const sizes = fc.integer({ min: 1, max: 300 });

describe('the tree', () => {
  it('has the roots that others have over the same leaves', () => {
    const leaves = knownLeaves.map((entry) => leafHash(bytesOfHex(entry)!));
    expect(knownRoots.map((_, size) => hexOf(rootOf(leaves.slice(0, size))))).toEqual(knownRoots);
    expect(hexOf(emptyRoot)).toBe(knownRoots[0]);
  });

  it('has the root and the proofs of a second implementation', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, some, other) => {
        const leaves = leavesOf(size);
        const hashAt = hashesOver(leaves);
        const [index, oldSize] = [some % size, 1 + (other % size)];
        expect(rootAt(size, hashAt)).toEqual(naiveRoot(leaves));
        expect(inclusionProof(index, size, hashAt)).toEqual(naivePath(index, leaves));
        expect(consistencyProof(oldSize, size, hashAt)).toEqual(naiveSubproof(oldSize, leaves, true));
      }),
    );
  });

  it('proves every leaf of every small tree, and of no other place or size', () => {
    for (let size = 1; size <= 17; size += 1) {
      const leaves = leavesOf(size);
      const root = rootOf(leaves);
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(index, size, hashesOver(leaves));
        const claim = { index, size, leaf: leaves[index]!, proof, root };
        expect(checkInclusion(claim)).toBe(true);
        for (let elsewhere = 0; elsewhere < size; elsewhere += 1)
          expect(checkInclusion({ ...claim, index: elsewhere })).toBe(elsewhere === index);
      }
    }
  });

  it('proves every older tree of every small one', () => {
    const leaves = leavesOf(17);
    for (let size = 0; size <= 17; size += 1)
      for (let oldSize = 0; oldSize <= size; oldSize += 1) {
        const [oldRoot, root] = [rootOf(leaves.slice(0, oldSize)), rootOf(leaves.slice(0, size))];
        const proof = consistencyProof(oldSize, size, hashesOver(leaves.slice(0, size)));
        expect(checkConsistency({ oldSize, oldRoot, size, root, proof })).toBe(true);
      }
  });

  it('takes no inclusion proof that was touched', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, some) => {
        const leaves = leavesOf(size);
        const index = some % size;
        const proof = inclusionProof(index, size, hashesOver(leaves));
        const claim = { index, size, leaf: leaves[index]!, proof, root: rootOf(leaves) };
        const wrong = [
          ...spoilt(proof).map((other) => ({ ...claim, proof: other })),
          { ...claim, leaf: flipped(claim.leaf) },
          { ...claim, root: flipped(claim.root) },
          { ...claim, leaf: new Uint8Array() },
        ];
        expect(wrong.filter(checkInclusion)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('takes no consistency proof that was touched, and none of a fork', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, some) => {
        const leaves = leavesOf(size);
        const oldSize = 1 + (some % size);
        const [oldRoot, root] = [rootOf(leaves.slice(0, oldSize)), rootOf(leaves)];
        const proof = consistencyProof(oldSize, size, hashesOver(leaves));
        const claim = { oldSize, oldRoot, size, root, proof };
        const fork = [flipped(leaves[0]!), ...leaves.slice(1)];
        const wrong = [
          ...spoilt(proof).map((other) => ({ ...claim, proof: other })),
          { ...claim, oldRoot: flipped(oldRoot) },
          { ...claim, root: flipped(root) },
          { ...claim, root: rootOf(fork) },
          { ...claim, root: rootOf(fork), proof: consistencyProof(oldSize, size, hashesOver(fork)) },
          { ...claim, size: oldSize, oldSize: size + 1 },
        ];
        expect(wrong.filter(checkConsistency)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['an index behind the end', { index: 3, size: 3 }],
    ['a negative index', { index: -1, size: 3 }],
    ['half an index', { index: 0.5, size: 3 }],
    ['a size beyond counting', { index: 0, size: 2 ** 60 }],
    ['no number', { index: Number.NaN, size: Number.NaN }],
  ])('answers no to %s', (_, place) => {
    const [leaf] = leavesOf(1) as [Hash];
    expect(checkInclusion({ ...place, leaf, proof: [], root: leaf })).toBe(false);
  });

  it.each([
    ['an older tree that is larger', { oldSize: 4, size: 3 }],
    ['a negative size', { oldSize: -1, size: 3 }],
    ['half a leaf', { oldSize: 0.5, size: 3 }],
    ['no number', { oldSize: Number.NaN, size: Number.NaN }],
    ['an empty tree that has another root', { oldSize: 0, size: 3 }],
  ])('answers no to %s', (_, sizesTold) => {
    const [leaf] = leavesOf(1) as [Hash];
    expect(checkConsistency({ ...sizesTold, oldRoot: leaf, root: leaf, proof: [] })).toBe(false);
  });

  it('is right also where a logarithm is rounded', () => {
    const asked: (readonly [number, number])[] = [];
    const size = 2 ** 50 - 1;
    const hashAt = (level: number, index: number): Hash => {
      asked.push([level, index]);
      return leavesOf(1)[0]!;
    };
    const proof = inclusionProof(size - 1, size, hashAt);
    expect(asked.every(([level, index]) => (index + 1) * 2 ** level <= size)).toBe(true);
    expect(proof).toHaveLength(49);
  });

  it('says what it cannot prove', () => {
    const hashAt = hashesOver(leavesOf(3));
    expect(() => inclusionProof(3, 3, hashAt)).toThrow(RangeError);
    expect(() => consistencyProof(4, 3, hashAt)).toThrow(RangeError);
    expect(() => rootAt(-1, hashAt)).toThrow(RangeError);
  });
});
