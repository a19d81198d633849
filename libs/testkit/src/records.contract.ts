import { randomUUID } from 'node:crypto';
import { LookupTaken, type Records, type StoredRecord, type Uuid } from '@termijn/engine';

const record = (lookup: string, value: unknown = { colour: 'red' }): StoredRecord<unknown> => ({
  id: randomUUID() as Uuid,
  lookup,
  value,
});

/** One suite for every place where ordinary records are kept. Each test has a collection of its own. */
export const recordsContract = (name: string, open: () => Promise<Records>): void => {
  describe(`${name} keeps the contract of the records`, () => {
    let records: Records;
    let collection: string;
    beforeAll(async () => {
      records = await open();
    });
    beforeEach(() => {
      collection = `things-${randomUUID()}`;
    });

    const all = async (...kept: readonly StoredRecord<unknown>[]) =>
      (await records.get(collection, kept.map(({ id }) => id))).toSorted((a, b) => (a.lookup < b.lookup ? -1 : 1)); // prettier-ignore

    it('gives back what was saved, by id and by lookup', async () => {
      const [a, b] = [record('a', { deep: [1, { é: null }] }), record('b', 'text')];
      await records.save(collection, [a, b]);
      expect(await all(a, b, record('unknown'))).toEqual([a, b]);
      expect(await records.find(collection, ['b', 'nothing'])).toEqual([b]);
    });

    it('replaces a record with the same id', async () => {
      const a = record('a');
      await records.save(collection, [a]);
      const changed = { ...a, lookup: 'a2', value: { colour: 'blue' } };
      await records.save(collection, [changed]);
      expect(await all(a)).toEqual([changed]);
      expect(await records.find(collection, ['a'])).toEqual([]);
    });

    it('saves twice what arrives twice, with the same result', async () => {
      const a = record('a');
      await records.save(collection, [a]);
      await records.save(collection, [a]);
      expect(await all(a)).toEqual([a]);
    });

    it('refuses a lookup that another record has, and then saves nothing', async () => {
      const [a, b] = [record('a'), record('b')];
      await records.save(collection, [a]);
      await expect(records.save(collection, [b, record('a')])).rejects.toBeInstanceOf(LookupTaken);
      expect(await all(a, b)).toEqual([a]);
    });

    it('lets two records exchange their lookups', async () => {
      const [a, b] = [record('a'), record('b')];
      await records.save(collection, [a, b]);
      await records.save(collection, [
        { ...a, lookup: 'b' },
        { ...b, lookup: 'a' },
      ]);
      expect(await records.find(collection, ['a'])).toEqual([{ ...b, lookup: 'a' }]);
    });

    it('lets one of two simultaneous savers have a lookup', async () => {
      const race = await Promise.allSettled([1, 2].map(() => records.save(collection, [record('same')])));
      expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await records.find(collection, ['same'])).toHaveLength(1);
    });

    it('removes records, so that their lookups are free', async () => {
      const [a, b] = [record('a'), record('b')];
      await records.save(collection, [a, b]);
      expect(await records.remove(collection, [a.id, record('unknown').id])).toBe(1);
      expect(await all(a, b)).toEqual([b]);
      const next = record('a');
      await records.save(collection, [next]);
      expect(await records.find(collection, ['a'])).toEqual([next]);
    });

    it('keeps collections apart', async () => {
      const a = record('a');
      await records.save(collection, [a]);
      await records.save(`${collection}-other`, [{ ...a, value: 'other' }]);
      expect(await all(a)).toEqual([a]);
      await records.remove(`${collection}-other`, [a.id]);
      expect(await all(a)).toEqual([a]);
    });

    it('does nothing when there is nothing to do', async () => {
      await records.save(collection, []);
      expect(await records.remove(collection, [])).toBe(0);
      expect(await records.get(collection, [])).toEqual([]);
    });
  });
};
