import { type EventStore, type LogBatch, type RecordedEvent } from '@termijn/engine';
import { batchesOf, counted, countedFrom, follow, freshStreams, idsOf } from './material';

const inOrder = (events: readonly RecordedEvent[]): boolean =>
  events.every((event, index) => index === 0 || events[index - 1]!.position < event.position);

const first = async (reading: AsyncIterable<LogBatch>): Promise<LogBatch | undefined> => {
  for await (const batch of reading) return batch;
  return undefined;
};

/** Reading the whole log, once or for ever. */
export const followingContract = (store: () => EventStore): void => {
  it('reads the log in the order of positions, the streams of a prefix only, and then ends', async () => {
    const [ours, others] = [freshStreams(), freshStreams()];
    const after = await store().head();
    const events = countedFrom(0, 6);
    for (const [n, event] of events.entries()) {
      await store().append(ours.stream(String(n % 2)), 'any', [event]);
      await store().append(others.stream('x'), 'any', [counted(n)]);
    }
    const head = await store().head();

    const batches = await batchesOf(store().readAll({ after, prefixes: [ours.prefix], batchSizeMax: 4 }));
    const seen = batches.flatMap((batch) => batch.events);
    expect(idsOf(seen)).toEqual(idsOf(events));
    expect(inOrder(seen)).toBe(true);
    expect(batches.every((batch) => batch.events.length <= 4)).toBe(true);
    expect(batches.every((batch) => batch.events.every(({ position }) => position <= batch.position))).toBe(true);
    expect(batches.at(-1)).toMatchObject({ caughtUp: true });
    expect(batches.at(-1)!.position).toBeGreaterThanOrEqual(head);

    const both = await batchesOf(store().readAll({ after, prefixes: [ours.prefix, others.prefix] }));
    expect(both.flatMap((batch) => batch.events)).toHaveLength(12);
    const everything = (await batchesOf(store().readAll({ after }))).flatMap((batch) => idsOf(batch.events));
    expect(everything).toEqual(expect.arrayContaining([...idsOf(events)]));
  });

  it('reads what was recorded with the same place and content as the stream itself', async () => {
    const { stream, prefix } = freshStreams();
    const after = await store().head();
    await store().append(stream('a'), 'none', countedFrom(0, 3));
    const batches = await batchesOf(store().readAll({ after, prefixes: [prefix] }));
    expect(batches.flatMap((batch) => batch.events)).toEqual((await store().read(stream('a'))).events);
  });

  it('begins behind the given position and moves it past events it was not asked for', async () => {
    const [ours, others] = [freshStreams(), freshStreams()];
    const start = await store().head();
    const { position } = await store().append(ours.stream('a'), 'none', countedFrom(0, 2));
    const last = await store().append(others.stream('a'), 'none', countedFrom(0, 3));
    const [lastRead] = (await batchesOf(store().readAll({ after: position, prefixes: [ours.prefix] }))).slice(-1);
    expect(lastRead).toMatchObject({ events: [], caughtUp: true });
    expect(lastRead!.position).toBeGreaterThanOrEqual(last.position);

    const inside = (await store().read(ours.stream('a'))).events[0]!.position;
    const rest = (await batchesOf(store().readAll({ after: inside, prefixes: [ours.prefix] }))).flatMap(
      (b) => b.events,
    );
    expect(rest.map(({ revision }) => revision)).toEqual([1]);
    expect(inside).toBeGreaterThan(start);
  });

  it('tells a reader with nothing to read that it has caught up', async () => {
    const { prefix } = freshStreams();
    const after = await store().head();
    for (const reading of [
      store().readAll({ after, prefixes: [prefix] }),
      store().subscribe({ after, prefixes: [prefix] }),
    ]) {
      const batch = await first(reading);
      expect(batch).toMatchObject({ events: [], caughtUp: true });
      expect(batch!.position).toBeGreaterThanOrEqual(after);
    }
  });

  it('refuses a reader that has seen more than the log holds', async () => {
    const after = (await store().head()) + 1_000_000_000n;
    await expect(first(store().readAll({ after }))).rejects.toMatchObject({ code: 'position-beyond-log', after });
    await expect(first(store().subscribe({ after }))).rejects.toMatchObject({ code: 'position-beyond-log', after });
  });

  it('follows from the past into the present', async () => {
    const { stream, prefix } = freshStreams();
    const after = await store().head();
    const events = countedFrom(0, 30);
    await store().append(stream('past'), 'none', events.slice(0, 20));
    let live = 20;
    const seen = await follow(store(), { after, prefixes: [prefix], batchSizeMax: 7 }, (sofar, batch) => {
      expect(batch.events.length).toBeLessThanOrEqual(7);
      if (batch.caughtUp && sofar.length === live && live < 30)
        void store().append(stream('present'), 'any', [events[live++]!]);
      return sofar.length === 30 && batch.caughtUp;
    });
    expect(idsOf(seen)).toEqual(idsOf(events));
  });

  it('moves a follower past events it did not ask for, while they are written', async () => {
    const [ours, others] = [freshStreams(), freshStreams()];
    const after = await store().head();
    let target: bigint | undefined;
    await follow(store(), { after, prefixes: [ours.prefix] }, (_, batch) => {
      if (target === undefined) {
        target = 0n;
        void store()
          .append(others.stream('a'), 'none', [counted(1)])
          .then(({ position }) => (target = position))
          .then(() => store().append(ours.stream('a'), 'none', [counted(2)]));
      }
      return target > 0n && batch.position >= target;
    });
    expect(target).toBeGreaterThan(after);
  });

  it('loses nothing and doubles nothing while many write', async () => {
    const { stream, prefix } = freshStreams();
    const after = await store().head();
    const total = 8 * 25;
    const query = { after, prefixes: [prefix], batchSizeMax: 10 };
    const followers = [1, 2, 3].map(() => follow(store(), query, (seen) => seen.length >= total));
    const written = await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        const ids: string[] = [];
        for (const event of countedFrom(0, 25)) {
          await store().append(stream(String(writer)), ids.length === 0 ? 'none' : ids.length - 1, [event]);
          ids.push(event.id);
        }
        return ids;
      }),
    );
    const [seen, ...same] = await Promise.all(followers);
    expect(idsOf(seen!).toSorted()).toEqual(written.flat().toSorted());
    expect(inOrder(seen!)).toBe(true);
    for (const other of same) expect(other).toEqual(seen);
  });

  it('waits for a slow reader, who still gets everything in order and in bounded batches', async () => {
    const { stream, prefix } = freshStreams();
    const after = await store().head();
    const events = countedFrom(0, 2000);
    let written: Promise<unknown> | undefined;
    const seen: RecordedEvent[] = [];
    for await (const batch of store().subscribe({ after, prefixes: [prefix], batchSizeMax: 50 })) {
      // The first batch is held until all has been written; the store must neither drop the rest nor hurry it.
      written ??= Promise.all(
        [0, 1].map((half) =>
          store().append(stream(String(half)), 'none', events.slice(half * 1000, half * 1000 + 1000)),
        ),
      );
      await written;
      expect(batch.events.length).toBeLessThanOrEqual(50);
      seen.push(...batch.events);
      if (seen.length >= events.length) break;
    }
    expect(idsOf(seen).toSorted()).toEqual(idsOf(events).toSorted());
    expect(inOrder(seen)).toBe(true);
  });
};

