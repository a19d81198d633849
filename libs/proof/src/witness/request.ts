import { base64Of, bytesOfBase64 } from '../bytes/bytes';
import { countIn } from '../checkpoint/checkpoint';
import { hashLength, type Hash } from '../tree/hashes';

/** What a witness is asked (C2SP tlog-witness): to cosign a checkpoint that goes on from the tree it saw last. */
export interface AddCheckpoint {
  /** How many entries the tree had that the witness saw last; 0 when it saw none. */
  readonly oldSize: number;
  /** The proof that the tree of that size is the beginning of this one; empty where there was none. */
  readonly consistency: readonly Hash[];
  /** The checkpoint as a signed note. */
  readonly checkpoint: string;
}

const mostHashes = 63;

/** The question as it is sent. */
export const addCheckpointText = ({ oldSize, consistency, checkpoint }: AddCheckpoint): string =>
  `old ${oldSize}\n${consistency.map((hash) => `${base64Of(hash)}\n`).join('')}\n${checkpoint}`;

/** The question in a text; `undefined` when it is none. The checkpoint in it is not looked at. */
export const parseAddCheckpoint = (text: string): AddCheckpoint | undefined => {
  const end = text.indexOf('\n\n');
  if (end === -1) return undefined;
  const [first = '', ...lines] = text.slice(0, end).split('\n');
  const oldSize = first.startsWith('old ') ? countIn(first.slice('old '.length)) : undefined;
  if (oldSize === undefined || lines.length > mostHashes) return undefined;
  const consistency = lines.map(bytesOfBase64).filter((hash) => hash?.length === hashLength);
  if (consistency.length !== lines.length) return undefined;
  return { oldSize, consistency: consistency as Hash[], checkpoint: text.slice(end + 2) };
};
