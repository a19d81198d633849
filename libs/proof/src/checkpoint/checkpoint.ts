import { base64Of, bytesOfBase64 } from '../bytes/bytes';
import { hashLength, type Hash } from '../tree/hashes';

/** What a log says of itself at one moment: whose log it is, how many entries it has and the root over them. */
export interface Checkpoint {
  /** The name of the log, the same one for ever: whoever witnesses it keeps it apart from other logs by it. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** A checkpoint as the text of a note (C2SP tlog-checkpoint), in three lines. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${base64Of(root)}\n`;

/**
 * The checkpoint in the text of a note; `undefined` when it is none, when it counts to 2^53 or above, or when further
 * lines stand under it: such lines are opaque, and this house signs none.
 */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin, written, encoded, end, ...rest] = text.split('\n');
  if (origin === undefined || origin === '' || end !== '' || rest.length > 0) return undefined;
  const size = countIn(written ?? '');
  const root = bytesOfBase64(encoded ?? '');
  return size === undefined || root?.length !== hashLength ? undefined : { origin, size, root };
};

/** The number that a text writes without leading zeros; `undefined` for any other text and from 2^53 on. */
export const countIn = (text: string): number | undefined => {
  const count = /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : undefined;
  return Number.isSafeInteger(count) ? count : undefined;
};
