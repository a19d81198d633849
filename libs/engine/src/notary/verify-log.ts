import {
  chainWatch,
  hexOf,
  openNote,
  sameBytes,
  type Checkpoint,
  type NoteVerifier,
  type Tampering,
} from '@termijn/proof';
import type { EventStore, Position, RecordedEvent, StreamName } from '../streams/event-store';
import { diagnosis } from '../streams/verify-chain';
import { checkpointIn, type LogIdentity } from './checkpoint-note';
import { entryDigests } from './entry-digests';
import { emptyEdge } from './tree-edge';
import type { KeptCheckpoint, TreeEntry, TreeStore } from './tree-store';

/**
 * What was done to a log: what its chains show, and beyond them that its end or that of a stream was cut off, that
 * history was written anew with digests that fit, or that a checkpoint or cosignature is signed by nobody who may.
 */
export type LogTampering = Tampering | 'cut-off' | 'rewritten' | 'forged';

/** The first place at which a log is not what it was. */
export interface LogFault {
  readonly tampering: LogTampering;
  /** The stream and the place in it, where the chains tell. */
  readonly stream?: StreamName;
  readonly revision?: number;
  /** The first entry of the tree that is not as it was; where only a root tells, the first one that may not be. */
  readonly index?: number;
  readonly position?: Position;
}

/** What a look at a whole log found. */
export interface LogVerified {
  readonly sealed: number;
  /** Events of before there were digests. */
  readonly unsealed: number;
  /** How many events stand under a checkpoint. */
  readonly signed: number;
  /** How many checkpoints were compared, those from elsewhere among them. */
  readonly checkpoints: number;
  /** How many of them a witness that is known here has cosigned. */
  readonly cosigned: number;
  readonly broken?: LogFault;
}

