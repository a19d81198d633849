import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import {
  type ObligationCommand,
  type ObligationId,
  type PersonRef,
  type SanctionId,
  type SanctionMatter,
} from '@termijn/domain';
import {
  agendaFrom,
  calendarKeeper,
  commandEffect,
  commandHand,
  foldCase,
  handle,
  plusMilliseconds,
  ringer,
  runReaction,
  startOfDay,
  streamName,
  uuidOf,
  workOffOnce,
  type OutboxEntry,
  type Outcome,
  type Uuid,
} from '@termijn/engine';
import {
  agendaParts,
  catchUpReadModels,
  DecideSanction,
  DecideSanctionHandler,
  FindSanctions,
  FindSanctionsHandler,
  obligationIdOf,
  obligationKind,
  procedureOpenedBy,
  reactionsToRun,
  recipientsOf,
  sanctionTimelineOf,
  ShowSanction,
  ShowSanctionHandler,
  type SanctionWish,
} from '@termijn/features';
import { day } from '@termijn/kernel';
import { eventually, fixedClock, obligationExamples as o, testDatabase, type TestDatabase } from '@termijn/testkit';

const newKey = (): Uuid => randomUUID() as string as Uuid;
const namespace = '2f0b6a57-8c1d-5e7a-9b44-6f1e2d3c4b5a' as Uuid;
const quickly = () => 10;

