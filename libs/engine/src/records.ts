import type { Uuid } from './ids';

/** An ordinary record outside the log: it can be changed and erased. Persons live here, and nowhere else. */
export interface StoredRecord<T> {
  readonly id: Uuid;
  /** A keyed digest by which the record can be found again; unique within its collection. */
  readonly lookup: string;
  readonly value: T;
}

/** Keeps ordinary, erasable records by collection. */
export interface Records {
  /** Inserts records or replaces those with the same id; all or none. */
  save<T>(collection: string, records: readonly StoredRecord<T>[]): Promise<void>;
  get<T>(collection: string, ids: readonly Uuid[]): Promise<readonly StoredRecord<T>[]>;
  find<T>(collection: string, lookups: readonly string[]): Promise<readonly StoredRecord<T>[]>;
  remove(collection: string, ids: readonly Uuid[]): Promise<void>;
}
