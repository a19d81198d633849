import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationKeyOf, openPlatform, readConfiguration, type Platform, type Settings } from '@termijn/adapters';
import { pause, type Instant } from '@termijn/engine';
import { readModelsToRun } from '@termijn/features';
import { day, isDay, type Day } from '@termijn/kernel';
import { testDatabase } from '@termijn/testkit';
import { createApp } from '../../../apps/server/src/http/create-app';
import type { Log } from '../../../apps/server/src/log';
import { runProjector } from '../../../apps/server/src/roles/projector';
import { runWorker } from '../../../apps/server/src/roles/worker';
import { admitTo } from './tokens';

/** Everything that a server runs, in this process, on an empty database and with a clock that can be turned. */
export interface House {
  readonly url: string;
  readonly platform: Platform;
  /** What a program must be told to work on the same data. */
  readonly settings: Settings;
  /** Every line of the log so far. */
  readonly logged: readonly string[];
  /** Turns the clock to the day of an act, unless it has come already: nothing is recorded before its day. */
  comeTo(act: object): Promise<void>;
  /** Turns the clock once the agenda knows of everything that was recorded. */
  turnTo(day: string): Promise<Instant>;
  close(): Promise<void>;
}

const redis = (): string => {
  const url = process.env['TERMIJN_TEST_REDIS_URL'];
  if (url === undefined) throw new Error('TERMIJN_TEST_REDIS_URL must name a Redis for the tests');
  // Databases of their own within that Redis: other suites keep alarms there, and so do the houses of other workers.
  return new URL(`/${String(8 + Number(process.env['JEST_WORKER_ID']))}`, url).href;
};

/** Opens a house on the given day; what is set replaces parts of its settings. Sessions and tokens go by `now`. */
export const openHouse = async (today: Day, more: Settings = {}, now?: () => Date): Promise<House> => {
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'termijn-house-'));
  const settings = {
    DATABASE_URL: database.url,
    REDIS_URL: redis(),
    TERMIJN_DATA: dataDir,
    TERMIJN_DEMO: 'on',
    TERMIJN_DEMO_IDENTITY: 'on',
    ...more,
  };
  const platform = await openPlatform(readConfiguration(settings));
  await platform.demoClock?.set(today);
  for (const { projection } of readModelsToRun) await platform.projectionStore.prepare(projection);

  const logged: string[] = [];
  const write = (message: string, fields = {}) => logged.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { info: write, warn: write, error: write };
  const projector = runProjector(platform, log);
  const app = await createApp(platform, log, now);
  await app.init();
  const worker = await runWorker(platform, app, log);
  await app.listen(0, '127.0.0.1');

  const turnTo = async (text: string): Promise<Instant> => {
    const { eventStore, readModels, demoClock, clock } = platform;
    await readModels.reached('agenda', await eventStore.head(), 10_000);
    await demoClock?.set(day(text));
    return clock.now();
  };

  const url = await app.getUrl();
  admitTo(url, await demonstrationKeyOf(dataDir));

  return {
    url,
    platform,
    settings,
    logged,
    turnTo,
    async comeTo(act) {
      if ('on' in act && isDay(act.on) && act.on > platform.clock.today()) await turnTo(act.on);
    },
    async close() {
      await app.close();
      await worker.stop();
      await projector.stop();
      await platform.close();
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
};

/** Asks again and again until there is an answer; the time limit of the test is the only one. */
export const eventually = async <T>(ask: () => Promise<T | undefined>): Promise<T> => {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(50);
  }
};