/** What the look is given, and to whom it says how far it has come. */
export interface LogToVerify extends LogIdentity {
  readonly eventStore: EventStore;
  readonly treeStore: TreeStore;
  /** The keys of witnesses whose cosignatures are checked. */
  readonly witnesses: readonly NoteVerifier[];
  /** Checkpoints that were kept elsewhere. */
  readonly kept: readonly Checkpoint[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (position: Position) => void;
}

/** How many entries around a difference are looked at to tell what was done. */
const windowEntries = 256;

/**
 * Reads a whole log in order and compares it with its digests, with the tree over it and with everything that was signed
 * of the tree. Changes nothing. When the signal is raised it ends early, with what was counted so far.
 */
export const verifyLog = async (log: LogToVerify): Promise<LogVerified> => {
  const { eventStore, treeStore, kept, signal, onProgress } = log;
  const watch = chainWatch();
  const comparing = comparison(treeStore, (await treeStore.standing()).size);
  const checkpoints = await readCheckpoints(log);
  const signed = [...checkpoints.signed, ...kept].toSorted((one, other) => one.size - other.size);
  const edge = emptyEdge();
  const digestOf = entryDigests(eventStore);
  const counts = () => ({
    ...watch.counts(),
    signed: Math.min(edge.size(), signed.at(-1)?.size ?? 0),
    checkpoints: signed.length,
    cosigned: checkpoints.cosigned,
  });
  let compared = 0;
  let agreed = 0;
  let otherRoot = false;
  const compareRoots = (): void => {
    for (; signed[compared]?.size === edge.size(); compared++) {
      if (!sameBytes(signed[compared]!.root, edge.root())) otherRoot = true;
      if (!otherRoot) agreed = edge.size();
    }
  };
  compareRoots();
  for await (const { events, position } of eventStore.readAll({ after: 0n, ...(signal && { signal }) })) {
    for (const event of events) {
      if (!watch.follows(event)) {
        const found = await strayFault(eventStore, event, comparing.differsAt());
        return { ...counts(), broken: found };
      }
      const entry = { position: event.position, digest: await digestOf(event) };
      edge.add(entry);
      await comparing.next(entry);
      compareRoots();
    }
    onProgress?.(position);
  }
  if (signal?.aborted === true) return counts();
  const between = async (): Promise<LogFault | undefined> => {
    if (otherRoot) return placed(treeStore, { tampering: 'rewritten', index: agreed });
    if (compared < signed.length) return placed(treeStore, { tampering: 'cut-off', index: edge.size() });
    return undefined;
  };
  const broken = (await comparing.end()) ?? (await between()) ?? checkpoints.forged;
  return { ...counts(), ...(broken && { broken }) };
};

const strayFault = async (
  eventStore: EventStore,
  { stream, revision, position }: RecordedEvent,
  index: number | undefined,
): Promise<LogFault> => {
  const found = await diagnosis(eventStore, stream, { revision, tampering: 'edited' });
  return { ...found, stream, position, ...(index !== undefined && { index }) };
};

const placed = async (treeStore: TreeStore, fault: LogFault & { readonly index: number }): Promise<LogFault> => {
  const [entry] = await treeStore.entries(fault.index, 1);
  return { ...fault, ...(entry && { position: entry.position }) };
};

/**
 * Compares entries with those of a tree of a size, one by one, up to the first that differs; beyond it, it gathers what
 * follows. What the tree gets meanwhile is left to the next look.
 */
const comparison = (treeStore: TreeStore, size: number) => {
  let ahead: readonly TreeEntry[] = [];
  let begun = 0;
  let index = 0;
  let differs: number | undefined;
  const beyond: string[] = [];
  const expected = async (): Promise<TreeEntry | undefined> => {
    if (index >= begun + ahead.length) [begun, ahead] = [index, await treeStore.entries(index, 8 * windowEntries)];
    return ahead[index - begun];
  };
  return {
    differsAt: () => differs,
    async next({ digest }: TreeEntry): Promise<void> {
      if (differs === undefined && index < size) {
        const there = await expected();
        if (there !== undefined && !sameBytes(there.digest, digest)) differs = index;
        else index += 1;
      }
      if (differs !== undefined && beyond.length < windowEntries) beyond.push(hexOf(digest));
    },
    async end(): Promise<LogFault | undefined> {
      const at = differs ?? index;
      const tree = at < size ? await treeStore.entries(at, windowEntries) : [];
      if (tree[0] === undefined) return undefined;
      const there = tree.map((entry) => hexOf(entry.digest));
      return { tampering: whatWasDone(there, beyond), index: at, position: tree[0].position };
    },
  };
};

/** What was done where every chain is whole: the entries that should follow, and those that do. */
const whatWasDone = (there: readonly string[], found: readonly string[]): LogTampering => {
  if (found.length === 0) return 'cut-off';
  const wasLater = there.includes(found[0]!);
  const comesLater = found.includes(there[0]!);
  if (wasLater && comesLater) return 'swapped';
  if (wasLater) return 'cut-off';
  return comesLater ? 'inserted' : 'rewritten';
};

interface ReadCheckpoints {
  readonly signed: readonly Checkpoint[];
  readonly cosigned: number;
  readonly forged?: LogFault;
}

const checkpointsAtOnce = 1_000;

const readCheckpoints = async ({ treeStore, witnesses, ...identity }: LogToVerify): Promise<ReadCheckpoints> => {
  const signed: Checkpoint[] = [];
  let cosigned = 0;
  for (let last = 0; ; last = signed.at(-1)!.size) {
    const kept = await treeStore.checkpoints(last, checkpointsAtOnce);
    for (const one of kept) {
      const checkpoint = checkpointIn(one.note, identity);
      const words = witnesses.map((witness) => cosignatureOf(one, witness));
      if (checkpoint?.size !== one.size || words.includes('forged'))
        return { signed, cosigned, forged: await placed(treeStore, { tampering: 'forged', index: one.size - 1 }) };
      signed.push(checkpoint);
      if (words.includes('given')) cosigned += 1;
    }
    if (kept.length < checkpointsAtOnce) return { signed, cosigned };
  }
};

const cosignatureOf = ({ note, cosignatures }: KeptCheckpoint, witness: NoteVerifier): 'given' | 'forged' | 'none' => {
  const lines = cosignatures[witness.name];
  if (lines === undefined) return 'none';
  return openNote(note + lines, [witness]) === undefined ? 'forged' : 'given';
};
