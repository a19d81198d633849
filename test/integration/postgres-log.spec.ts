import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresEventStore, startEmbeddedPostgres } from '@termijn/adapters';
import {
  instant,
  streamName,
  type Appended,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
  type StreamName,
  type Uuid,
} from '@termijn/engine';
import { testDatabase, type TestDatabase } from '@termijn/testkit';
import { Client } from 'pg';

const fact = (): NewEvent => ({
  id: randomUUID() as Uuid,
  type: 'Counted',
  data: {},
  metadata: {
    actor: { who: 'suite', role: 'tester', organisation: 'testkit' },
    recordedAt: instant('2023-06-01T08:00:00Z'),
    causation: 'fault',
    correlation: 'fault',
    schemaVersion: 1,
  },
});

/** The lock under which the store appends, as `append-statement.ts` names it. */
const appendLock = '7416001';

const freshStream = (): StreamName => streamName(`case-${randomUUID()}`);

const wholeLog = async (store: EventStore): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const batch of store.readAll({ after: 0n })) events.push(...batch.events);
  return events;
};

const follow = async (store: EventStore, enough: (seen: number) => boolean): Promise<readonly RecordedEvent[]> => {
  const seen: RecordedEvent[] = [];
  for await (const { events } of store.subscribe({ after: 0n })) {
    seen.push(...events);
    if (enough(seen.length)) break;
  }
  return seen;
};

const positionsOf = (events: readonly RecordedEvent[]): readonly number[] =>
  events.map(({ position }) => Number(position));
const countTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

const session = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** Asks again and again until the answer is yes; the test's own time limit is the only end. */
const until = async (ask: () => Promise<boolean>): Promise<void> => {
  while (!(await ask())) await new Promise((resolve) => setImmediate(resolve));
};

const waitsForLock = async (watcher: Client): Promise<boolean> => {
  const { rows } = await watcher.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'`,
  );
  return rows.length > 0;
};

