import {
  digestOf,
  foldProjection,
  readSide,
  rebuildProjection,
  rowsOf,
  runProjection,
  streamName,
  type NewEvent,
  type ProjectionStore,
  type Projection,
  type Row,
  type ReadSide,
  type Uuid,
} from '@termijn/engine';
import { eventually, testDatabase, type LoanEvent, type TestDatabase } from '@termijn/testkit';
import { randomUUID } from 'node:crypto';
import { compared, happen, loanCounts, loanReading, loanSteps, openLibrary } from './loan-shelves';

let database: TestDatabase;
let library: Awaited<ReturnType<typeof openLibrary>>;
beforeEach(async () => {
  database = await testDatabase();
  library = await openLibrary(database.url);
});
afterEach(async () => {
  await library.close();
  await database.drop();
});

const steps = readSide(loanSteps, loanReading);
const counts = readSide(loanCounts, loanReading);

/** Keeps projections up to date until stopped; a second store stands for a second process. */
const following = (sides: readonly ReadSide[], projectionStore: ProjectionStore = library.projectionStore) => {
  const stop = new AbortController();
  const { eventStore } = library;
  const running = sides.map((side) =>
    runProjection({ ...side, eventStore, projectionStore, signal: stop.signal, backOff: () => 20 }),
  );
  return {
    running,
    async stop() {
      stop.abort();
      await Promise.allSettled(running);
    },
  };
};

const caughtUp = async (...names: readonly string[]): Promise<boolean> => {
  const head = await library.eventStore.head();
  const reached = await Promise.all(names.map((name) => library.readModels.reached(name, head, 30_000)));
  return reached.every(Boolean);
};

const rebuilding = <S, R extends Row>(projection: Projection<LoanEvent, S, R>) => ({
  projection,
  reading: loanReading,
  eventStore: library.eventStore,
  projectionStore: library.projectionStore,
  signal: new AbortController().signal,
});

const statusOf = async (name: string) =>
  (await library.projectionStore.status()).filter((reader) => reader.name === name);

const expectEqualToReplayOf = async <S, R extends Row>(projection: Projection<LoanEvent, S, R>) => {
  const { name, table } = projection;
  const { state } = await foldProjection({ eventStore: library.eventStore, reading: loanReading }, projection);
  const rows = await library.readModels.select(name, { orderBy: table.primaryKey, limit: 1_000_000 });
  expect(digestOf(table, rows)).toBe(digestOf(table, rowsOf(projection, state)));
};

const expectEqualToReplay = async () => {
  const { tables, replayed } = await compared(library.eventStore, library.readModels);
  expect(tables).toEqual(replayed);
};

