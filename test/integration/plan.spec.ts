import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import {
  planAspects,
  planIdOf,
  type Office,
  type PathLanguage,
  type PersonRef,
  type PlanCommand,
} from '@termijn/domain';
import {
  agendaFrom,
  calendarKeeper,
  handle,
  plusMilliseconds,
  ringer,
  startOfDay,
  uuidOf,
  type Uuid,
} from '@termijn/engine';
import {
  agendaParts,
  catchUpReadModels,
  FindActions,
  FindActionsHandler,
  ListPlans,
  ListPlansHandler,
  MeasureEffect,
  MeasureEffectHandler,
  obligationIdOf,
  obligationKind,
  planKind,
  ShowPlan,
  ShowPlanHandler,
} from '@termijn/features';
import { day } from '@termijn/kernel';
import { fixedClock, obligationExamples, planExamples as the, testDatabase, type TestDatabase } from '@termijn/testkit';

const id = planIdOf(the.territory, 1);
const newKey = (): Uuid => randomUUID() as string as Uuid;

let database: TestDatabase;
let dataDir: string;
let platform: Platform;

const ask = (command: PlanCommand, role = 'outreach') =>
  handle(platform.eventStore, planKind, id, command, {
    key: newKey(),
    at: plusMilliseconds(startOfDay(command.on), 1),
    actor: { who: 'test', role, organisation: 'bon' },
    causation: 'test',
    correlation: 'test',
  });

const askAll = async (...commands: readonly PlanCommand[]): Promise<void> => {
  for (const command of commands) expect(await ask(command)).toMatchObject({ outcome: 'recorded' });
  await catchUpReadModels(platform);
};

/** Somebody of the municipality registers on a day. */
const register = async (name: string, on: string, office: Office, path: PathLanguage): Promise<void> => {
  const person = uuidOf('6b0ef1c2-59a5-5a0e-9d0c-0d6f0f9b8a11' as Uuid, name) as string as PersonRef;
  const { assess, receive, register: registration } = obligationExamples;
  const commands = [
    assess({ person, municipality: the.territory }),
    receive('2022-06-01'),
    registration(on, office, path),
  ] as const;
  for (const command of commands) {
    const actor = { who: 'test', role: 'municipality', organisation: the.territory };
    const intent = { key: newKey(), at: startOfDay(command.on), actor, causation: 'test', correlation: 'test' };
    expect(await handle(platform.eventStore, obligationKind, obligationIdOf(person), command, intent)).toMatchObject({
      outcome: 'recorded',
    });
  }
};

/** What an alarm does on a day: asks every stream that is due. */
const ringOn = async (on: string): Promise<readonly string[]> => {
  const clock = fixedClock(`${on}T06:00:00Z`);
  const agenda = agendaFrom(platform.readModels);
  const facts: string[] = [];
  const keep = calendarKeeper({
    eventStore: platform.eventStore,
    clock,
    parts: agendaParts,
    newKey,
    causation: 'alarm',
  });
  const ring = ringer({
    agenda,
    clock,
    keepCalendar: async (stream, today) => {
      const outcome = await keep(stream, today);
      if (outcome.outcome === 'recorded') facts.push(...outcome.events.map(({ type }) => type));
    },
  });
  for (const alarm of await agenda.alarms(day(on), day(on))) await ring(alarm);
  await catchUpReadModels(platform);
  return facts;
};

const actionsOn = async (on: string, filter = {}) =>
  (await new FindActionsHandler(platform.readModels).execute(new FindActions(filter, day(on), 10))).entries;

const effectOn = (on: string, action: number, days: number) =>
  new MeasureEffectHandler(platform.readModels, fixedClock(`${on}T06:00:00Z`)).execute(
    new MeasureEffect(id, action, days),
  );

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-plan-'));
  platform = await openPlatform(readConfiguration({ DATABASE_URL: database.url, TERMIJN_DATA: dataDir }));
  await askAll(
    the.propose(),
    the.startConversation(),
    ...planAspects.map((aspect) => the.mapAspect(aspect)),
    the.addAction(1),
    the.addAction(2, { kind: 'event-presence', period: the.span('2023-05-01', '2023-05-14') }),
    the.agree(),
    the.start(),
  );
}, 120_000);