describe('the log in PostgreSQL, when others interfere', () => {
  let database: TestDatabase;
  let stores: EventStore[];
  let sessions: Client[];
  const open = async (): Promise<EventStore> => {
    const store = await postgresEventStore({ url: database.url });
    stores.push(store);
    return store;
  };
  const connect = async (): Promise<Client> => {
    const client = await session(database.url);
    sessions.push(client);
    return client;
  };

  beforeEach(async () => {
    database = await testDatabase();
    [stores, sessions] = [[], []];
  });
  afterEach(async () => {
    await Promise.all([...stores.map((store) => store.close()), ...sessions.map((client) => client.end())]);
    await database.drop();
  });

  it('never shows a position before all lower ones, however late one of them commits', async () => {
    const [store, late, watcher] = [await open(), await connect(), await connect()];
    await store.append(freshStream(), 'none', [fact()]);

    // Another writer stands between taking its position and committing.
    await late.query('begin');
    await late.query(`select pg_advisory_xact_lock(${appendLock})`);
    await late.query(
      `insert into events select 2, 'case-late', 0, gen_random_uuid(), type, data, metadata, recorded_at, 0, 1 from events`,
    );
    const seen = follow(store, (count) => count === 5);
    const others = [1, 2, 3].map(() => store.append(freshStream(), 'none', [fact()]));
    await until(() => waitsForLock(watcher));
    expect(await store.head()).toBe(1n);
    expect(positionsOf(await wholeLog(store))).toEqual([1]);

    await late.query('commit');
    const positions = (await Promise.all(others)).map(({ position }) => Number(position));
    expect(positions.toSorted()).toEqual([3, 4, 5]);
    expect(positionsOf(await seen)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is not held up by a session that wrote elsewhere and went to sleep in its transaction', async () => {
    const [store, sleeper] = [await open(), await connect()];
    await sleeper.query('create table elsewhere (n integer)');
    await sleeper.query('begin isolation level repeatable read');
    await sleeper.query('insert into elsewhere values (1)');
    await sleeper.query('select count(*) from events');

    const total = 4_000;
    const seen = follow(store, (count) => count === total);
    const streams = Array.from({ length: total }, freshStream);
    await Promise.all(streams.map((stream) => store.append(stream, 'none', [fact()])));
    expect(positionsOf(await seen)).toEqual(countTo(total));
    const slices = await Promise.all(streams.map((stream) => store.read(stream)));
    expect(slices.every(({ revision }) => revision === 0)).toBe(true);
    await sleeper.query('rollback');
  });

  it('keeps one gapless order when several processes write at once, and no event twice', async () => {
    const writers = await Promise.all([open(), open(), open()]);
    const shared = Array.from({ length: 20 }, freshStream);
    const perWriter = 300;
    const seen = follow(writers[0], (count) => count === writers.length * perWriter);
    await Promise.all(
      writers.flatMap((store) =>
        Array.from({ length: perWriter }, (_, n) => store.append(shared[n % shared.length]!, 'any', [fact()])),
      ),
    );
    const log = await wholeLog(writers[1]);
    expect(positionsOf(log)).toEqual(countTo(writers.length * perWriter));
    expect(new Set(log.map(({ id }) => id)).size).toBe(writers.length * perWriter);
    for (const [stream, events] of Map.groupBy(log, (event) => event.stream))
      expect({ stream, revisions: events.map(({ revision }) => revision) }).toEqual({
        stream,
        revisions: events.map((_, index) => index),
      });
    expect(await seen).toEqual(log);
  });

  it('lets one of many processes through that expect the same revision', async () => {
    const writers = await Promise.all([open(), open(), open(), open()]);
    const stream = freshStream();
    const outcomes = await Promise.allSettled(writers.map((store) => store.append(stream, 'none', [fact()])));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    expect(await writers[0].read(stream)).toMatchObject({ revision: 0, events: [{ position: 1n }] });
  });

  it('still sees everything after the connection that listens was cut', async () => {
    const [store, killer] = [await open(), await connect()];
    const seen = follow(store, (count) => count === 40);
    for (let n = 0; n < 40; n++) {
      await store.append(freshStream(), 'none', [fact()]);
      if (n % 10 === 5)
        await killer.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'termijn-listener'`,
        );
    }
    expect(positionsOf(await seen)).toEqual(countTo(40));
  });

  it('records an append once whose connection is cut while it waits to be recorded', async () => {
    const [store, holder, watcher] = [await open(), await connect(), await connect()];
    await holder.query(`begin; select pg_advisory_xact_lock(${appendLock})`);
    const stream = freshStream();
    const appending = store.append(stream, 'none', [fact(), fact()]);
    await until(() => waitsForLock(watcher));
    await watcher.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
    );
    await holder.query('commit');
    expect(await appending).toMatchObject({ revision: 1 });
    expect((await store.read(stream)).events).toHaveLength(2);
  });

  it('answers loads that are asked for together, each stream from its own revision', async () => {
    const store = await open();
    const streams = Array.from({ length: 600 }, freshStream);
    await Promise.all(streams.map((stream) => store.append(stream, 'none', [fact(), fact(), fact()])));
    const asked = [0, 2, 0, 1, 7].flatMap((from) => streams.map((stream) => ({ stream, from })));
    const slices = await Promise.all(asked.map(({ stream, from }) => store.read(stream, from)));
    const told = slices.map(({ revision, events }) => ({
      revision,
      places: events.map((e) => [e.stream, e.revision]),
    }));
    expect(told).toEqual(
      asked.map(({ stream, from }) => ({
        revision: 2,
        places: [0, 1, 2].filter((revision) => revision >= from).map((revision) => [stream, revision]),
      })),
    );
    expect(await store.read(freshStream(), 3)).toEqual({ revision: 'none', events: [] });
  });

  it('answers an append that is under way while it is being closed', async () => {
    const store = await postgresEventStore({ url: database.url });
    const [holder, watcher] = [await connect(), await connect()];
    await holder.query(`begin; select pg_advisory_xact_lock(${appendLock})`);
    const append = store.append(freshStream(), 'none', [fact()]);
    await until(() => waitsForLock(watcher));

    const closing = store.close();
    await holder.query('commit');
    await expect(append).resolves.toMatchObject({ revision: 0, repeated: false });
    await closing;
  });

  it('says that it is not available once it is closed', async () => {
    const store = await postgresEventStore({ url: database.url });
    await store.close();
    const unavailable = { code: 'store-unavailable' };
    await expect(store.append(freshStream(), 'none', [fact()])).rejects.toMatchObject(unavailable);
    await expect(store.read(freshStream())).rejects.toMatchObject(unavailable);
  });
});

describe('the log in PostgreSQL, when the server crashes under load', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'termijn-crash-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  it('has every append that was answered, in the same order, and the writers carry on', async () => {
    let server = await startEmbeddedPostgres({ dataDir });
    const port = Number(new URL(server.url).port);
    const store = await postgresEventStore({ url: server.url });
    const answered = new Map<StreamName, Appended>();
    const seen = follow(store, (count) => count >= 2_500);
    let isOver = false;
    const write = async (): Promise<void> => {
      while (!isOver) {
        const stream = freshStream();
        answered.set(stream, await store.append(stream, 'none', [fact()]));
      }
    };
    const writers = Array.from({ length: 32 }, write);
    const grownTo = (size: number) => until(() => Promise.resolve(answered.size >= size));
    for (const size of [500, 1_500]) {
      await grownTo(size);
      const lock = await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8');
      process.kill(Number(lock.split('\n')[0]), 'SIGQUIT'); // immediate: no session is ended in order, nothing is flushed
      await server.stop();
      server = await startEmbeddedPostgres({ dataDir, port });
    }
    await grownTo(2_500);
    isOver = true;
    await Promise.all(writers);

    const log = await wholeLog(store);
    expect(positionsOf(log)).toEqual(countTo(log.length));
    const recorded = new Map(log.map(({ stream, position }) => [stream, position]));
    expect(recorded.size).toBe(log.length);
    expect([...answered].filter(([stream, { position }]) => recorded.get(stream) !== position)).toEqual([]);
    const followed = await seen;
    expect(followed).toEqual(log.slice(0, followed.length));
    await store.close();
    await server.stop();
  });
});
