import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import { commandHand, plusMilliseconds, recipientOf, startOfDay, type RecordedEvent } from '@termijn/engine';
import {
  catchUpReadModels,
  chanceFrom,
  CountFigures,
  CountFiguresHandler,
  demoState,
  demoPeriod,
  dimensions,
  figuresFromReplay,
  LogNotEmpty,
  obligationCodec,
  obligationKind,
  PeopleRegister,
  reactionsToRun,
  sanctionCodec,
  sanctionRecipient,
  seedDemo,
  type FiguresQuestion,
} from '@termijn/features';
import { day, daysFrom, plusDays } from '@termijn/kernel';
import { fixedClock, testDatabase, type TestDatabase } from '@termijn/testkit';

const clock = fixedClock('2024-12-31T12:00:00Z');
const key = Buffer.alloc(32, 7);

let database: TestDatabase;
let dataDir: string;
let platform: Platform;

/** Dies on the given day of the demonstration; lives through all of it without. */
const seed = async (diesAfterDays = Infinity): Promise<void> => {
  const { eventStore: store, records, outbox, demoClock } = platform;
  const people = new PeopleRegister(records, key);
  const setDay = async (on: typeof demoPeriod.until) => demoClock?.set(on);
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

/** Facts that order something from another file. */
const ordering = new Set(['FileHandedOver', 'FileReturned', 'IdentityCorrected', 'ContinuedDefaultNoted']);

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
}, 900_000);

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
    expect(await figures({ on: day('2023-08-10'), by: [] })).toMatchObject({ registered: { fr: 971 } });
    expect(await figures({ on: day('2023-11-27'), by: [] })).toMatchObject({ assessed: 61_497 });
  });

  it('shows the same figures of its last day for ever', async () => {
    expect(await fromReadModel({ on: demoPeriod.until, by: [] })).toMatchObject({
      assessed: 75_497,
      obliged: 9_036,
      registered: { total: 6_168, nl: 1_241, fr: 4_927 },
      inDefault: 298,
      sanctionProcedures: 52,
      suspended: 141,
    });
  });

  it.each([
    ['2022-12-16', { obliged: 1_146, registered: { total: 234, nl: 40, fr: 194 } }],
    ['2023-05-30', { assessed: 34_153, obliged: 2_414, inDefault: 80, sanctionProcedures: 18 }],
  ])('knew on %s what it shows of that day today', async (date, expected) => {
    const on = day(date);
    const knownAt = plusMilliseconds(startOfDay(plusDays(on, 1)), -1);
    expect(await fromReadModel({ on, knownAt, by: [] })).toMatchObject(expected);
  });

  it('has the offices admit in 2024 whom they admitted, obliged and of free will', async () => {
    const admitted = new Map<string, number>();
    for (const { type, data } of await everyEvent()) {
      const { on, office } = data as { readonly on: string; readonly office: string };
      if (on < '2024-01-01' || !['RegisteredWithOffice', 'FollowedVoluntarily'].includes(type)) continue;
      const kind = `${office}: ${type === 'RegisteredWithOffice' ? 'obliged' : 'voluntary'}`;
      admitted.set(kind, (admitted.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(admitted)).toEqual({
      'bapa-bxl: obliged': 1_312,
      'bapa-bxl: voluntary': 288,
      'via: obliged': 1_242,
      'via: voluntary': 937,
      'convivial: obliged': 818,
      'convivial: voluntary': 755,
      'bon: obliged': 640,
    });
  });

  it('has every kind of fact that duties and procedures know', async () => {
    const types = new Set((await everyEvent()).map(({ type }) => type));
    const unseen = [...obligationCodec.types, ...sanctionCodec.types].filter((type) => !types.has(type));
    // No term to pay is known in law, so nothing can be collected.
    expect(unseen).toEqual(['CollectionStarted']);
  });

  it('has procedures in every phase, one of them on a file that came back within the first year', async () => {
    const found = await platform.readModels.count('sanctions', { where: [], by: ['phase'] });
    const phases = new Set(found.map(({ by }) => by['phase']));
    expect(phases).toEqual(new Set(['opened', 'announced', 'proposed', 'decided', 'fined', 'closed']));
    const [back] = (await everyEvent()).filter(({ type }) => type === 'FileTakenBack');
    expect((back?.data as { readonly on: string }).on < '2023-05-30').toBe(true);
  });

  it('never grows less from month to month in what only grows', async () => {
    const months = Array.from({ length: 31 }, (_, month) => {
      return day(new Date(Date.UTC(2022, 6 + month, 0)).toISOString().slice(0, 10));
    });
    const counts = await Promise.all(months.map((on) => fromReadModel({ on, by: [] })));
    const assessed = counts.map((each) => each.assessed);
    const obliged = counts.map((each) => each.obliged);
    expect([assessed, obliged]).toEqual([assessed, obliged].map((each) => each.toSorted((one, other) => one - other)));
  });

  it('shows by both ways the same figures of any day as known at any moment', async () => {
    const chance = chanceFrom(20_221_216);
    const year = daysFrom(demoPeriod.from, demoPeriod.until);
    for (let question = 0; question < 4; question++) {
      const on = plusDays(demoPeriod.from, Math.floor(chance() * year));
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

  it('lets nobody be in default of completing a path before anybody can be', async () => {
    const lapses = (await everyEvent()).filter(({ type, data }) => {
      return type === 'TermLapsed' && (data as { readonly term: string }).term === 'completion';
    });
    const days = lapses.map(({ data }) => (data as { readonly on: string }).on).sort();
    expect(days.length).toBeGreaterThan(100);
    expect(days.filter((on) => on < '2023-12-01')).toEqual([]);
  });

  it('leaves no letter and no order of the past to a service that starts on it', async () => {
    expect(await platform.outbox.list({ limit: 10 })).toEqual([]);
    const head = await platform.eventStore.head();
    for (const { reaction } of reactionsToRun) expect(await platform.outbox.checkpoint(reaction.name)).toBe(head);
  });

  it('did at once what follows from facts in other files', async () => {
    const { eventStore } = platform;
    const hand = commandHand([recipientOf(eventStore, obligationKind), sanctionRecipient(eventStore)], clock);
    const before = await eventStore.head();
    const receipts: string[] = [];
    for await (const { events } of eventStore.readAll({ after: 0n }))
      for (const event of events.filter(({ type }) => ordering.has(type)))
        for (const { reaction, reading } of reactionsToRun.slice(1)) {
          if (!reading.prefixes.some((prefix) => event.stream.startsWith(prefix))) continue;
          const fact = reading.decode(event);
          const step = reaction.on[fact.event.type];
          for (const effect of typeof step === 'function' ? step(fact.event, fact) : [])
            receipts.push((await hand({ ...effect, reaction: reaction.name })).replace(/ at .*/, ''));
        }
    expect(receipts.length).toBeGreaterThan(50);
    expect(receipts.filter((receipt) => receipt !== 'recorded' && receipt !== 'already so')).toEqual([]);
    expect(await eventStore.head()).toBe(before);
  });

  it('turns its clock to the last day and leaves deadlines for the days after it', async () => {
    expect(platform.clock.today()).toBe('2024-12-31');
    const rows = await platform.readModels.count('agenda', {
      where: [
        ['due_on', '>', '2024-12-31'],
        ['due_on', '<=', '2025-01-31'],
      ],
      by: ['term'],
    });
    const soon = new Map(rows.map(({ by, count }) => [by['term'], count]));
    expect(soon.get('registration')).toBeGreaterThan(50);
    expect(soon.get('registration-reminder')).toBeGreaterThan(50);
    expect(soon.get('completion')).toBeGreaterThan(20);
    expect(await platform.readModels.count('agenda', { where: [['due_on', '<=', '2024-12-31']] })).toEqual([
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
