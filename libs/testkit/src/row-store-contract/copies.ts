import { LeaseLost } from '@termijn/engine';
import { book, freshBooks, shelved, showing, shown, type RowStores } from './row-stores';

/** One copy answers; others are built beside it. */
export const copiesContract = (stores: () => RowStores): void => {
  const statusOf = async (name: string) =>
    (await stores().projectionStore.status()).filter((copy) => copy.name === name);

  it('lets the first copy ever answer at once', async () => {
    const { projectionStore } = stores();
    const books = freshBooks();
    expect(await projectionStore.liveVersion(books.name)).toBeUndefined();
    const copy = await projectionStore.prepare(books);
    expect(copy).toMatchObject({ version: 1, generation: 1, live: true });
    expect(await projectionStore.prepare(books)).toEqual(copy);
    expect(await projectionStore.liveVersion(books.name)).toBe(1);
  });

  it('prepares one copy, however many ask at the same time', async () => {
    const books = freshBooks();
    await Promise.all([1, 2, 3].map(() => stores().projectionStore.prepare(books)));
    expect(await statusOf(books.name)).toHaveLength(1);
  });

  it('builds a new version beside the live one, and switches with all that is in it', async () => {
    const { projectionStore, readModels } = stores();
    const first = await shelved(stores(), book('old'));
    const second = await projectionStore.prepare({ ...first, version: 2 });
    expect(second).toMatchObject({ version: 2, generation: 1, live: false });
    await projectionStore.write(second, 0n, 4n, [showing('a', book('new'))]);
    expect(await shown(stores(), first.name)).toEqual(['old']);
    expect(await readModels.position(first.name)).toBe(1n);

    expect(await projectionStore.makeLive(second)).toBe(true);
    expect(await shown(stores(), first.name)).toEqual(['new']);
    expect(await readModels.position(first.name)).toBe(4n);
    expect(await projectionStore.liveVersion(first.name)).toBe(2);
    expect(await statusOf(first.name)).toEqual([
      { name: first.name, version: 2, generation: 1, live: true, position: 4n },
    ]);
  });

  it('shows other columns with the new version', async () => {
    const { projectionStore, readModels } = stores();
    const first = await shelved(stores(), book('old'));
    const table = { columns: { title: 'text' }, primaryKey: ['title'] } as const;
    const second = await projectionStore.prepare({ name: first.name, version: 2, table });
    await projectionStore.write(second, 0n, 1n, [showing('a', { title: 'Max Havelaar' })]);
    await projectionStore.makeLive(second);
    const rows = await readModels.select(first.name, { orderBy: ['title'], limit: 9 });
    expect(rows).toEqual([{ title: 'Max Havelaar' }]);
  });

  it('builds the live version anew beside itself, and fences off who still writes to the old copy', async () => {
    const { projectionStore } = stores();
    const first = await shelved(stores(), book('damaged'));
    const repaired = await projectionStore.prepareBeside(first);
    expect(repaired).toMatchObject({ version: 1, generation: 2, live: false });
    expect(await projectionStore.prepare(first)).toMatchObject({ generation: 1, live: true });
    await projectionStore.write(repaired, 0n, 1n, [showing('shelf', book('whole'))]);
    expect(await projectionStore.makeLive(repaired)).toBe(true);

    expect(await shown(stores(), first.name)).toEqual(['whole']);
    expect(await projectionStore.prepare(first)).toMatchObject({ generation: 2, live: true });
    const late = projectionStore.write(first, 1n, 2n, [showing('shelf', book('damaged'))]);
    await expect(late).rejects.toBeInstanceOf(LeaseLost);
    await expect(projectionStore.checkpoint(first)).rejects.toBeInstanceOf(LeaseLost);
    expect(await shown(stores(), first.name)).toEqual(['whole']);
  });

  it('does not switch to a copy that has read less than the live one', async () => {
    const { projectionStore } = stores();
    const first = await shelved(stores(), book('seen'));
    await projectionStore.write(first, 1n, 10n, []);
    const second = await projectionStore.prepareBeside(first);
    await projectionStore.write(second, 0n, 9n, []);
    expect(await projectionStore.makeLive(second)).toBe(false);
    expect(await shown(stores(), first.name)).toEqual(['seen']);
    await projectionStore.write(second, 9n, 10n, []);
    expect(await projectionStore.makeLive(second)).toBe(true);
  });

  it('goes on with a copy whose building was broken off, unless it was discarded', async () => {
    const { projectionStore } = stores();
    const first = await shelved(stores(), book('1'));
    const broken = await projectionStore.prepareBeside(first);
    await projectionStore.write(broken, 0n, 7n, [showing('a', book('half'))]);
    const resumed = await projectionStore.prepareBeside(first);
    expect(await projectionStore.checkpoint(resumed)).toBe(7n);
    await projectionStore.discard(resumed);
    const fresh = await projectionStore.prepareBeside(first);
    expect(await projectionStore.checkpoint(fresh)).toBe(0n);
    expect(await projectionStore.states(fresh, ['a'])).toEqual(new Map());
  });

  it('does not discard the copy that answers', async () => {
    const copy = await shelved(stores(), book('1'));
    await expect(stores().projectionStore.discard(copy)).rejects.toThrow('cannot be discarded');
    expect(await shown(stores(), copy.name)).toEqual(['1']);
  });

  it('says why a reader stopped, until it runs again', async () => {
    const copy = await shelved(stores(), book('1'));
    await stores().projectionStore.noteFailure(copy, 'unreadable-event: book-1@4');
    expect(await statusOf(copy.name)).toMatchObject([{ failure: 'unreadable-event: book-1@4', position: 1n }]);
    await stores().projectionStore.noteFailure(copy, undefined);
    expect((await statusOf(copy.name))[0]).not.toHaveProperty('failure');
  });
};
