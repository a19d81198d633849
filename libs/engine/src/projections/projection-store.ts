import type { Position } from '../streams/event-store';
import type { Row, Table } from './projection';

/** One version of a read model as the store knows it. */
export interface ProjectionVersion {
  readonly name: string;
  readonly version: number;
  readonly table: Table;
}

/** The new state of a key and all rows it shows; without a state the key and its rows disappear. */
export interface KeyChange {
  readonly key: string;
  readonly state: unknown;
  readonly rows: readonly Row[];
}

/** Where a reader of the log stands, for people who run the system. */
export interface ReaderStatus {
  readonly name: string;
  readonly version: number;
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

/** Keeps states, rows and checkpoints of projections. Rows and checkpoint are always written in one transaction. */
export interface ProjectionStore {
  /** Makes the tables of this version when they are missing, with a checkpoint of `0n`; the first version ever is live at once. */
  prepare(projection: ProjectionVersion): Promise<void>;
  checkpoint(projection: ProjectionVersion): Promise<Position>;
  /** The states of those of the keys that have one. */
  states(projection: ProjectionVersion, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Writes the changes and moves the checkpoint; throws `LeaseLost` and writes nothing when it does not stand at `from`. */
  write(projection: ProjectionVersion, from: Position, to: Position, changes: readonly KeyChange[]): Promise<void>;
  /** Lets this version answer from now on and drops the tables of the others, in one transaction. */
  makeLive(projection: ProjectionVersion): Promise<void>;
  liveVersion(name: string): Promise<number | undefined>;
  /** Throws away a version that is not live, so that a rebuild can begin from nothing. */
  discard(projection: ProjectionVersion): Promise<void>;
  /** Waits for the lease of a reader until the signal is raised. */
  lease(reader: string, signal: AbortSignal): Promise<Lease>;
  /** Notes why a reader stopped, or that it runs again. */
  noteFailure(projection: Pick<ProjectionVersion, 'name' | 'version'>, failure: string | undefined): Promise<void>;
  status(): Promise<readonly ReaderStatus[]>;
}
