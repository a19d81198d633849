import { openNote, parseCheckpoint, type Checkpoint, type NoteVerifier } from '@termijn/proof';
import type { KeptCheckpoint } from './tree-store';

/** Whose checkpoints are believed: the name of the log, and the keys that may sign for it. */
export interface LogIdentity {
  readonly origin: string;
  /** All keys, those that signed formerly among them. */
  readonly verifiers: readonly NoteVerifier[];
}

/** What a checkpoint says, when it was signed for this log by one of its keys; `undefined` otherwise. */
export const checkpointIn = (note: string, { origin, verifiers }: LogIdentity): Checkpoint | undefined => {
  const text = openNote(note, verifiers)?.text;
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text);
  return checkpoint?.origin === origin ? checkpoint : undefined;
};

/** A kept checkpoint as a note with all signatures that were given for it. */
export const noteOf = ({ note, cosignatures }: KeptCheckpoint): string => note + Object.values(cosignatures).join('');
