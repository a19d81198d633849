import type { Uuid } from './ids';

/** An ordinary record outside the log: it can be changed and erased. Persons live here, and nowhere else. */
export interface StoredRecord<T> {
  readonly id: Uuid;
  /** A keyed digest by which the record can be found again; unique within its collection. */
  readonly lookup: string;
  readonly value: T;
}

/** Keeps ordinary, erasable records by collection. Throws `StoreUnavailable`. */
export interface Records {
  /**
   * Inserts records or replaces those with the same id, each id once; all or none.
   * Throws `LookupTaken` when two records of the collection would share a lookup.
   */
  save<T>(collection: string, records: readonly StoredRecord<T>[]): Promise<void>;
  /** The records that exist, in no particular order. */
  get<T>(collection: string, ids: readonly Uuid[]): Promise<readonly StoredRecord<T>[]>;
  /** The records with these lookups, in no particular order. */
  find<T>(collection: string, lookups: readonly string[]): Promise<readonly StoredRecord<T>[]>;
  /** Removes records; unknown ids are passed over. */
  remove(collection: string, ids: readonly Uuid[]): Promise<void>;
}
