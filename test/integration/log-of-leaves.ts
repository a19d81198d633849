import {
  checkpointText,
  consistencyProof,
  ed25519Signer,
  hashesOver,
  leafHash,
  rootOf,
  signNote,
  utf8,
  type Hash,
  type NoteSigner,
} from '@termijn/proof';
import type { ToCosign } from '@termijn/engine';

/** A log in memory, which can be continued in two ways. */
export interface LogOfLeaves {
  readonly signer: NoteSigner;
  /** The checkpoint of a size, with the proof from an older size on. */
  asked(oldSize: number, size: number): ToCosign;
  /** The text of the checkpoint of a size. */
  textAt(size: number): string;
}

/** Logs that share a key and the first entries: as if whoever keeps it wrote a second history from there on. */
export const logOfLeaves = (origin: string, history: string, shared: number): LogOfLeaves => {
  const signer = ed25519Signer(origin, new Uint8Array(32).fill(7));
  const leafAt = (index: number): Hash => leafHash(utf8(`${index < shared ? '' : history}${index}`));
  const leaves = (size: number) => Array.from({ length: size }, (_, index) => leafAt(index));
  const textAt = (size: number) => checkpointText({ origin, size, root: rootOf(leaves(size)) });
  return {
    signer,
    textAt,
    asked: (oldSize, size) => ({
      oldSize,
      consistency: consistencyProof(oldSize, size, hashesOver(leaves(size))),
      checkpoint: signNote(textAt(size), [signer]),
    }),
  };
};