afterAll(async () => {
  await platform.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

describe('a recruitment plan in PostgreSQL', () => {
  it('is refused to everybody but the outreach staff', async () => {
    for (const role of ['municipality', 'office', 'ggc', 'system'])
      expect(await ask(the.carryOut(1), role)).toMatchObject({ outcome: 'refused', refusal: 'not-competent' });
  });

  it('stands on the board, and can be looked at as it stood', async () => {
    const all = await new ListPlansHandler(platform.readModels).execute(new ListPlans({}));
    expect(all).toMatchObject([{ plan: '21014-1', phase: 'running', aspects_mapped: 5, actions: 2 }]);
    const none = new ListPlans({ territory: '21014', phase: 'closed' });
    expect(await new ListPlansHandler(platform.readModels).execute(none)).toEqual([]);
    const shown = new ShowPlanHandler(platform.eventStore);
    expect(await shown.execute(new ShowPlan(id, { on: day('2023-02-28') }))).toMatchObject({
      standing: { phase: 'approached' },
      deadlines: [],
      revision: 10,
    });
    expect(await shown.execute(new ShowPlan(planIdOf(the.territory, 2)))).toBeUndefined();
  });

  it('has its owners reminded by an alarm, and what is overdue noted, each once', async () => {
    expect(await ringOn('2023-04-29')).toEqual([]);
    expect(await ringOn('2023-04-30')).toEqual(['ActionReminderIssued']);
    expect(await actionsOn('2023-04-30', { owner: 'outreach-1' })).toMatchObject([
      { action: 2, due_on: '2023-05-14', days_left: 14, reminded: true, overdue: false },
      { action: 1, due_on: '2023-06-30', days_left: 61, reminded: false },
    ]);
    expect(await ringOn('2023-05-15')).toEqual(['ActionOverdueNoted']);
    expect(await ringOn('2023-05-15')).toEqual([]);
    expect(await actionsOn('2023-05-15', { overdue: true })).toMatchObject([
      { action: 2, overdue: true, days_left: -1 },
    ]);
  });

  it('is paged through without missing an action', async () => {
    const handler = new FindActionsHandler(platform.readModels);
    const first = await handler.execute(new FindActions({}, day('2023-05-15'), 1));
    expect([first.entries.map(({ action }) => action), first.next]).toEqual([
      [2],
      { dueOn: '2023-05-14', plan: '21014-1', action: 2 },
    ]);
    const rest = await handler.execute(new FindActions({}, day('2023-05-15'), 1, first.next));
    expect([rest.entries.map(({ action }) => action), rest.next]).toEqual([[1], undefined]);
  });

  it('counts the registrations before and after an action, and says when it is too early to compare', async () => {
    expect(await effectOn('2023-06-01', 2, 30)).toBe('action-not-carried-out');
    expect(await effectOn('2023-06-01', 9, 30)).toBe('unknown-action');
    await register('too early', '2023-04-11', 'bon', 'nl');
    await register('before', '2023-04-12', 'via', 'fr');
    await register('on the day', '2023-05-12', 'bon', 'nl');
    await register('after', '2023-06-10', 'bon', 'nl');
    await register('too late', '2023-06-11', 'bon', 'nl');
    await askAll(the.carryOut(2, '2023-05-12'));
    const [before, after] = [
      { from: '2023-04-12', until: '2023-05-11', total: 1, nl: 0, fr: 1 },
      { from: '2023-05-12', until: '2023-06-10', total: 2, nl: 2, fr: 0 },
    ];
    expect(await effectOn('2023-06-10', 2, 30)).toMatchObject({ before, after, complete: false });
    expect(await effectOn('2023-06-11', 2, 30)).toMatchObject({ territory: '21014', before, after, complete: true });
  });
});