let database: TestDatabase;
let dataDir: string;
let platform: Platform;

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-sanction-'));
  platform = await openPlatform(readConfiguration({ DATABASE_URL: database.url, TERMIJN_DATA: dataDir }));
});
afterAll(async () => {
  await platform.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

const askFile = (id: ObligationId, command: ObligationCommand): Promise<unknown> =>
  handle(platform.eventStore, obligationKind, id, command, {
    key: newKey(),
    at: plusMilliseconds(startOfDay(command.on), 1),
    actor: { who: 'test', role: 'municipality', organisation: '21009' },
    causation: 'test',
    correlation: 'test',
  });

/** A file of somebody who never registered, handed over on 8 February 2023. */
const handedOver = async (name: string): Promise<ObligationId> => {
  const person = uuidOf(namespace, name) as string as PersonRef;
  const id = obligationIdOf(person);
  for (const command of [
    o.assess({ person, language: 'nl' }),
    o.receive('2022-06-01'),
    o.giveNotice('2022-12-02', { language: 'nl' }),
    o.handOver('2023-02-08'),
  ])
    expect(await askFile(id, command)).toMatchObject({ outcome: 'recorded' });
  return id;
};

/** Lets every reaction see all that the log holds now, and stops it. */
const react = async (): Promise<void> => {
  const { eventStore, outbox, clock, projectionStore } = platform;
  const head = await eventStore.head();
  const lease = projectionStore.lease.bind(projectionStore);
  for (const { reaction, reading } of reactionsToRun) {
    const stopping = new AbortController();
    const { signal } = stopping;
    const running = runReaction({ reaction, reading, eventStore, outbox, clock, lease, signal, backOff: quickly });
    await eventually(async () => ((await outbox.checkpoint(reaction.name)) ?? 0n) >= head);
    stopping.abort();
    await running;
  }
};

const perform = (effect: OutboxEntry): Promise<string> =>
  commandHand(recipientsOf(platform.eventStore), platform.clock)(effect);

/** Performs what the reactions ordered, until nothing more follows. */
const follow = async (): Promise<void> => {
  const { outbox, clock } = platform;
  const desk = { outbox, clock, kind: commandEffect, attemptsMax: 20, backOff: quickly };
  let performed: number;
  do {
    await react();
    performed = await workOffOnce({ ...desk, hand: perform, signal: new AbortController().signal });
  } while (performed > 0 || (await outbox.list({ kind: commandEffect, state: 'waiting', limit: 1 })).length > 0);
  await catchUpReadModels(platform);
};

const procedureOn = async (file: ObligationId): Promise<SanctionId> => {
  const { events } = await platform.eventStore.read(streamName(`obligation-${file}`));
  return procedureOpenedBy(events.findLast(({ type }) => type === 'FileHandedOver')!.id);
};

const factsOf = async (id: SanctionId): Promise<readonly string[]> =>
  (await platform.eventStore.read(streamName(`sanction-${id}`))).events.map(({ type }) => type);

const ask = (id: SanctionId, wish: SanctionWish, who = 'official-1', role = 'ggc'): Promise<Outcome<SanctionMatter>> =>
  new DecideSanctionHandler(platform.eventStore).execute(
    new DecideSanction(id, wish, {
      key: newKey(),
      at: plusMilliseconds(startOfDay(wish.on), 1),
      actor: { who, role, organisation: 'ggc' },
      causation: 'test',
      correlation: 'test',
    }),
  );

const rowOf = async (file: ObligationId) => {
  const asked = new FindSanctions({ obligation: file, closedToo: true }, day('2023-03-01'), 10);
  return (await new FindSanctionsHandler(platform.readModels).execute(asked)).entries;
};

const announce: SanctionWish = {
  type: 'NotifyIntent',
  channel: 'registered-letter',
  language: 'nl',
  on: day('2023-02-15'),
};
const hear: SanctionWish = { type: 'RecordHearing', outcome: 'held', on: day('2023-03-01') };
const propose = (on: string): SanctionWish => ({
  type: 'DecideSanction',
  choice: { kind: 'fine', amount: 250, motivations: ['never-registered'], capacityConsidered: false },
  on: day(on),
});
const approve = (on: string): SanctionWish => ({ type: 'ApproveDecision', on: day(on) });
const notify = (on: string): SanctionWish => ({
  type: 'NotifyDecision',
  channel: 'counter',
  language: 'nl',
  on: day(on),
});

/** A file handed over with the procedure that it opened, in which the person was heard. */
const heard = async (name: string): Promise<readonly [ObligationId, SanctionId]> => {
  const file = await handedOver(name);
  await follow();
  const id = await procedureOn(file);
  for (const wish of [announce, hear]) expect(await ask(id, wish)).toMatchObject({ outcome: 'recorded' });
  return [file, id];
};

describe('a file that is handed over', () => {
  it('opens one procedure, whatever runs twice and whoever dies on the way', async () => {
    const file = await handedOver('exactly once');
    const id = await procedureOn(file);
    await react();
    const ordered = await platform.outbox.list({ kind: commandEffect, state: 'waiting', limit: 100 });
    const opening = ordered.filter(({ payload }) => (payload as { readonly id: string }).id === id);
    expect(opening).toHaveLength(1);

    // Two hands at once, and one that dies after it was recorded and before it could say so.
    await Promise.allSettled([perform(opening[0]!), perform(opening[0]!), perform(opening[0]!)]);
    expect(await factsOf(id)).toEqual(['ProcedureOpened']);
    expect(await perform(opening[0]!)).toBe('recorded at 0');

    // A reaction that begins anew notes the same orders, and what was done is not done again.
    await platform.outbox.startAt('hand-overs', 0n);
    await follow();
    await platform.outbox.startAt('hand-overs', 0n);
    await follow();
    expect(await factsOf(id)).toEqual(['ProcedureOpened']);
    const [row, ...others] = await rowOf(file);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      sanction: id,
      obligation: file,
      municipality: '21009',
      ground: 'registration',
      language: 'nl',
      capacity: 'places-free',
      step: 'notify-intent',
      opened_on: '2023-02-08',
    });
  });

  it('is the business of the GGC alone', async () => {
    const file = await handedOver('competence');
    await follow();
    const id = await procedureOn(file);
    expect(await ask(id, announce, 'official-1', 'municipality')).toMatchObject({ refusal: 'not-competent' });
    expect(await ask(procedureOpenedBy('nothing'), announce)).toMatchObject({ refusal: 'not-opened' });
    expect(await ask(procedureOpenedBy('nothing'), announce, 'x', 'municipality')).toMatchObject({
      refusal: 'not-competent',
    });
  });

  it('goes back to the municipality, and can be handed over again', async () => {
    const file = await handedOver('returned');
    await follow();
    const id = await procedureOn(file);
    expect(await ask(id, { type: 'ReturnFile', reason: 'incomplete', on: day('2023-02-20') })).toMatchObject({
      outcome: 'recorded',
    });
    await follow();
    const back = await platform.eventStore.read(streamName(`obligation-${file}`));
    expect(foldCase(obligationKind, back.events).phase).toBe('defaulted');
    expect(back.events.at(-1)).toMatchObject({
      type: 'FileTakenBack',
      metadata: { actor: { who: 'procedures', role: 'system' }, legalDay: '2023-02-20' },
    });

    expect(await askFile(file, o.handOver('2023-03-01'))).toMatchObject({ outcome: 'recorded' });
    await follow();
    expect(await procedureOn(file)).not.toBe(id);
    expect(await rowOf(file)).toMatchObject([
      { phase: 'closed', closed_because: 'returned' },
      { phase: 'opened', opened_on: '2023-03-01' },
    ]);
  });
});

