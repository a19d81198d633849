import { foldCase, agendaFrom, calendarKeeper, commandEffect, ringer, streamName } from '@termijn/engine';
import type { ObligationId, SanctionId } from '@termijn/domain';
import {
  agendaParts,
  catchUpReadModels,
  obligationKind,
  procedureOpenedBy,
  sanctionTimelineOf,
  ShowSanction,
  ShowSanctionHandler,
  type SanctionWish,
} from '@termijn/features';
import { day } from '@termijn/kernel';
import { fixedClock, obligationExamples as o } from '@termijn/testkit';
import { newKey, SanctionDesk } from './sanction-desk';

let desk: SanctionDesk;

beforeAll(async () => {
  desk = await SanctionDesk.open();
});
afterAll(() => desk.close());

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
  const file = await desk.handOver(name);
  await desk.follow();
  const id = await desk.procedureOn(file);
  for (const wish of [announce, hear]) expect(await desk.ask(id, wish)).toMatchObject({ outcome: 'recorded' });
  return [file, id];
};

describe('a file that is handed over', () => {
  it('opens one procedure, whatever runs twice and whoever dies on the way', async () => {
    const file = await desk.handOver('exactly once');
    const id = await desk.procedureOn(file);
    await desk.react();
    const ordered = await desk.platform.outbox.list({ kind: commandEffect, state: 'waiting', limit: 100 });
    const opening = ordered.filter(({ payload }) => (payload as { readonly id: string }).id === id);
    expect(opening).toHaveLength(1);

    // Two hands at once, and one that dies after it was recorded and before it could say so.
    await Promise.allSettled([desk.perform(opening[0]!), desk.perform(opening[0]!), desk.perform(opening[0]!)]);
    expect(await desk.factsOf(id)).toEqual(['ProcedureOpened']);
    expect(await desk.perform(opening[0]!)).toBe('recorded at 0');

    // A reaction that begins anew notes the same orders, and what was done is not done again.
    await desk.platform.outbox.startAt('hand-overs', 0n);
    await desk.follow();
    await desk.platform.outbox.startAt('hand-overs', 0n);
    await desk.follow();
    expect(await desk.factsOf(id)).toEqual(['ProcedureOpened']);
    const [row, ...others] = await desk.rowsOf(file);
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
    const file = await desk.handOver('competence');
    await desk.follow();
    const id = await desk.procedureOn(file);
    expect(await desk.ask(id, announce, 'official-1', 'municipality')).toMatchObject({ refusal: 'not-competent' });
    expect(await desk.ask(procedureOpenedBy('nothing'), announce)).toMatchObject({ refusal: 'not-opened' });
    expect(await desk.ask(procedureOpenedBy('nothing'), announce, 'x', 'municipality')).toMatchObject({
      refusal: 'not-competent',
    });
  });

  it('goes back to the municipality, and can be handed over again', async () => {
    const file = await desk.handOver('returned');
    await desk.follow();
    const id = await desk.procedureOn(file);
    expect(await desk.ask(id, { type: 'ReturnFile', reason: 'incomplete', on: day('2023-02-20') })).toMatchObject({
      outcome: 'recorded',
    });
    await desk.follow();
    const back = await desk.platform.eventStore.read(streamName(`obligation-${file}`));
    expect(foldCase(obligationKind, back.events).phase).toBe('defaulted');
    expect(back.events.at(-1)).toMatchObject({
      type: 'FileTakenBack',
      metadata: { actor: { who: 'procedures', role: 'system' }, legalDay: '2023-02-20' },
    });

    await desk.askFile(file, o.handOver('2023-03-01'));
    await desk.follow();
    expect(await desk.procedureOn(file)).not.toBe(id);
    expect(await desk.rowsOf(file)).toMatchObject([
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
    await desk.askFile(file, suspension);
    expect(await desk.ask(id, propose('2023-03-10'))).toMatchObject({ refusal: 'file-suspended' });
    await desk.follow();
    expect(await desk.rowsOf(file)).toMatchObject([{ held: 'suspended', flagged: false, step: 'decide' }]);
    expect(await desk.ask(id, propose('2023-03-10'))).toMatchObject({ refusal: 'file-suspended' });

    await desk.askFile(file, { type: 'EndSuspension', on: day('2023-04-01') });
    await desk.follow();
    expect(await desk.rowsOf(file)).toMatchObject([{ held: null, flagged: false }]);
    expect(await desk.ask(id, propose('2023-04-03'))).toMatchObject({ outcome: 'recorded' });
  });

  it('keeps a fine away while an exemption is pending', async () => {
    const [file, id] = await heard('exemption');
    const asked = { type: 'RequestExemption', ground: 'belgian-diploma', on: day('2023-03-02') } as const;
    await desk.askFile(file, asked);
    expect(await desk.ask(id, propose('2023-03-10'))).toMatchObject({ refusal: 'exemption-pending' });
    const granted = { type: 'GrantExemption', ground: 'belgian-diploma', proof: 'diploma', via: 'counter' } as const;
    await desk.askFile(file, { ...granted, on: day('2023-03-12') });
    expect(await desk.ask(id, propose('2023-03-13'))).toMatchObject({ refusal: 'file-closed' });
    await desk.follow();
    expect(await desk.rowsOf(file)).toMatchObject([{ flagged: true, step: 'look-at-file' }]);
    expect(await desk.ask(id, { type: 'DropProcedure', reason: 'exempt', on: day('2023-03-14') })).toMatchObject({
      outcome: 'recorded',
    });
  });

  it('has an official look at a correction before anything goes on', async () => {
    const [file, id] = await heard('corrected');
    expect(await desk.ask(id, propose('2023-03-10'))).toMatchObject({ outcome: 'recorded' });
    const corrected = {
      type: 'CorrectFact',
      fact: 2,
      change: { means: 'registered-letter' },
      reason: 'typing-error',
      on: day('2023-03-11'),
    } as const;
    await desk.askFile(file, corrected);
    expect(await desk.ask(id, approve('2023-03-13'), 'official-2')).toMatchObject({ refusal: 'file-changed' });
    await desk.follow();
    expect(await desk.rowsOf(file)).toMatchObject([{ flagged: true, step: 'look-at-file' }]);
    expect(await desk.ask(id, approve('2023-03-13'), 'official-2')).toMatchObject({ refusal: 'file-changed' });

    const confirm: SanctionWish = { type: 'ConfirmFile', reason: 'ground-unchanged', on: day('2023-03-14') };
    expect(await desk.ask(id, confirm)).toMatchObject({ outcome: 'recorded' });
    await catchUpReadModels(desk.platform);
    expect(await desk.rowsOf(file)).toMatchObject([{ flagged: false, step: 'second-official' }]);
    expect(await desk.ask(id, approve('2023-03-15'), 'official-2')).toMatchObject({ outcome: 'recorded' });
  });
});

describe('a fine', () => {
  it('takes two officials, and its terms ring like any other', async () => {
    const [file, id] = await heard('fined');
    expect(await desk.ask(id, propose('2023-03-10'))).toMatchObject({ outcome: 'recorded' });
    expect(await desk.ask(id, approve('2023-03-13'))).toMatchObject({ refusal: 'same-official' });
    for (const wish of [approve('2023-03-13'), notify('2023-03-14')])
      expect(await desk.ask(id, wish, 'official-2')).toMatchObject({ outcome: 'recorded' });
    await catchUpReadModels(desk.platform);
    expect(await desk.rowsOf(file)).toMatchObject([{ step: 'await-payment', legal_day: '2023-05-15', fine: 250 }]);

    const clock = fixedClock('2023-05-16T06:00:00Z');
    const { eventStore, readModels } = desk.platform;
    const agenda = agendaFrom(readModels);
    const keepCalendar = calendarKeeper({ eventStore, clock, parts: agendaParts, newKey, causation: 'alarm' });
    const ring = ringer({ agenda, clock, keepCalendar });
    for (const alarm of await agenda.alarms(day('2023-05-16'), day('2023-05-16'))) await ring(alarm);
    expect((await desk.factsOf(id)).at(-1)).toBe('ProcedureTermLapsed');

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
      expect(await desk.ask(id, wish, who)).toMatchObject({ outcome: 'recorded' });
    await desk.follow();
    expect(await desk.rowsOf(file)).toMatchObject([{ sanction: id }, { further: true, opened_on: '2023-05-16' }]);

    await desk.askFile(file, o.register('2023-05-20'));
    await desk.follow();
    expect(await desk.rowsOf(file)).toMatchObject([{ flagged: true }, { flagged: true, further: true }]);
  });
});