describe('following the log', () => {
  it('shows what a replay shows, and so does a rebuilt table', async () => {
    const follower = following([steps, counts]);
    for (let written = 0; written < 2_000; written += 100) await happen(library.eventStore, written, written + 100);
    expect(await caughtUp('loan_steps', 'loan_counts')).toBe(true);
    await expectEqualToReplay();

    await library.pool.query(`update loan_counts set times = times + 1 where what = 'BookLent 1'`);
    const { tables, replayed } = await compared(library.eventStore, library.readModels);
    expect(tables.counts).not.toEqual(replayed.counts);

    expect(await rebuildProjection(rebuilding(loanCounts))).toBe(true);
    await expectEqualToReplay();
    await happen(library.eventStore, 2_000, 2_100);
    expect(await caughtUp('loan_counts', 'loan_steps')).toBe(true);
    await expectEqualToReplay();
    await follower.stop();
  });

  it('lets a reader wait for its own write', async () => {
    const follower = following([steps]);
    await happen(library.eventStore, 0, 1);
    for (let written = 1; written < 30; written++) {
      await happen(library.eventStore, written, written + 1);
      const position = await library.eventStore.head();
      expect(await library.readModels.reached('loan_steps', position, 30_000)).toBe(true);
      expect(await library.readModels.position('loan_steps')).toBeGreaterThanOrEqual(position);
    }
    await expectEqualToReplayOf(loanSteps);
    await follower.stop();
  });

  it('lets one runner work and another take over', async () => {
    const second = await openLibrary(database.url);
    const working = following([counts]);
    await happen(library.eventStore, 0, 100);
    expect(await caughtUp('loan_counts')).toBe(true);
    const waiting = following([counts], second.projectionStore);
    await happen(library.eventStore, 100, 200);
    expect(await caughtUp('loan_counts')).toBe(true);

    await working.stop();
    await happen(library.eventStore, 200, 300);
    expect(await caughtUp('loan_counts')).toBe(true);
    await expectEqualToReplayOf(loanCounts);
    await waiting.stop();
    await second.close();
  });

  it('goes on when the database cuts all its connections', async () => {
    const follower = following([counts]);
    await happen(library.eventStore, 0, 100);
    expect(await caughtUp('loan_counts')).toBe(true);
    await library.pool
      .query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()`)
      .catch(() => undefined);
    await happen(library.eventStore, 100, 200);
    await eventually(() => caughtUp('loan_counts').catch(() => false));
    await expectEqualToReplayOf(loanCounts);
    await follower.stop();
  });
});

/** A fact of a type that no build knows. */
const poison = (): NewEvent => ({
  id: randomUUID() as Uuid,
  type: 'BookEaten',
  data: {},
  metadata: {
    actor: { who: 'library', role: 'test', organisation: 'test' },
    causation: 'test',
    correlation: 'test',
    recordedAt: '2024-02-01T00:00:00.000Z' as NewEvent['metadata']['recordedAt'],
    schemaVersion: 1,
  },
});

describe('an event that cannot be read', () => {
  it('stops the projections that read it just before it, and no others', async () => {
    // This one reads loans as well, but in streams of its own.
    const elsewhere = {
      projection: { ...loanCounts, name: 'parcel_counts' },
      reading: { ...loanReading, prefixes: ['parcel-'] },
    } as unknown as ReadSide;
    const follower = following([counts, elsewhere]);
    await happen(library.eventStore, 0, 150);
    const before = await library.eventStore.head();
    await library.eventStore.append(streamName('loan-7'), 'any', [poison()]);
    await happen(library.eventStore, 150, 200);

    await expect(follower.running[0]).rejects.toMatchObject({ code: 'unreadable-event', stream: 'loan-7' });
    expect(await caughtUp('parcel_counts')).toBe(true);
    expect(await statusOf('loan_counts')).toMatchObject([
      { position: before, live: true, failure: expect.stringContaining('unreadable-event: loan-7@') as string },
    ]);
    expect((await statusOf('parcel_counts'))[0]).not.toHaveProperty('failure');
    await follower.stop();
  });

  it('stops no longer once the program can read it', async () => {
    await library.eventStore.append(streamName('loan-7'), 'any', [poison()]);
    const stopped = following([counts]);
    await expect(stopped.running[0]).rejects.toMatchObject({ code: 'unreadable-event' });

    const { decode } = counts.reading;
    const wiser: ReadSide = {
      ...counts,
      reading: {
        ...counts.reading,
        decode: (recorded) =>
          recorded.type === 'BookEaten' ? { ...recorded, event: { type: 'BookReturned' } } : decode(recorded),
      },
    };
    const follower = following([wiser]);
    expect(await caughtUp('loan_counts')).toBe(true);
    expect((await statusOf('loan_counts'))[0]).not.toHaveProperty('failure');
    await follower.stop();
  });

  it('leaves the live table alone when a rebuild meets it', async () => {
    const follower = following([counts]);
    await happen(library.eventStore, 0, 100);
    expect(await caughtUp('loan_counts')).toBe(true);
    await follower.stop();
    await library.eventStore.append(streamName('loan-7'), 'any', [poison()]);
    const rebuild = rebuildProjection(rebuilding(loanCounts));
    await expect(rebuild).rejects.toMatchObject({ code: 'unreadable-event' });
    expect(await library.readModels.count('loan_counts', {})).not.toEqual([{ by: {}, count: 0 }]);
    expect(await library.projectionStore.liveVersion('loan_counts')).toBe(1);
  });
});

describe('a new version', () => {
  it('is built beside the old one while that is followed and events are written, without a gap', async () => {
    await happen(library.eventStore, 0, 3_000);
    const old = following([counts]);
    expect(await caughtUp('loan_counts')).toBe(true);

    const doubled: typeof loanCounts = {
      ...loanCounts,
      version: 2,
      rows: (times, what) => [{ what, times: 2 * times }],
    };
    const writing = new AbortController();
    const isWriting = () => !writing.signal.aborted;
    const writer = (async () => {
      for (let written = 3_000; isWriting(); written += 20) await happen(library.eventStore, written, written + 20);
    })();
    let seen = 0n;
    const watcher = (async () => {
      while (isWriting()) {
        // What a caller has seen in the table must not be missing from it a moment later.
        const position = await library.readModels.position('loan_counts');
        expect(position).toBeGreaterThanOrEqual(seen);
        seen = position;
      }
    })();
    const next = following([readSide(doubled, loanReading)]);
    await eventually(async () => (await library.projectionStore.liveVersion('loan_counts')) === 2);
    writing.abort();
    await Promise.all([writer, watcher]);

    expect(await caughtUp('loan_counts')).toBe(true);
    await expectEqualToReplayOf(doubled);
    expect(await statusOf('loan_counts')).toMatchObject([{ version: 2, live: true }]);
    await Promise.all([old.stop(), next.stop()]);
  });

  it('is not undone by a program that only knows the old one', async () => {
    const second = following([readSide({ ...loanCounts, version: 2 }, loanReading)]);
    await happen(library.eventStore, 0, 100);
    expect(await caughtUp('loan_counts')).toBe(true);
    const first = following([counts]);
    await happen(library.eventStore, 100, 200);
    expect(await caughtUp('loan_counts')).toBe(true);
    expect(await statusOf('loan_counts')).toMatchObject([{ version: 2, live: true }]);
    await first.stop();
    expect(await rebuildProjection(rebuilding(loanCounts))).toBe(true);
    expect(await statusOf('loan_counts')).toMatchObject([{ version: 1, live: true }]);
    await second.stop();
  });
});

describe('a rebuild', () => {
  it('tells how far it is, can be broken off, and goes on from there', async () => {
    await happen(library.eventStore, 0, 5_000);
    const follower = following([counts]);
    expect(await caughtUp('loan_counts')).toBe(true);
    const stop = new AbortController();
    const rebuild = rebuilding(loanCounts);
    const first: bigint[] = [];
    const brokenOff = await rebuildProjection({
      ...rebuild,
      signal: stop.signal,
      onProgress({ position, head, events, rate }) {
        expect(position).toBeLessThanOrEqual(head);
        expect(events).toBeGreaterThan(0);
        expect(rate).toBeGreaterThan(0);
        first.push(position);
        stop.abort();
      },
    });
    expect(brokenOff).toBe(false);
    expect(await statusOf('loan_counts')).toMatchObject([
      { generation: 1, live: true },
      { generation: 2, live: false, position: first[0] },
    ]);

    const second: bigint[] = [];
    const resumed = {
      ...rebuild,
      resume: true,
      onProgress: ({ position }: { position: bigint }) => second.push(position),
    };
    expect(await rebuildProjection(resumed)).toBe(true);
    expect(second[0]).toBeGreaterThan(first[0]!);
    await expectEqualToReplayOf(loanCounts);
    await follower.stop();
  });
});
