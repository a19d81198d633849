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

    it('buries a record for ever, with all that is attached to it', async () => {
      const [a, b] = [record('a'), record('b')];
      const papers = `${collection}-papers`;
      const [one, other] = [record('one'), record('other')];
      await records.save(collection, [a, b]);
      expect(await records.attach({ collection, id: a.id }, papers, one)).toBe(true);
      expect(await records.attach({ collection, id: b.id }, papers, other)).toBe(true);
      expect(await records.attach({ collection, id: a.id }, papers, { ...one, value: 'changed' })).toBe(true);
      expect(await records.attached(a.id, papers)).toEqual([{ ...one, value: 'changed' }]);

      const unknown = record('unknown');
      expect(await records.bury(collection, [a.id, unknown.id])).toBe(1);
      expect(await records.bury(collection, [a.id])).toBe(0);
      expect(await records.attached(a.id, papers)).toEqual([]);
      expect(await records.attached(b.id, papers)).toEqual([other]);
      expect([...(await records.buried(collection, [a.id, b.id, unknown.id]))].sort()).toEqual(
        [a.id, unknown.id].sort(),
      );
      await records.save(collection, [a, unknown, { ...b, value: 'still changeable' }]);
      expect(await all(a, unknown, b)).toEqual([{ ...b, value: 'still changeable' }]);
      expect(await records.find(collection, ['a'])).toEqual([]);
      expect(await records.remove(collection, [a.id])).toBe(0);
      expect(await records.attach({ collection, id: a.id }, papers, one)).toBe(false);
      expect(await records.attached(a.id, papers)).toEqual([]);
    });

    it('lets no saver bring back what is being buried', async () => {
      const many = Array.from({ length: 20 }, (_, index) => record(`racer ${String(index)}`));
      await records.save(collection, many);
      const owner = { collection, id: many[0]!.id };
      await Promise.all([
        ...many.map((one) => records.save(collection, [one])),
        records.attach(owner, `${collection}-papers`, record('paper')),
        records.bury(collection, many.map(({ id }) => id)), // prettier-ignore
        ...many.map((one) => records.save(collection, [{ ...one, value: 'back' }])),
        records.attach(owner, `${collection}-papers`, record('another')),
      ]);
      expect(await all(...many)).toEqual([]);
      expect(await records.attached(owner.id, `${collection}-papers`)).toEqual([]);
    });

    it('does nothing when there is nothing to do', async () => {
      await records.save(collection, []);
      expect(await records.remove(collection, [])).toBe(0);
      expect(await records.get(collection, [])).toEqual([]);
    });
  });
};
