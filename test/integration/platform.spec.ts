import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPostgresAt, openPlatform, readConfiguration, systemClock, type Platform } from '@termijn/adapters';
import { dayOf } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { testDatabase } from '@termijn/testkit';

describe('the platform with its own database', () => {
  let dataDir: string;
  const open: Platform[] = [];
  const openOne = async (more: Record<string, string> = {}): Promise<Platform> => {
    const platform = await openPlatform(readConfiguration({ TERMIJN_DATA: dataDir, ...more }));
    open.push(platform);
    return platform;
  };
  const running = () => embeddedPostgresAt(join(dataDir, 'postgres'));

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'termijn-platform-'));
  });
  afterEach(async () => {
    for (const platform of open.splice(0)) await platform.close();
  });
  afterAll(async () => {
    await rm(dataDir, { recursive: true });
  });

  it('starts it for the first and stops it after the last, whoever leaves first', async () => {
    const [first, second] = await Promise.all([openOne(), openOne()]);
    await first.close();
    expect(await running()).toBeDefined();
    expect(await second.eventStore.head()).toBe(0n);
    await second.close();
    expect(await running()).toBeUndefined();
    open.splice(0);
  });

  it('makes the key behind pseudonyms once, for its owner only', async () => {
    const { peopleKey } = await openOne();
    const file = join(dataDir, 'people.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await openOne()).peopleKey).toEqual(peopleKey);
    expect((await readFile(file, 'utf8')).trim()).toBe(peopleKey.toString('hex'));
  });

  it('says what to do about a folder that is none', async () => {
    const file = join(dataDir, 'a-file');
    await writeFile(file, '');
    await expect(openOne({ TERMIJN_DATA: file })).rejects.toThrow(/is not a folder; choose another with TERMIJN_DATA/);
  });

  it('has one day for all who share a demonstration, and turns it forward only', async () => {
    const [one, other] = [await openOne(), await openOne()];
    expect(one.clock.today()).toBe(systemClock.today());
    const turned = new Promise((resolve) => other.demoClock?.onTurned(resolve));
    await one.demoClock?.set(day('2023-05-30'));
    expect(await turned).toBe('2023-05-30');
    expect([one.clock.today(), other.clock.today()]).toEqual(['2023-05-30', '2023-05-30']);
    expect(dayOf(other.clock.now())).toBe('2023-05-30');
    await expect(other.demoClock?.set(day('2023-05-29'))).rejects.toThrow(/goes forward only/);
    expect(one.clock.today()).toBe('2023-05-30');
    expect((await openOne()).clock.today()).toBe('2023-05-30');
  });

  it('shows the time of the world where there is no demonstration', async () => {
    const platform = await openOne({ TERMIJN_DEMO: 'off' });
    expect(platform.demoClock).toBeUndefined();
    expect(platform.clock.today()).toBe(systemClock.today());
  });
});

describe('the platform on a database of the house', () => {
  it('leaves it running, and asks for a Redis before it works off alarms', async () => {
    const database = await testDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'termijn-platform-'));
    const platform = await openPlatform(readConfiguration({ DATABASE_URL: database.url, TERMIJN_DATA: dataDir }));
    expect(await platform.eventStore.head()).toBe(0n);
    expect(() => platform.openAlarmBook(() => undefined)).toThrow(/REDIS_URL must be set/);
    await platform.close();
    await database.drop();
    await rm(dataDir, { recursive: true });
  });
});