describe('what becomes of the file after its hand-over', () => {
  it('keeps a fine away while the duty is suspended, even before the procedure is told', async () => {
    const [file, id] = await heard('suspended');
    const suspension = {
      type: 'GrantSuspension',
      reason: 'illness',
      proof: 'medical-certificate',
      via: 'counter',
      until: day('2023-05-31'),
      on: day('2023-03-05'),
    } as const;
    expect(await askFile(file, suspension)).toMatchObject({ outcome: 'recorded' });
    expect(await ask(id, propose('2023-03-10'))).toMatchObject({ refusal: 'file-suspended' });
    await follow();
    expect(await rowOf(file)).toMatchObject([{ held: 'suspended', flagged: false, step: 'decide' }]);
    expect(await ask(id, propose('2023-03-10'))).toMatchObject({ refusal: 'file-suspended' });

    expect(await askFile(file, { type: 'EndSuspension', on: day('2023-04-01') })).toMatchObject({
      outcome: 'recorded',
    });
    await follow();
    expect(await rowOf(file)).toMatchObject([{ held: null, flagged: false }]);
    expect(await ask(id, propose('2023-04-03'))).toMatchObject({ outcome: 'recorded' });
  });

  it('keeps a fine away while an exemption is pending', async () => {
    const [file, id] = await heard('exemption');
    const asked = { type: 'RequestExemption', ground: 'belgian-diploma', on: day('2023-03-02') } as const;
    expect(await askFile(file, asked)).toMatchObject({ outcome: 'recorded' });
    expect(await ask(id, propose('2023-03-10'))).toMatchObject({ refusal: 'exemption-pending' });
    const granted = { type: 'GrantExemption', ground: 'belgian-diploma', proof: 'diploma', via: 'counter' } as const;
    expect(await askFile(file, { ...granted, on: day('2023-03-12') })).toMatchObject({ outcome: 'recorded' });
    expect(await ask(id, propose('2023-03-13'))).toMatchObject({ refusal: 'file-closed' });
    await follow();
    expect(await rowOf(file)).toMatchObject([{ flagged: true, step: 'look-at-file' }]);
    expect(await ask(id, { type: 'DropProcedure', reason: 'exempt', on: day('2023-03-14') })).toMatchObject({
      outcome: 'recorded',
    });
  });

  it('has an official look at a correction before anything goes on', async () => {
    const [file, id] = await heard('corrected');
    expect(await ask(id, propose('2023-03-10'))).toMatchObject({ outcome: 'recorded' });
    const corrected = {
      type: 'CorrectFact',
      fact: 2,
      change: { means: 'registered-letter' },
      reason: 'typing-error',
      on: day('2023-03-11'),
    } as const;
    expect(await askFile(file, corrected)).toMatchObject({ outcome: 'recorded' });
    expect(await ask(id, approve('2023-03-13'), 'official-2')).toMatchObject({ refusal: 'file-changed' });
    await follow();
    expect(await rowOf(file)).toMatchObject([{ flagged: true, step: 'look-at-file' }]);
    expect(await ask(id, approve('2023-03-13'), 'official-2')).toMatchObject({ refusal: 'file-changed' });

    const confirm: SanctionWish = { type: 'ConfirmFile', reason: 'ground-unchanged', on: day('2023-03-14') };
    expect(await ask(id, confirm)).toMatchObject({ outcome: 'recorded' });
    await catchUpReadModels(platform);
    expect(await rowOf(file)).toMatchObject([{ flagged: false, step: 'second-official' }]);
    expect(await ask(id, approve('2023-03-15'), 'official-2')).toMatchObject({ outcome: 'recorded' });
  });
});

