import type { Instant } from '../clock';
import type { Position } from '../streams/event-store';

/** What the tree holds of an event: its digest. Entries lie in the order of the log, counted from 0 and without a gap. */
export interface TreeEntry {
  /** The place of the event in the log, which may jump where the index of the entry does not. */
  readonly position: Position;
  /** SHA-256, 32 bytes. */
  readonly digest: Uint8Array;
}

/** Where a tile stands: its level, of 256 times fewer hashes each, and its place in it, both from 0 on. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
}

/** Hashes of one tile behind each other, 32 bytes each and at most 256. Those of level 0 are made of entries and not kept. */
export interface Tile extends TilePlace {
  readonly hashes: Uint8Array;
}

/** How far the tree has come: the number of its entries, and the position of the last one, `0n` for an empty tree. */
export interface TreeStanding {
  readonly size: number;
  readonly position: Position;
}

/** What is added to the tree at once, with the tiles that it changes. */
export interface Growth {
  /** How many entries there must be before. */
  readonly from: number;
  readonly entries: readonly TreeEntry[];
  readonly tiles: readonly Tile[];
  /** Signed over the tree as it is then. */
  readonly checkpoint?: NewCheckpoint;
}

/** Why a checkpoint was signed: it was time, a legal act was recorded, or somebody asked for it. */
export type CheckpointReason = 'schedule' | 'legal-act' | 'request';

/** A checkpoint on its way into the store. */
export interface NewCheckpoint {
  /** How many entries it speaks of. */
  readonly size: number;
  /** The signed note with the signature of the notary alone. */
  readonly note: string;
  readonly signedAt: Instant;
  readonly reason: CheckpointReason;
}

/** A checkpoint with what others have said of it since. */
export interface KeptCheckpoint extends NewCheckpoint {
  /** Signature lines of witnesses, by their name; each text ends with a line end. */
  readonly cosignatures: Readonly<Record<string, string>>;
  /** A time stamp (RFC 3161, DER) over the text of the note, which is all before its empty line. */
  readonly timestamp?: Uint8Array;
}

/** Why the notary signs no more: history is not what was signed of it. */
export interface NotaryAlarm {
  /** The log differs from the tree, the tree from what was signed of it, or both from what a witness saw. */
  readonly found: 'history-differs' | 'tree-differs' | 'witness-refuses';
  /** The first entry that is not as it was, and its place in the log; a witness cannot tell which one it is. */
  readonly index?: number;
  readonly position?: Position;
  readonly since: Instant;
}

/**
 * Keeps the tree over the log, and what was signed of it. Every driver keeps the same contract (`treeStoreContract` in
 * the test kit). Throws `StoreUnavailable`.
 */
export interface TreeStore {
  standing(): Promise<TreeStanding>;
  /** Adds entries, tiles and a checkpoint, all or nothing. Throws `LeaseLost` when there are not `from` entries. */
  grow(growth: Growth): Promise<void>;
  /** So many entries from an index on, fewer where the tree ends. */
  entries(from: number, count: number): Promise<readonly TreeEntry[]>;
  /** Tiles of level 1 and above as they are now, in the order asked for; nothing for one that is not there. */
  tiles(places: readonly TilePlace[]): Promise<readonly (Tile | undefined)[]>;
  /** The indexes of the entries at those positions that have one. */
  indexesOf(positions: readonly Position[]): Promise<ReadonlyMap<Position, number>>;
  /** Checkpoints by size, those that speak of more than so many entries. */
  checkpoints(moreThan: number, count: number): Promise<readonly KeptCheckpoint[]>;
  newestCheckpoint(): Promise<KeptCheckpoint | undefined>;
  /** Adds what a witness said of a checkpoint; said twice, the first stays. */
  cosign(size: number, witness: string, lines: string): Promise<void>;
  /** Adds a time stamp to a checkpoint; of two the first stays. */
  stamp(size: number, token: Uint8Array): Promise<void>;
  alarm(): Promise<NotaryAlarm | undefined>;
  /** Raises an alarm, or takes it back. One that is raised already stays as it was. */
  setAlarm(alarm: NotaryAlarm | undefined): Promise<void>;
}
