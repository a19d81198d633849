import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import {
  migrate,
  openPool,
  postgresEventStore,
  postgresProjectionStore,
  postgresReadModels,
  projectionMigrations,
  redisAlarmBook,
} from '@termijn/adapters';
import { type AlarmBook, type EventStore, type Ringing } from '@termijn/engine';
import { day } from '@termijn/kernel';
import {
  bundle,
  eventually,
  fixedClock,
  testDatabase,
  testRedis,
  type Bundle,
  type TestDatabase,
  type TestRedis,
} from '@termijn/testkit';
import type { Pool } from 'pg';
import { openDesk, type Desk } from './alarm-desk';

type Worker = ChildProcessByStdio<null, Readable, null>;

const count = 200;
const reminded = 'BookLent, ReaderReminded 2023-06-06';

describe('alarms whose worker fails', () => {
  const clock = fixedClock('2023-06-06T08:00:00Z');
  let redis: TestRedis;
  let program: Bundle;
  let database: TestDatabase;
  let pool: Pool;
  let eventStore: EventStore;
  let desk: Desk;
  let prefix: string;
  let book: AlarmBook;

  beforeAll(async () => {
    [redis, program] = await Promise.all([testRedis(), bundle('test/integration/alarm-worker.ts')]);
  });
  afterAll(async () => {
    await redis.stop();
    await program.remove();
  });

  beforeEach(async () => {
    database = await testDatabase();
    pool = openPool(database.url);
    await migrate(pool, projectionMigrations);
    eventStore = await postgresEventStore({ url: database.url });
    const stores = { projectionStore: postgresProjectionStore(pool), readModels: postgresReadModels(pool) };
    desk = openDesk({ eventStore, ...stores }, clock);
    await desk.lend('a', count, day('2023-06-09'));
    prefix = `test-${randomUUID()}`;
    book = openBook();
  });
  afterEach(async () => {
    await book.close();
    await desk.close();
    await eventStore.close();
    await pool.end();
    await database.drop();
  });

  const openBook = (closeMilliseconds = 5000): AlarmBook =>
    redisAlarmBook({ url: redis.url, prefix, clock, lockMilliseconds: 500, closeMilliseconds });

  const start = (): Worker =>
    spawn(process.execPath, [program.path, database.url, redis.url, prefix, clock.now()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const says = async (worker: Worker, word: string): Promise<void> => {
    for await (const line of createInterface(worker.stdout)) if (line === word) return;
    throw new Error(`the worker ended without saying "${word}"`);
  };
  const end = async (worker: Worker): Promise<void> => {
    const gone = once(worker, 'exit');
    worker.kill('SIGKILL');
    await gone;
  };
  const withOneAlarmUnderWay = async (): Promise<Worker> => {
    await desk.sweep(book);
    const worker = start();
    await says(worker, 'working');
    return worker;
  };
  const takeOver = async (): Promise<Ringing> => {
    const ringing = await desk.ring(book);
    await desk.workedOff(book);
    await eventually(async () => (await book.counts()).ringing === 0);
    return ringing;
  };

  it('ring again elsewhere when it is frozen past its lock, and its late work changes nothing', async () => {
    const worker = await withOneAlarmUnderWay();
    worker.kill('SIGSTOP');
    const ringing = await takeOver();
    worker.kill('SIGCONT');
    await says(worker, 'answered');
    await ringing.close();
    await end(worker);
    expect(await desk.histories()).toEqual({ [reminded]: count });
  });

  it('ring again elsewhere when it is killed', async () => {
    await end(await withOneAlarmUnderWay());
    expect((await book.counts()).ringing).toBe(1);
    const ringing = await takeOver();
    await ringing.close();
    expect(await desk.histories()).toEqual({ [reminded]: count });
  });

  it('ring again elsewhere when it is closed while an answer hangs', async () => {
    const hanging = openBook(100);
    const ringing = await hanging.ring(() => new Promise(() => undefined));
    await desk.sweep(book);
    await eventually(async () => (await book.counts()).ringing > 0);
    await ringing.close();
    await hanging.close();
    const other = await takeOver();
    await other.close();
    expect(await desk.histories()).toEqual({ [reminded]: count });
  });
});