/** How a reader leaves. */
export const leavingContract = (store: () => EventStore): void => {
  it('ends quietly when the signal is raised, before, while waiting and between batches', async () => {
    const { stream, prefix } = freshStreams();
    const after = await store().head();
    expect(await batchesOf(store().subscribe({ after, prefixes: [prefix], signal: AbortSignal.abort() }))).toEqual([]);
    expect(await batchesOf(store().readAll({ after, prefixes: [prefix], signal: AbortSignal.abort() }))).toEqual([]);

    await store().append(stream('a'), 'none', countedFrom(0, 10));
    const leaving = new AbortController();
    const seen: LogBatch[] = [];
    for await (const batch of store().subscribe({
      after,
      prefixes: [prefix],
      batchSizeMax: 3,
      signal: leaving.signal,
    })) {
      seen.push(batch);
      leaving.abort();
    }
    expect(seen).toHaveLength(1);

    const waiting = new AbortController();
    for await (const batch of store().subscribe({ after, prefixes: [prefix], signal: waiting.signal }))
      if (batch.caughtUp) setImmediate(() => waiting.abort());
    expect(waiting.signal.aborted).toBe(true);
  });

  it('gives everything back when a reader leaves its loop', async () => {
    const { stream, prefix } = freshStreams();
    const after = await store().head();
    await store().append(stream('a'), 'none', countedFrom(0, 10));
    for (let round = 0; round < 150; round++) {
      const batch = await first(store().subscribe({ after, prefixes: [prefix], batchSizeMax: 2 }));
      expect(batch?.position).toBeGreaterThan(after);
    }
    const seen = await follow(store(), { after, prefixes: [prefix] }, (sofar) => sofar.length === 10);
    expect(seen).toHaveLength(10);
  });
};