describe('a fine', () => {
  it('takes two officials, and its terms ring like any other', async () => {
    const [file, id] = await heard('fined');
    expect(await ask(id, propose('2023-03-10'))).toMatchObject({ outcome: 'recorded' });
    expect(await ask(id, approve('2023-03-13'))).toMatchObject({ refusal: 'same-official' });
    for (const wish of [approve('2023-03-13'), notify('2023-03-14')])
      expect(await ask(id, wish, 'official-2')).toMatchObject({ outcome: 'recorded' });
    await catchUpReadModels(platform);
    expect(await rowOf(file)).toMatchObject([{ step: 'await-payment', legal_day: '2023-05-15', fine: 250 }]);

    const clock = fixedClock('2023-05-16T06:00:00Z');
    const { eventStore, readModels } = platform;
    const agenda = agendaFrom(readModels);
    const keepCalendar = calendarKeeper({ eventStore, clock, parts: agendaParts, newKey, causation: 'alarm' });
    const ring = ringer({ agenda, clock, keepCalendar });
    for (const alarm of await agenda.alarms(day('2023-05-16'), day('2023-05-16'))) await ring(alarm);
    expect((await factsOf(id)).at(-1)).toBe('ProcedureTermLapsed');

    const view = await new ShowSanctionHandler(eventStore).execute(new ShowSanction(id));
    const told = sanctionTimelineOf(view!.facts);
    expect(told.map(({ type, actor: { who }, fileRevision }) => [type, who, fileRevision])).toEqual([
      ['ProcedureOpened', 'hand-overs', undefined],
      ['IntentNotified', 'official-1', 6],
      ['HearingRecorded', 'official-1', undefined],
      ['FineProposed', 'official-1', 6],
      ['FineImposed', 'official-2', 6],
      ['FineNotified', 'official-2', 6],
      ['ProcedureTermLapsed', 'calendar', undefined],
    ]);
    for (const { legalBasis, recordedAt } of told) {
      expect(legalBasis).toBe('decree of 19 July 2018');
      expect(recordedAt).toMatch(/^20/);
    }
    // A fine never ends the duty.
    const { events } = await eventStore.read(streamName(`obligation-${file}`));
    expect(foldCase(obligationKind, events).phase).toBe('sanctioned');
  });

  it('is followed by a further procedure when the default goes on, and both are told of the file', async () => {
    const [file, id] = await heard('goes on');
    for (const [wish, who] of [
      [propose('2023-03-10'), 'official-1'],
      [approve('2023-03-13'), 'official-2'],
      [notify('2023-03-14'), 'official-2'],
      [{ type: 'NoteContinuedDefault', on: day('2023-05-16') }, 'official-1'],
    ] as const)
      expect(await ask(id, wish, who)).toMatchObject({ outcome: 'recorded' });
    await follow();
    expect(await rowOf(file)).toMatchObject([{ sanction: id }, { further: true, opened_on: '2023-05-16' }]);

    expect(await askFile(file, o.register('2023-05-20'))).toMatchObject({ outcome: 'recorded' });
    await follow();
    expect(await rowOf(file)).toMatchObject([{ flagged: true }, { flagged: true, further: true }]);
  });
});
