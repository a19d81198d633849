import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { migrate, openPool, outboxMigrations, postgresEventStore, postgresOutbox } from '@termijn/adapters';
import {
  commandEffect,
  commandHand,
  orderCommand,
  recipientOf,
  streamName,
  uuidOf,
  workOffOnce,
  type EventStore,
  type Metadata,
  type Outbox,
  type Uuid,
} from '@termijn/engine';
import { day } from '@termijn/kernel';
import { bundle, fine, fixedClock, testDatabase, type FixedClock, type TestDatabase } from '@termijn/testkit';
import type { Pool } from 'pg';

const namespace = '0b8a4f0e-1d52-4c3e-9a53-5d2f6f0a7b13' as Uuid;
const names = ['a', 'b', 'c', 'd'];

/** A fine ordered because of a fact about a loan. */
const orders = names.map((name) => {
  const because = { id: uuidOf(namespace, name), metadata: { correlation: `loan-${name}` } as Metadata };
  return orderCommand(fine, name, { type: 'ImposeFine', on: day('2023-06-10') }, because);
});

describe('commands that follow from facts, and meet a fault', () => {
  let database: TestDatabase;
  let pool: Pool;
  let eventStore: EventStore;
  let outbox: Outbox;
  let clock: FixedClock;

  beforeEach(async () => {
    clock = fixedClock('2023-06-10T08:00:00Z');
    database = await testDatabase();
    pool = openPool(database.url);
    await migrate(pool, outboxMigrations);
    outbox = postgresOutbox(pool);
    eventStore = await postgresEventStore({ url: database.url });
    await outbox.write('fining', 0n, 1n, orders, clock.now());
  });
  afterEach(async () => {
    await eventStore.close();
    await pool.end();
    await database.drop();
  });

  const perform = (): Promise<number> =>
    workOffOnce({
      outbox,
      kind: commandEffect,
      hand: commandHand([recipientOf(eventStore, fine)], clock),
      clock,
      signal: new AbortController().signal,
      attemptsMax: 5,
      backOff: () => 1000,
    });
  const fates = async (): Promise<string[]> =>
    (await outbox.list({ limit: 100 })).map(({ state, note }) => `${state} ${note ?? ''}`);
  const recorded = async (): Promise<string[]> => {
    const streams = await Promise.all(names.map((name) => eventStore.read(streamName(`fine-${name}`))));
    return streams.flatMap(({ events }) => events.map(({ stream, type }) => `${stream} ${type}`));
  };
  const inOrder = names.map((name) => `fine-${name} FineImposed`);

  it('are recorded once though their hand is killed between recording and saying so', async () => {
    const program = await bundle('test/integration/command-hand.ts');
    const hand = spawn(process.execPath, [program.path, database.url, clock.now()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(hand.stdout, 'data');
    const gone = once(hand, 'exit');
    hand.kill('SIGKILL');
    await gone;
    await program.remove();

    expect((await recorded()).length).toBeGreaterThan(0);
    expect(await fates()).toEqual(names.map(() => 'waiting '));
    clock.pass(60_000);
    expect(await perform()).toBe(names.length);
    expect(await recorded()).toEqual(inOrder);
    expect(await fates()).toEqual(names.map(() => 'done recorded at 0'));
  });

  it('are recorded once though many hands take them at the same time, and again and again', async () => {
    const hand = commandHand([recipientOf(eventStore, fine)], clock);
    const effects = await outbox.list({ limit: 100 });
    const receipts = await Promise.all(
      Array.from({ length: 8 }, () => effects).flatMap((all) => all.map((effect) => hand(effect))),
    );
    expect(new Set(receipts)).toEqual(new Set(['recorded at 0']));
    expect(await recorded()).toEqual(inOrder);
  });
});
