import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import { startOfDay, plusMilliseconds, type RecordedEvent } from '@termijn/engine';
import {
  catchUpReadModels,
  chanceFrom,
  CountFigures,
  CountFiguresHandler,
  demoState,
  demoYear,
  dimensions,
  figuresFromReplay,
  letterReaction,
  LogNotEmpty,
  PeopleRegister,
  seedDemo,
  type FiguresQuestion,
} from '@termijn/features';
import { day, daysFrom, plusDays } from '@termijn/kernel';
import { fixedClock, testDatabase, type TestDatabase } from '@termijn/testkit';

const clock = fixedClock('2023-05-30T12:00:00Z');
const key = Buffer.alloc(32, 7);

let database: TestDatabase;
let dataDir: string;
let platform: Platform;

/** Dies on the given day of the year; lives through all of it without. */
const seed = async (diesAfterDays = Infinity): Promise<void> => {
  const { eventStore: store, records, outbox, demoClock } = platform;
  const people = new PeopleRegister(records, key);
  const setDay = async (on: typeof demoYear.until) => demoClock?.set(on);
  await seedDemo({ store, people, records, outbox, setDay }, undefined, ({ daysDone }) => {
    if (daysDone > diesAfterDays) throw new Error('killed');
  });
};

const fromReadModel = (question: FiguresQuestion) =>
  new CountFiguresHandler(platform.readModels, clock).execute(new CountFigures(question));
const fromReplay = (question: FiguresQuestion) => figuresFromReplay(platform.eventStore, question, clock.now());

const everyEvent = async (): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const batch of platform.eventStore.readAll({ after: 0n })) events.push(...batch.events);
  return events;
};

let stateAfterKill: string;

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-demo-'));
  platform = await openPlatform(
    readConfiguration({ DATABASE_URL: database.url, TERMIJN_DATA: dataDir, TERMIJN_DEMO: 'on' }),
  );
  await expect(seed(120)).rejects.toThrow('killed');
  stateAfterKill = await demoState(platform.records);
  await seed();
  await catchUpReadModels(platform);
}, 300_000);

afterAll(async () => {
  await platform.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

describe('the demonstration', () => {
  it.each([
    ['by replay', fromReplay],
    ['in the read model', fromReadModel],
  ])('shows the published figures %s', async (_, figures) => {
    expect(await figures({ on: day('2023-05-30'), by: [] })).toMatchObject({
      assessed: 34_153,
      obliged: 2_414,
      registered: { total: 1_034, nl: 207, fr: 827 },
      inDefault: 80,
      sanctionProcedures: 18,
    });
    const december = await figures({ on: day('2022-12-16'), by: ['municipality'] });
    expect(december).toMatchObject({ obliged: 1_146, registered: { total: 234, nl: 40, fr: 194 } });
    const obliged = new Map(december.by?.map((group) => [group.municipality, group.obliged]));
    expect(['21001', '21015', '21012', '21010', '21017', '21003'].map((code) => obliged.get(code))).toEqual([
      196, 117, 106, 18, 13, 3,
    ]);
    expect(obliged.size).toBe(19);
    expect(await figures({ on: day('2022-11-16'), by: [] })).toMatchObject({ assessed: 4_800 });
  });

  it('knew in December what it shows of December today', async () => {
    const on = day('2022-12-16');
    const knownAt = plusMilliseconds(startOfDay(plusDays(on, 1)), -1);
    expect(await fromReadModel({ on, knownAt, by: [] })).toMatchObject({ obliged: 1_146, registered: { total: 234 } });
  });

  it('shows by both ways the same figures of any day as known at any moment', async () => {
    const chance = chanceFrom(20_221_216);
    const year = daysFrom(demoYear.from, demoYear.until);
    for (let question = 0; question < 4; question++) {
      const on = plusDays(demoYear.from, Math.floor(chance() * year));
      const knownAt = plusMilliseconds(startOfDay(plusDays(on, Math.floor(chance() * 20) - 5)), chance() * 86_400_000);
      const asked = { on, by: [dimensions[question % dimensions.length]!], ...(question > 0 && { knownAt }) };
      expect(await fromReadModel(asked)).toEqual(await fromReplay(asked));
    }
  });

  it('is complete after it was killed half-way and started again, and nothing is in it twice', async () => {
    expect(stateAfterKill).toBe('begun');
    expect(await demoState(platform.records)).toBe('complete');
    const events = await everyEvent();
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    await seed();
    expect(await platform.eventStore.head()).toBe(events.at(-1)?.position);
  });

  it('lets nobody be in default of completing a path, and sends no letter of the past', async () => {
    const lapsed = (await everyEvent()).filter(({ type }) => type === 'TermLapsed');
    const terms = new Set(lapsed.map(({ data }) => (data as { term: string }).term));
    expect(terms).toEqual(new Set(['registration', 'compliance']));
    expect(await platform.outbox.list({ limit: 10 })).toEqual([]);
    expect(await platform.outbox.checkpoint(letterReaction.name)).toBe(await platform.eventStore.head());
  });

  it('turns its clock to the last day and leaves deadlines for the days after it', async () => {
    expect(platform.clock.today()).toBe('2023-05-30');
    const rows = await platform.readModels.count('agenda', {
      where: [
        ['due_on', '>', '2023-05-30'],
        ['due_on', '<=', '2023-06-30'],
      ],
      by: ['term'],
    });
    const soon = new Map(rows.map(({ by, count }) => [by['term'], count]));
    expect(soon.get('registration')).toBeGreaterThan(50);
    expect(soon.get('registration-reminder')).toBeGreaterThan(50);
    expect(await platform.readModels.count('agenda', { where: [['due_on', '<=', '2023-05-30']] })).toEqual([
      { by: {}, count: 0 },
    ]);
  });

  it('is refused where there are facts already', async () => {
    const { eventStore: store, outbox, records } = platform;
    const elsewhere = { ...records, get: () => Promise.resolve([]) };
    const people = new PeopleRegister(records, key);
    const setDay = () => Promise.resolve();
    await expect(seedDemo({ store, people, records: elsewhere, outbox, setDay })).rejects.toBeInstanceOf(LogNotEmpty);
  });
});
