import type { KeyKeeper, Records, StoredRecord } from '@termijn/engine';
import { seal, unseal } from './envelope';

/**
 * Records whose values are sealed on their way in and opened on their way out. A value that was kept before there were
 * seals is read as it is, and sealed when it is saved again. Reading throws `SealingKeyMissing` and `SealBroken`.
 */
export const sealedRecords = (records: Records, keeper: KeyKeeper): Records => {
  const opened = <T>(
    collection: string,
    found: readonly StoredRecord<unknown>[],
  ): Promise<readonly StoredRecord<T>[]> =>
    Promise.all(found.map((record) => unseal<T>(keeper, { collection, ...record })));
  return {
    async save(collection, plain) {
      const sealed = plain.map(async ({ id, lookup, value }) => ({
        id,
        lookup,
        value: await seal(keeper, { collection, id, lookup }, value),
      }));
      await records.save(collection, await Promise.all(sealed));
    },
    get: async <T>(collection: string, ids: Parameters<Records['get']>[1]) =>
      opened<T>(collection, await records.get<unknown>(collection, ids)),
    find: async <T>(collection: string, lookups: readonly string[]) =>
      opened<T>(collection, await records.find<unknown>(collection, lookups)),
    remove: (collection, ids) => records.remove(collection, ids),
    bury: (collection, ids) => records.bury(collection, ids),
    buried: (collection, ids) => records.buried(collection, ids),
    attach: async (owner, collection, { id, lookup, value }) =>
      records.attach(owner, collection, { id, lookup, value: await seal(keeper, { collection, id, lookup }, value) }),
    attached: async <T>(owner: Parameters<Records['attached']>[0], collection: string) =>
      opened<T>(collection, await records.attached<unknown>(owner, collection)),
  };
};
