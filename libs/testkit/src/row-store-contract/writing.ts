import { LeaseLost } from '@termijn/engine';
import { book, freshBooks, shelved, showing, shown, type RowStores } from './row-stores';

/** Rows, states and checkpoint move together or not at all. */
export const writingContract = (stores: () => RowStores): void => {
  it('begins with nothing, at the beginning of the log', async () => {
    const { projectionStore } = stores();
    const copy = await projectionStore.prepare(freshBooks());
    expect(await projectionStore.checkpoint(copy)).toBe(0n);
    expect(await projectionStore.states(copy, ['a'])).toEqual(new Map());
    expect(await shown(stores(), copy.name)).toEqual([]);
  });

  it('gives back every type of column as it was written, and empty ones as null', async () => {
    const full = book('9', {
      shelf: 'É',
      due_on: '2024-02-29',
      lent_at: '2023-10-29T01:30:00.250Z',
      pages: 2_147_483_647,
      seen_at: '9223372036854775807',
      damaged: false,
      remarks: { stains: [1, null, 'é'] },
    });
    const copy = await shelved(stores(), full, { isbn: 'only a number' });
    const rows = await stores().readModels.select(copy.name, { orderBy: ['isbn'], limit: 9 });
    expect(rows).toEqual([full, book('only a number')]);
  });

  it('puts the new rows of a key in the place of its old ones, and leaves other keys alone', async () => {
    const { projectionStore } = stores();
    const copy = await projectionStore.prepare(freshBooks());
    await projectionStore.write(copy, 0n, 5n, [showing('a', book('1'), book('2')), showing('b', book('3'))]);
    await projectionStore.write(copy, 5n, 6n, [showing('a', book('2', { pages: 7 }), book('4'))]);
    expect(await shown(stores(), copy.name)).toEqual(['2', '3', '4']);
    const states = await projectionStore.states(copy, ['a', 'b', 'c']);
    expect(states).toEqual(new Map([['a', { count: 2 }], ['b', { count: 1 }]])); // prettier-ignore
  });

  it('forgets a key that has no state any more', async () => {
    const { projectionStore } = stores();
    const copy = await projectionStore.prepare(freshBooks());
    await projectionStore.write(copy, 0n, 1n, [showing('a', book('1')), showing('b', book('2'))]);
    await projectionStore.write(copy, 1n, 2n, [{ key: 'a', state: undefined, rows: [] }]);
    expect(await shown(stores(), copy.name)).toEqual(['2']);
    expect(await projectionStore.states(copy, ['a'])).toEqual(new Map());
  });

  it('keeps the state of a key that shows no rows', async () => {
    const { projectionStore } = stores();
    const copy = await projectionStore.prepare(freshBooks());
    await projectionStore.write(copy, 0n, 1n, [showing('a')]);
    expect(await projectionStore.states(copy, ['a'])).toEqual(new Map([['a', { count: 0 }]]));
  });

  it('moves the checkpoint when there is nothing to write', async () => {
    const { projectionStore, readModels } = stores();
    const copy = await projectionStore.prepare(freshBooks());
    await projectionStore.write(copy, 0n, 12n, []);
    expect(await projectionStore.checkpoint(copy)).toBe(12n);
    expect(await readModels.position(copy.name)).toBe(12n);
  });

  it('writes nothing for a writer that thinks the checkpoint is elsewhere', async () => {
    const { projectionStore } = stores();
    const copy = await shelved(stores(), book('1'));
    const late = projectionStore.write(copy, 0n, 2n, [showing('late', book('2'))]);
    await expect(late).rejects.toBeInstanceOf(LeaseLost);
    await expect(projectionStore.write(copy, 0n, 2n, [])).rejects.toBeInstanceOf(LeaseLost);
    expect(await projectionStore.checkpoint(copy)).toBe(1n);
    expect(await shown(stores(), copy.name)).toEqual(['1']);
  });

  it('lets one of two simultaneous writers through', async () => {
    const { projectionStore } = stores();
    const copy = await projectionStore.prepare(freshBooks());
    const race = await Promise.allSettled(
      ['a', 'b'].map((key) => projectionStore.write(copy, 0n, 1n, [showing(key, book(key))])),
    );
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await shown(stores(), copy.name)).toHaveLength(1);
  });

  it('lets a row go over from one key to another', async () => {
    const { projectionStore } = stores();
    const copy = await shelved(stores(), book('1'), book('2'));
    await projectionStore.write(copy, 1n, 2n, [showing('heir', book('2')), showing('shelf', book('1'))]);
    await projectionStore.write(copy, 2n, 3n, [showing('shelf')]);
    expect(await shown(stores(), copy.name)).toEqual(['2']);
  });

  it('refuses one row under two keys, and then writes nothing', async () => {
    const { projectionStore } = stores();
    const copy = await shelved(stores(), book('1'));
    const twice = projectionStore.write(copy, 1n, 2n, [showing('other', book('2'), book('1'))]);
    await expect(twice).rejects.toThrow();
    expect(await projectionStore.checkpoint(copy)).toBe(1n);
    expect(await shown(stores(), copy.name)).toEqual(['1']);
  });
};
