import type { Position } from '../streams/event-store';
import type { Row, Table } from './projection';

/** One version of a read model as the store knows it. A `Projection` is one. */
export interface ProjectionVersion {
  readonly name: string;
  readonly version: number;
  readonly table: Table;
}

/**
 * One of the tables in which a version is kept. A version that is rebuilt gets a table of the next generation beside the
 * one that answers. The number is also a fence: who still writes to a generation that was replaced gets `LeaseLost`.
 */
export interface ProjectionCopy extends ProjectionVersion {
  readonly generation: number;
  /** Whether this copy answered the questions at the time it was prepared. */
  readonly live: boolean;
}

/** The new state of a key and all rows it shows; without a state the key and its rows disappear. */
export interface KeyChange {
  readonly key: string;
  /** Must survive `JSON.stringify`. */
  readonly state: unknown;
  readonly rows: readonly Row[];
}

/** Where a reader of the log stands, for people who run the system. */
export interface ReaderStatus {
  readonly name: string;
  readonly version: number;
  readonly generation: number;
  readonly live: boolean;
  readonly position: Position;
  /** Why it stopped, when it stopped: the code and message of the failure. */
  readonly failure?: string;
}

/** A right to be the only runner of a reader, kept until released or lost. The signal is raised when it is lost. */
export interface Lease {
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/**
 * Keeps states, rows and checkpoints of projections. Rows and checkpoint are always written in one transaction.
 * Every member throws `StoreUnavailable`; those that take a copy throw `LeaseLost` once that copy is gone.
 */
export interface ProjectionStore {
  /**
   * The copy of this version to be followed: the live one, or else one being built, made when there is none, with a
   * checkpoint of `0n`. The first copy ever under a name is live at once.
   */
  prepare(projection: ProjectionVersion): Promise<ProjectionCopy>;
  /** A copy of this version that is not live: the one whose building was broken off, or a new one of the next generation. */
  prepareBeside(projection: ProjectionVersion): Promise<ProjectionCopy>;
  checkpoint(copy: ProjectionCopy): Promise<Position>;
  /** The states of those of the keys that have one. */
  states(copy: ProjectionCopy, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /**
   * Writes the changes (each key once) and moves the checkpoint; throws `LeaseLost` and writes nothing when it does not
   * stand at `from`. Two keys that show a row of the same primary key are a defect of the projection: nothing is written.
   */
  write(copy: ProjectionCopy, from: Position, to: Position, changes: readonly KeyChange[]): Promise<void>;
  /**
   * Lets this copy answer from now on and drops all others of its name, in one transaction. False, and nothing changes,
   * while the live copy has read further: nobody who saw a fact in the table shall miss it a moment later.
   */
  makeLive(copy: ProjectionCopy): Promise<boolean>;
  liveVersion(name: string): Promise<number | undefined>;
  /** Throws away a copy that is not live. */
  discard(copy: ProjectionCopy): Promise<void>;
  /** Waits for the lease of a reader; rejects when the signal is raised first. */
  lease(reader: string, signal: AbortSignal): Promise<Lease>;
  /** Notes why a reader stopped, or that it runs again. */
  noteFailure(copy: ProjectionCopy, failure: string | undefined): Promise<void>;
  /** All copies of all projections, by name, version and generation. */
  status(): Promise<readonly ReaderStatus[]>;
}
