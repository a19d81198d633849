import { parseCheckpoint, type Checkpoint } from '../checkpoint/checkpoint';
import { openNote, splitNote } from '../note/note';
import type { NoteVerifier } from '../note/signers';
import { checkConsistency } from '../tree/check';
import { emptyRoot } from '../tree/hashes';
import { parseAddCheckpoint, type AddCheckpoint } from './request';

/** What a witness answers when it does not cosign: a status of HTTP, as the specification of C2SP has them. */
export type WitnessRefusal =
  /** The question cannot be read, or asks to go back. */
  | { readonly status: 400 }
  /** Nobody whom the witness knows as keeper of this log signed. */
  | { readonly status: 403 }
  /** The witness knows no such log. */
  | { readonly status: 404 }
  /** The witness saw so many entries, or as many with another root. */
  | { readonly status: 409; readonly size: number }
  /** The proof does not show that what the witness saw is the beginning of this. */
  | { readonly status: 422 };

/** What a witness keeps of a log: the checkpoint that it cosigned last. */
export type Seen = Pick<Checkpoint, 'size' | 'root'>;

/** A checkpoint that may be cosigned, once it is kept as the last one. */
export interface Cosignable {
  readonly checkpoint: Checkpoint;
  /** What is signed. */
  readonly text: string;
}

/** A question of a log that the witness knows, signed by that log. */
export interface WitnessQuestion extends Cosignable, Pick<AddCheckpoint, 'oldSize' | 'consistency'> {
  /** The note as it came, which shows what the log signed. */
  readonly note: string;
}

/** The public keys of the logs that a witness knows; a log is called by the name in its keys. */
export type KnownLogs = readonly NoteVerifier[];

/** Reads a question and proves who asks, before anything is looked up. */
export const readQuestion = (body: string, logs: KnownLogs): WitnessQuestion | WitnessRefusal => {
  const asked = parseAddCheckpoint(body);
  const text = asked === undefined ? undefined : splitNote(asked.checkpoint)?.text;
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text);
  if (asked === undefined || text === undefined || checkpoint === undefined) return { status: 400 };
  const keys = logs.filter(({ name }) => name === checkpoint.origin);
  if (keys.length === 0) return { status: 404 };
  if (openNote(asked.checkpoint, keys) === undefined) return { status: 403 };
  const { oldSize, consistency, checkpoint: note } = asked;
  return oldSize > checkpoint.size ? { status: 400 } : { checkpoint, text, note, oldSize, consistency };
};

/**
 * Judges a question against what was seen last; `undefined` when the checkpoint may be cosigned. Whoever asks keeps the
 * checkpoint before the cosignature is given, and judges no other question of that log in between.
 */
export const judgeQuestion = (question: WitnessQuestion, last: Seen | undefined): WitnessRefusal | undefined => {
  const { checkpoint, oldSize, consistency } = question;
  const { size, root } = last ?? { size: 0, root: emptyRoot };
  if (oldSize !== size) return { status: 409, size };
  const isConsistent = checkConsistency({
    oldSize,
    oldRoot: root,
    size: checkpoint.size,
    root: checkpoint.root,
    proof: consistency,
  });
  if (isConsistent) return undefined;
  return checkpoint.size === size && consistency.length === 0 ? { status: 409, size } : { status: 422 };
};
