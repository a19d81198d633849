import { LookupTaken, type Records, type StoredRecord, type Uuid } from '@termijn/engine';

/** A record as it is kept: as JSON, so that a value that does not survive JSON is found out here as well. */
interface Kept {
  readonly lookup: string;
  readonly json: string;
}

/** The in-process twin of the PostgreSQL records: same contract, nothing survives the process. */
export const memoryRecords = (): Records => {
  const collections = new Map<string, ReadonlyMap<Uuid, Kept>>();
  const matching = <T>(collection: string, matches: (id: Uuid, kept: Kept) => boolean): Promise<StoredRecord<T>[]> =>
    Promise.resolve(
      [...(collections.get(collection) ?? [])]
        .filter(([id, kept]) => matches(id, kept))
        .map(([, { json }]) => JSON.parse(json) as StoredRecord<T>),
    );
  return {
    save(collection, records) {
      const next = new Map(collections.get(collection));
      for (const record of records) next.set(record.id, { lookup: record.lookup, json: JSON.stringify(record) });
      const lookups = new Set([...next.values()].map(({ lookup }) => lookup));
      if (lookups.size < next.size) return Promise.reject(new LookupTaken(collection));
      collections.set(collection, next);
      return Promise.resolve();
    },
    get: (collection, ids) => matching(collection, (id) => ids.includes(id)),
    find: (collection, lookups) => matching(collection, (_, { lookup }) => lookups.includes(lookup)),
    remove(collection, ids) {
      const kept = [...(collections.get(collection) ?? [])].filter(([id]) => !ids.includes(id));
      collections.set(collection, new Map(kept));
      return Promise.resolve();
    },
  };
};
