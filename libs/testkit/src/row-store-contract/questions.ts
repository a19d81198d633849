import type { Condition, Row } from '@termijn/engine';
import { book, freshBooks, shelved, showing, type RowStores } from './row-stores';

const shelf: readonly Row[] = [
  book('1', { shelf: 'b', due_on: '2024-01-02', pages: 90, seen_at: '9', damaged: true }),
  book('2', { shelf: 'a', due_on: '2024-01-02', pages: 100, seen_at: '10' }),
  book('3', { shelf: 'a', due_on: '2023-12-31', lent_at: '2023-12-01T00:00:00.000Z' }),
  book('4', { due_on: '2024-01-02' }),
  book('5', { shelf: 'Z', pages: 100 }),
  book('6'),
];

/** What can be asked of read models, and in which order the answers come. */
export const questionsContract = (stores: () => RowStores): void => {
  let name: string;
  beforeAll(async () => {
    ({ name } = await shelved(stores(), ...shelf));
  });

  const isbns = (rows: readonly Row[]) => rows.map((row) => row['isbn']);
  const where = async (...conditions: readonly Condition[]) =>
    isbns(await stores().readModels.select(name, { where: conditions, orderBy: ['isbn'], limit: 100 }));

  it('compares by the type of the column', async () => {
    expect(await where(['pages', '>', 90])).toEqual(['2', '5']);
    expect(await where(['pages', '>=', 90])).toEqual(['1', '2', '5']);
    expect(await where(['seen_at', '<', '10'])).toEqual(['1']);
    expect(await where(['seen_at', '<=', '10'])).toEqual(['1', '2']);
    expect(await where(['due_on', '<', '2024-01-01'])).toEqual(['3']);
    expect(await where(['damaged', '=', true])).toEqual(['1']);
    expect(await where(['lent_at', '=', '2023-12-01T00:00:00.000Z'])).toEqual(['3']);
    expect(await where(['shelf', '<', 'a'])).toEqual(['5']);
  });

  it('takes all conditions together, and compares nothing with what is empty', async () => {
    expect(await where(['shelf', '=', 'a'], ['pages', '=', 100])).toEqual(['2']);
    expect(await where(['shelf', 'is null'])).toEqual(['4', '6']);
    expect(await where(['shelf', 'is not null'], ['pages', 'is null'])).toEqual(['3']);
    expect(await where(['shelf', '=', null])).toEqual([]);
  });

  it('looks a value up in a list', async () => {
    expect(await where(['isbn', 'in', ['6', '1', '99']])).toEqual(['1', '6']);
    expect(await where(['pages', 'in', [100, null]])).toEqual(['2', '5']);
    expect(await where(['isbn', 'in', []])).toEqual([]);
  });

  it.each([
    { orderBy: ['due_on', 'isbn'], order: ['3', '1', '2', '4', '5', '6'] },
    { orderBy: ['shelf', 'isbn'], order: ['5', '2', '3', '1', '4', '6'] },
    { orderBy: ['pages', 'shelf', 'isbn'], order: ['1', '5', '2', '3', '4', '6'] },
    { orderBy: ['seen_at', 'due_on', 'shelf', 'isbn'], order: ['1', '2', '3', '4', '5', '6'] },
  ])('pages through everything by $orderBy, each row once, empty values last', async ({ orderBy, order }) => {
    const { readModels } = stores();
    for (const limit of [1, 2, 4, 100]) {
      const seen: Row[] = [];
      for (;;) {
        const last = seen.at(-1);
        const after = last && { after: orderBy.map((column) => last[column]) };
        const page = await readModels.select(name, { orderBy, limit, ...after });
        seen.push(...page);
        if (page.length < limit) break;
      }
      expect(isbns(seen)).toEqual(order);
    }
  });

  it('pages through a selection', async () => {
    const query = { where: [['due_on', '=', '2024-01-02']], orderBy: ['shelf', 'isbn'], limit: 2 } as const;
    expect(isbns(await stores().readModels.select(name, query))).toEqual(['2', '1']);
    expect(isbns(await stores().readModels.select(name, { ...query, after: ['b', '1'] }))).toEqual(['4']);
  });

  it('counts by group, empty values as a group of their own', async () => {
    const { readModels } = stores();
    expect(await readModels.count(name, { by: ['shelf'] })).toEqual([
      { by: { shelf: 'Z' }, count: 1 },
      { by: { shelf: 'a' }, count: 2 },
      { by: { shelf: 'b' }, count: 1 },
      { by: { shelf: null }, count: 2 },
    ]);
    expect(await readModels.count(name, { by: ['pages', 'shelf'], where: [['pages', '=', 100]] })).toEqual([
      { by: { pages: 100, shelf: 'Z' }, count: 1 },
      { by: { pages: 100, shelf: 'a' }, count: 1 },
    ]);
  });

  it('counts all, and nothing', async () => {
    const { readModels } = stores();
    expect(await readModels.count(name, {})).toEqual([{ by: {}, count: 6 }]);
    expect(await readModels.count(name, { where: [['pages', '>', 1000]] })).toEqual([{ by: {}, count: 0 }]);
    expect(await readModels.count(name, { where: [['pages', '>', 1000]], by: ['shelf'] })).toEqual([]);
  });

  it('does not answer for a read model or a column that does not exist', async () => {
    const { readModels } = stores();
    await expect(readModels.select('nowhere', { orderBy: ['isbn'], limit: 1 })).rejects.toThrow();
    await expect(readModels.select(name, { orderBy: ['author'], limit: 1 })).rejects.toThrow();
    const hostile = { where: [['isbn" or true --', '=', '1']], orderBy: ['isbn'], limit: 9 } as const;
    await expect(readModels.select(name, hostile)).rejects.toThrow();
    expect(await readModels.position('nowhere')).toBe(0n);
  });

  it('takes values for values, whatever they look like', async () => {
    expect(await where(['isbn', '=', `' or true --`])).toEqual([]);
  });

  it('waits until a position has been read', async () => {
    const { projectionStore, readModels } = stores();
    const copy = await projectionStore.prepare(freshBooks());
    const waiting = Promise.all([readModels.reached(copy.name, 5n, 30_000), readModels.reached(copy.name, 4n, 30_000)]);
    expect(await readModels.reached(copy.name, 5n, 1)).toBe(false);
    await projectionStore.write(copy, 0n, 5n, [showing('a', book('1'))]);
    expect(await waiting).toEqual([true, true]);
    expect(await readModels.reached(copy.name, 5n, 0)).toBe(true);
    expect(await readModels.reached('nowhere', 1n, 1)).toBe(false);
  });
};
