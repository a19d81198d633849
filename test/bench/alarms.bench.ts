import { randomUUID } from 'node:crypto';
import {
  migrate,
  postgresProjectionStore,
  postgresReadModels,
  projectionMigrations,
  redisAlarmBook,
} from '@termijn/adapters';
import { obligationKind, readModelsToRun } from '@termijn/features';
import {
  agendaFrom,
  dayOf,
  handle,
  instant,
  rebuildProjection,
  ringer,
  sweep,
  type Clock,
  type Ringing,
  type StreamName,
  type Uuid,
} from '@termijn/engine';
import { day, type Day } from '@termijn/kernel';
import { testRedis, type TestRedis } from '@termijn/testkit';
import { Queue, Worker } from 'bullmq';
import type { Bench } from './bench';
import { median, seconds, spread } from './measure';
import { certificateDay, decide, newcomer, openWorld, type World } from './world';

const cases = 100_000;

/** A day on which every reminder of the invented people is due, and no term has lapsed. */
const reminderDay: Day = day('2023-07-05');

const standingAt = (on: Day): Clock => ({
  now: () => instant(`${on}T10:00:00Z`),
  today: () => dayOf(instant(`${on}T10:00:00Z`)),
});

const fill = async (world: World, count: number): Promise<void> => {
  await spread(count, 256, async (index) => {
    const { id, assess } = newcomer(index, true);
    await decide(world.eventStore, id, assess);
    await decide(world.eventStore, id, { type: 'RecordCertificateReceipt', means: 'counter', on: certificateDay });
  });
};

/** The read side with only the agenda in it, read up to the end of the log. */
const agendaOf = async (world: World) => {
  const pool = await world.raw(8);
  await migrate(pool, projectionMigrations);
  const projectionStore = postgresProjectionStore(pool);
  const agenda = readModelsToRun.find(({ projection }) => projection.name === 'agenda')!;
  const { signal } = new AbortController();
  await rebuildProjection({ ...agenda, eventStore: world.eventStore, projectionStore, signal });
  return agendaFrom(postgresReadModels(pool));
};

/** Seconds until a plain BullMQ worker has worked off so many empty jobs that were all due at once. */
const rawBullmq = async (redis: TestRedis, count: number): Promise<number> => {
  const connection = { url: redis.url, maxRetriesPerRequest: null };
  const queue = new Queue(`raw-${randomUUID()}`, { connection });
  const job = { name: 'empty', data: {}, opts: { removeOnComplete: true } };
  for (let added = 0; added < count; added += 1_000) await queue.addBulk(Array.from({ length: 1_000 }, () => job));
  let left = count;
  let worker: Worker | undefined;
  const time = await seconds(async () => {
    const working = (worker = new Worker(queue.name, () => Promise.resolve(), { connection, concurrency: 100 }));
    await new Promise<void>((done) => {
      working.on('completed', () => {
        left -= 1;
        if (left === 0) done();
      });
    });
  });
  await worker?.close();
  await queue.close();
  return time;
};

/** A hundred thousand reminders due at once, until the last is recorded; and the arming of all alarms of a lost queue. */
export const alarms: Bench = {
  name: 'alarms',
  async run({ scale }) {
    const count = Math.ceil((cases * scale) / 1_000) * 1_000;
    await using world = await openWorld();
    const redis = await testRedis();
    await fill(world, count);
    const agenda = await agendaOf(world);
    const clock = standingAt(reminderDay);
    const alarmBook = redisAlarmBook({ url: redis.url, clock });
    const raw = await rawBullmq(redis, count);

    const armings: number[] = [];
    for (let round = 0; round < 5; round++) {
      armings.push(await seconds(() => sweep({ agenda, alarmBook, clock, horizonDays: 2 })));
      await redis.client.flushall();
    }

    let recorded = 0;
    let ringing: Ringing | undefined;
    const ours = await seconds(async () => {
      await sweep({ agenda, alarmBook, clock, horizonDays: 2 });
      const all = Promise.withResolvers<undefined>();
      const keepCalendar = async (stream: StreamName, on: Day): Promise<void> => {
        const id = stream.slice(stream.indexOf('-') + 1);
        const intent = {
          key: randomUUID() as string as Uuid,
          at: clock.now(),
          actor: { who: 'calendar', role: 'system', organisation: 'bench' },
          causation: 'alarm',
          correlation: 'bench',
        };
        const outcome = await handle(world.eventStore, obligationKind, id, { type: 'KeepCalendar', on }, intent);
        if (outcome.outcome === 'recorded') recorded += outcome.events.length;
        if (recorded >= count) all.resolve(undefined);
      };
      ringing = await alarmBook.ring(ringer({ agenda, clock, keepCalendar }));
      await all.promise;
    });
    await ringing?.close();
    await alarmBook.close();
    await redis.stop();
    return [
      {
        name: `${String(count)} reminders due at once`,
        unit: 's',
        ours,
        raw,
        target: 1,
        lessIsBetter: true,
        note: `${String(recorded)} facts recorded; raw: as many empty BullMQ jobs`,
      },
      {
        name: `re-arming ${String(count)} deadlines after FLUSHALL`,
        unit: 's',
        ours: median(armings),
        lessIsBetter: true,
      },
    ];
  },
};
