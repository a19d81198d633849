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
   * Inserts records or replaces those with the same id, each id once; all or none, but what is buried is passed over.
   * Throws `LookupTaken` when two records of the collection would share a lookup.
   */
  save<T>(collection: string, records: readonly StoredRecord<T>[]): Promise<void>;
  /** The records that exist, in no particular order. */
  get<T>(collection: string, ids: readonly Uuid[]): Promise<readonly StoredRecord<T>[]>;
  /** The records with these lookups, in no particular order. */
  find<T>(collection: string, lookups: readonly string[]): Promise<readonly StoredRecord<T>[]>;
  /** Removes records, and tells how many; unknown ids are passed over. */
  remove(collection: string, ids: readonly Uuid[]): Promise<number>;
  /**
   * Removes records for ever, with all that is attached to them, and tells how many there were. From then on nothing is
   * saved under these ids or attached to them, whoever was about to; that holds for ids without a record as well.
   */
  bury(collection: string, ids: readonly Uuid[]): Promise<number>;
  /** Which of these ids are buried. */
  buried(collection: string, ids: readonly Uuid[]): Promise<readonly Uuid[]>;
  /**
   * Saves a record that goes when the one it is attached to is removed by `bury`. False, and nothing saved, when there
   * is no such owner.
   */
  attach<T>(owner: RecordPlace, collection: string, record: StoredRecord<T>): Promise<boolean>;
  /** What is attached to a record, in no particular order. */
  attached<T>(owner: Uuid, collection: string): Promise<readonly StoredRecord<T>[]>;
}

/** Where a record lies. */
export interface RecordPlace {
  readonly collection: string;
  readonly id: Uuid;
}

/** A record with the collection that it lies in. */
export interface PlacedRecord<T> extends StoredRecord<T> {
  readonly collection: string;
}

/** Puts a value in the place of exactly that other one. */
export interface Swap {
  readonly collection: string;
  readonly id: Uuid;
  readonly from: unknown;
  readonly to: unknown;
}

/** Goes over all records, whatever they are, without disturbing those who work with them. Throws `StoreUnavailable`. */
export interface RecordsUpkeep {
  /** How many records there are in all collections; what is buried is none. */
  count(): Promise<number>;
  /** The records after that one, or the first ones, in an order that does not change. */
  page(
    after: Pick<PlacedRecord<unknown>, 'collection' | 'id'> | undefined,
    limit: number,
  ): Promise<readonly PlacedRecord<unknown>[]>;
  /**
   * Exchanges values, and tells how many. A record whose value is no longer `from`, or that is gone, is passed over:
   * what was changed in the meantime stays changed, and what was erased stays erased.
   */
  swap(swaps: readonly Swap[]): Promise<number>;
}
