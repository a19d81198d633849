import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { eventStoreDbStore } from '@termijn/adapters';
import {
  instant,
  streamName,
  StoreUnavailable,
  type Appended,
  type EventStore,
  type LogBatch,
  type NewEvent,
  type StreamName,
  type Uuid,
} from '@termijn/engine';
import { startEventStoreDbServer, type EventStoreDbServer, type Observation } from '@termijn/testkit';

const category = `f${randomUUID().replaceAll('-', '')}`;
const stream = (id: string | number): StreamName => streamName(`${category}-${String(id)}`);
const prefixes = [`${category}-`];

const fact = (n: number): NewEvent => ({
  id: randomUUID() as string as Uuid,
  type: 'Counted',
  data: { n },
  metadata: {
    actor: { who: 'suite', role: 'tester', organisation: 'testkit' },
    recordedAt: instant('2023-06-01T08:00:00Z'),
    causation: 'faults',
    correlation: 'faults',
    schemaVersion: 1,
  },
});

/** Sends an append again for as long as the store says that this may help, as a patient caller would. */
const patiently = async (append: () => Promise<Appended>): Promise<Appended> => {
  for (;;) {
    try {
      return await append();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
};

/** A follower that runs by itself; `until` resolves once it has seen what is asked for, or fails as the follower fails. */
const following = (store: EventStore, after: bigint) => {
  const seen: string[] = [];
  const leaving = new AbortController();
  let look = (): void => undefined;
  const running = (async () => {
    for await (const batch of store.subscribe({ after, prefixes, signal: leaving.signal })) {
      seen.push(...batch.events.map(({ id }) => id));
      look();
    }
  })();
  return {
    seen,
    until: (enough: () => boolean): Promise<void> =>
      Promise.race([
        running,
        new Promise<void>((resolve) => {
          look = () => enough() && resolve();
          look();
        }),
      ]),
    running,
    leave: async (): Promise<void> => {
      leaving.abort();
      await running;
    },
  };
};

describe('the EventStoreDB driver on a server that fails', () => {
  let server: EventStoreDbServer;
  let store: EventStore;

  beforeEach(async () => {
    server = await startEventStoreDbServer();
    store = eventStoreDbStore({ connectionString: server.connectionString, appendTimeoutMilliseconds: 500 });
  });
  afterEach(async () => {
    await store.close();
    await server.stop();
  });

  const untilObserved = async (enough: (observation: Observation) => boolean): Promise<void> => {
    while (!enough(await server.observe()));
  };

  it('records an append once when the answer is lost, and answers it', async () => {
    await server.misbehave({ do: 'swallow', answers: 2 });
    const events = [fact(1), fact(2)];
    const before = (await server.observe()).appends;
    expect(await store.append(stream('a'), 'none', events)).toMatchObject({ revision: 1, repeated: false });
    expect((await server.observe()).appends - before).toBe(3);
    expect((await store.read(stream('a'))).events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  it('says that it is unavailable when no answer ever comes, and knows the append when it is sent again', async () => {
    await server.misbehave({ do: 'swallow', answers: 4 });
    const event = fact(1);
    await expect(store.append(stream('a'), 'none', [event])).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await store.append(stream('a'), 'none', [event])).toMatchObject({ revision: 0 });
    expect((await store.read(stream('a'))).revision).toBe(0);
  });

  it('takes no harm from answers that come twice or late', async () => {
    await server.misbehave({ do: 'answer-twice', answers: 5 });
    for (let n = 0; n < 5; n++)
      expect(await store.append(stream('a'), n === 0 ? 'none' : n - 1, [fact(n)])).toMatchObject({ revision: n });

    await server.misbehave({ do: 'delay', milliseconds: 700 });
    const before = (await server.observe()).answers;
    const late = fact(5);
    const appending = patiently(() => store.append(stream('a'), 4, [late]));
    await untilObserved(({ appends }) => appends > 5);
    await server.misbehave({ do: 'delay', milliseconds: 0 });
    expect(await appending).toMatchObject({ revision: 5 });
    await untilObserved(({ answers }) => answers - before >= 2);
    expect(await store.append(stream('a'), 5, [fact(6)])).toMatchObject({ revision: 6 });
  });

  it('waits for a server that is down at the start, and says so to writers', async () => {
    await server.misbehave({ do: 'refuse' });
    const waiting = following(store, 0n);
    await expect(store.append(stream('a'), 'none', [fact(1)])).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(store.read(stream('a'))).rejects.toMatchObject({ code: 'store-unavailable', retryable: true });
    await server.misbehave({ do: 'accept' });
    const { position } = await patiently(() => store.append(stream('b'), 'none', [fact(2)]));
    await waiting.until(() => waiting.seen.length === 1);
    expect(position).toBeGreaterThan(0n);
    await waiting.leave();
  });

  it('takes up the thread where the connection was lost, missing nothing and doubling nothing', async () => {
    const follower = following(store, 0n);
    const written: string[] = [];
    for (let round = 0; round < 5; round++) {
      for (let n = 0; n < 20; n++) {
        const event = fact(n);
        written.push(event.id);
        const expected = written.length === 1 ? 'none' : written.length - 2;
        const append = patiently(() => store.append(stream('a'), expected, [event]));
        if (n === 10) await server.misbehave({ do: 'drop' });
        await append;
      }
      await follower.until(() => follower.seen.length >= written.length);
    }
    expect(follower.seen).toEqual(written);
    await follower.leave();
  });

  it('keeps every acknowledged append through restarts under load, and shows each once', async () => {
    const follower = following(store, 0n);
    const writers = 16;
    const rounds = 25;
    let acknowledged = 0;
    let restart = Promise.resolve();
    const ids = await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        const mine: string[] = [];
        for (let n = 0; n < rounds; n++) {
          const event = fact(n);
          const answer = await patiently(() => store.append(stream(writer), n === 0 ? 'none' : n - 1, [event]));
          expect(answer.revision).toBe(n);
          mine.push(event.id);
          if (++acknowledged % 150 === 0) restart = restart.then(() => server.restart());
        }
        return mine;
      }),
    );
    await restart;
    await follower.until(() => follower.seen.length >= writers * rounds);
    expect(follower.seen.toSorted()).toEqual(ids.flat().toSorted());
    for (const [writer, mine] of ids.entries())
      expect((await store.read(stream(writer))).events.map(({ id }) => id)).toEqual(mine);
    await follower.leave();
  });

  it('tells a follower whose log was emptied, instead of waiting for ever', async () => {
    for (let n = 0; n < 10; n++) await store.append(stream('a'), n === 0 ? 'none' : n - 1, [fact(n)]);
    const follower = following(store, 0n);
    await follower.until(() => follower.seen.length === 10);
    await server.restart({ empty: true });
    await expect(follower.running).rejects.toMatchObject({ code: 'position-beyond-log', retryable: false });
    await expect(store.head()).resolves.toBeLessThan(10n);
  });

  it('gives every call back when its readers leave', async () => {
    await store.append(stream('a'), 'none', [fact(1), fact(2)]);
    const followers = [1, 2, 3].map(() => following(store, 0n));
    await Promise.all(followers.map((follower) => follower.until(() => follower.seen.length === 2)));
    for (const reading of [
      store.readAll({ after: 0n, batchSizeMax: 1 }),
      store.subscribe({ after: 0n, batchSizeMax: 1 }),
    ])
      for await (const batch of reading) if (batch.events.length > 0) break;
    await Promise.all(followers.map((follower) => follower.leave()));
    await untilObserved(({ readers }) => readers === 0);
    expect(await store.read(stream('a'))).toMatchObject({ revision: 1 });
  });

  it('refuses one follower too many and ends all of them when it is closed', async () => {
    const first = (reading: AsyncIterable<LogBatch>): Promise<IteratorResult<LogBatch>> =>
      reading[Symbol.asyncIterator]().next();
    const followers = Array.from({ length: 80 }, () => following(store, 0n));
    await store.append(stream('a'), 'none', [fact(1)]);
    await Promise.all(followers.map((follower) => follower.until(() => follower.seen.length === 1)));
    await expect(first(store.subscribe({ after: 0n }))).rejects.toBeInstanceOf(StoreUnavailable);
    await store.close();
    await Promise.all(followers.map(({ running }) => running));
    expect(followers.map(({ seen }) => seen.length)).toEqual(Array.from({ length: 80 }, () => 1));
  });

  it('says of a stream that was deleted that it cannot be written or read', async () => {
    await store.append(stream('a'), 'none', [fact(1)]);
    const bare = EventStoreDBClient.connectionString(server.connectionString);
    await bare.tombstoneStream(stream('a'));
    await bare.dispose();
    await expect(store.append(stream('a'), 0, [fact(2)])).rejects.toMatchObject({ code: 'unacceptable-append' });
    await expect(store.read(stream('a'))).rejects.toMatchObject({ code: 'unreadable-event' });
  });
});

describe('the test server and the bare client', () => {
  let server: EventStoreDbServer;
  beforeAll(async () => {
    server = await startEventStoreDbServer();
  });
  afterAll(() => server.stop());

  // Credentials with a call make the client take the older way.
  const older = { credentials: { username: 'somebody', password: 'anything' } };
  it.each([
    ['by the newer way', 'esdb:', {}],
    ['by the older way', 'esdb:', older],
    ['after discovery', 'esdb+discover:', {}],
  ])('agree on appending %s', async (name, scheme, options) => {
    const client = EventStoreDBClient.connectionString(server.connectionString.replace('esdb:', scheme));
    const of = (text: string) => jsonEvent({ type: 'Counted', data: { text } });
    const first = of('first');
    const append = (expectedRevision: 'no_stream' | bigint, event: ReturnType<typeof of>) =>
      client.appendToStream(`${name}-1`, event, { ...options, expectedRevision });
    const written = await append('no_stream', first);
    expect(written).toMatchObject({ success: true, nextExpectedRevision: 0n });
    expect(await append('no_stream', first)).toEqual(written);
    const wrong = { type: 'wrong-expected-version', actualVersion: 0n };
    await expect(append(7n, of('second'))).rejects.toMatchObject(wrong);
    const tooLarge = { type: 'maximum-append-size-exceeded', maxAppendSize: 1024 * 1024 };
    await expect(append(0n, of('x'.repeat(1024 * 1024)))).rejects.toMatchObject(tooLarge);
    await client.dispose();
  });
});
