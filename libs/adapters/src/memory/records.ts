import {
  LookupTaken,
  type PlacedRecord,
  type Records,
  type RecordsUpkeep,
  type StoredRecord,
  type Uuid,
} from '@termijn/engine';

/** A record as it is kept: as JSON, so that a value that does not survive JSON is found out here as well. */
interface Kept {
  readonly lookup: string;
  readonly json: string;
  readonly owner?: Uuid;
}

/** The in-process twin of the PostgreSQL records: same contract, nothing survives the process. */
export const memoryRecords = (): Records & RecordsUpkeep => {
  const collections = new Map<string, ReadonlyMap<Uuid, Kept>>();
  const graves = new Set<string>();
  const isBuried = (collection: string, id: Uuid): boolean => graves.has(placeOf({ collection, id }));
  const matching = <T>(collection: string, matches: (id: Uuid, kept: Kept) => boolean): Promise<StoredRecord<T>[]> =>
    Promise.resolve(
      [...(collections.get(collection) ?? [])]
        .filter(([id, kept]) => matches(id, kept))
        .map(([, { json }]) => JSON.parse(json) as StoredRecord<T>),
    );
  return {
    save(collection, records) {
      const next = new Map(collections.get(collection));
      for (const record of records.filter(({ id }) => !isBuried(collection, id)))
        next.set(record.id, { lookup: record.lookup, json: JSON.stringify(record) });
      const lookups = new Set([...next.values()].map(({ lookup }) => lookup));
      if (lookups.size < next.size) return Promise.reject(new LookupTaken(collection));
      collections.set(collection, next);
      return Promise.resolve();
    },
    get: (collection, ids) => matching(collection, (id) => ids.includes(id)),
    find: (collection, lookups) => matching(collection, (_, { lookup }) => lookups.includes(lookup)),
    remove(collection, ids) {
      const before = [...(collections.get(collection) ?? [])];
      const kept = before.filter(([id]) => !ids.includes(id));
      collections.set(collection, new Map(kept));
      return Promise.resolve(before.length - kept.length);
    },
    bury(collection, ids) {
      for (const id of ids) graves.add(placeOf({ collection, id }));
      for (const [name, all] of collections)
        collections.set(name, new Map([...all].filter(([, { owner }]) => owner === undefined || !ids.includes(owner))));
      return this.remove(collection, ids);
    },
    buried: (collection, ids) => Promise.resolve(ids.filter((id) => isBuried(collection, id))),
    attach(owner, collection, record) {
      if (collections.get(owner.collection)?.has(owner.id) !== true) return Promise.resolve(false);
      const kept = { lookup: record.lookup, json: JSON.stringify(record), owner: owner.id };
      collections.set(collection, new Map(collections.get(collection)).set(record.id, kept));
      return Promise.resolve(true);
    },
    attached: (owner, collection) => matching(collection, (_, kept) => kept.owner === owner),
    ...upkeepOf(collections),
  };
};

/** How all of them are gone over. */
const upkeepOf = (collections: Map<string, ReadonlyMap<Uuid, Kept>>): RecordsUpkeep => {
  const placed = (): readonly PlacedRecord<unknown>[] =>
    [...collections]
      .flatMap(([collection, kept]) => [...kept.values()].map(({ json }) => ({ collection, ...recordIn(json) })))
      .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  return {
    count: () => Promise.resolve(placed().length),
    page: (after, limit) =>
      Promise.resolve(
        placed()
          .filter((record) => after === undefined || placeOf(record) > placeOf(after))
          .slice(0, limit),
      ),
    swap(swaps) {
      let done = 0;
      for (const { collection, id, from, to } of swaps) {
        const next = new Map(collections.get(collection));
        const kept = next.get(id);
        if (kept === undefined || JSON.stringify(recordIn(kept.json).value) !== JSON.stringify(from)) continue;
        next.set(id, { ...kept, json: JSON.stringify({ id, lookup: kept.lookup, value: to }) });
        collections.set(collection, next);
        done++;
      }
      return Promise.resolve(done);
    },
  };
};

const recordIn = (json: string): StoredRecord<unknown> => JSON.parse(json) as StoredRecord<unknown>;

/** Where a record stands among all: by collection, and in it by id. */
const placeOf = ({ collection, id }: Pick<PlacedRecord<unknown>, 'collection' | 'id'>): string =>
  JSON.stringify([collection, id]);
