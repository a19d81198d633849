import { memoryEventStore, memoryOutbox, memoryProjectionStore } from '@termijn/adapters';
import {
  ignored,
  reading,
  runReaction,
  streamName,
  uuidOf,
  type Outbox,
  type Reaction,
  type ReactionRun,
  type Uuid,
} from '@termijn/engine';
import { day } from '@termijn/kernel';
import { askLoan, eventually, fixedClock, loan, type LoanCommand, type LoanEvent } from '@termijn/testkit';

const clock = fixedClock('2023-05-30T08:00:00Z');

/** A letter for every reminder. */
const letters: Reaction<LoanEvent> = {
  name: 'loan letters',
  on: {
    BookLent: ignored,
    ReaderReminded: (_, { id, stream }) => [{ id: uuidOf(id, 'letter'), kind: 'letter', payload: { stream } }],
    LoanOverdue: ignored,
    BookReturned: ignored,
    LendingCorrected: ignored,
  },
};

describe('running a reaction', () => {
  const eventStore = memoryEventStore();
  const projectionStore = memoryProjectionStore();
  const ask = (name: string, command: LoanCommand) => askLoan(eventStore, clock, streamName(`loan-${name}`), command);
  const remind = async (name: string): Promise<void> => {
    await ask(name, { type: 'LendBook', lastDay: day('2023-06-01') });
    await ask(name, { type: 'KeepCalendar', on: day('2023-05-30') });
  };
  const noted = async (outbox: Outbox): Promise<unknown[]> =>
    (await outbox.list({ limit: 100 })).map(({ payload }) => (payload as { stream: string }).stream).sort();

  const start = (outbox: Outbox) => {
    const stop = new AbortController();
    const run: ReactionRun<LoanEvent> = {
      reaction: letters,
      reading: reading(loan),
      eventStore,
      outbox,
      clock,
      lease: (reader, signal) => projectionStore.lease(reader, signal),
      signal: stop.signal,
      backOff: () => 1,
    };
    const running = runReaction(run);
    return {
      running,
      caughtUp: async () => {
        const head = await eventStore.head();
        await eventually(async () => (await outbox.checkpoint(letters.name)) === head);
      },
      async stop() {
        stop.abort();
        await running;
      },
    };
  };

  it('notes the effects of history and of what follows', async () => {
    const outbox = memoryOutbox();
    await remind('a');
    const reaction = start(outbox);
    await reaction.caughtUp();
    expect(await noted(outbox)).toEqual(['loan-a']);
    await remind('b');
    await reaction.caughtUp();
    expect(await noted(outbox)).toEqual(['loan-a', 'loan-b']);
    await reaction.stop();
  });

  it('reacts to nothing before the place it was told to start at', async () => {
    const outbox = memoryOutbox();
    await outbox.startAt(letters.name, await eventStore.head());
    const reaction = start(outbox);
    await remind('c');
    await reaction.caughtUp();
    expect(await noted(outbox)).toEqual(['loan-c']);
    await reaction.stop();
  });

  it('notes every effect once though two runners run and its checkpoint is set back', async () => {
    const outbox = memoryOutbox();
    const runners = [start(outbox), start(outbox)];
    await runners[0]!.caughtUp();
    await outbox.claim('letter', clock.now(), clock.now(), 100);
    for (const { id } of await outbox.list({ limit: 100 })) await outbox.done(id, 'sent');
    await outbox.startAt(letters.name, 0n);
    await remind('d');
    await runners[0]!.caughtUp();
    expect(await noted(outbox)).toEqual(['loan-a', 'loan-b', 'loan-c', 'loan-d']);
    expect(await outbox.list({ state: 'waiting', limit: 100 })).toHaveLength(1);
    for (const runner of runners) await runner.stop();
  });

  it('stops before an event that it cannot read, with everything before it noted', async () => {
    const outbox = memoryOutbox();
    await remind('e');
    const before = await eventStore.head();
    const metadata = { ...(await eventStore.read(streamName('loan-e'))).events[0]!.metadata };
    const id = uuidOf('5f0c1a52-3f0e-4d0a-9a55-6c1d2b8f7e10' as Uuid, 'poison');
    await eventStore.append(streamName('loan-e'), 'any', [{ id, type: 'BookEaten', data: {}, metadata }]);
    await remind('f');
    await expect(start(outbox).running).rejects.toMatchObject({ code: 'unreadable-event' });
    expect(await outbox.checkpoint(letters.name)).toBe(before);
    expect(await noted(outbox)).toEqual(['loan-a', 'loan-b', 'loan-c', 'loan-d', 'loan-e']);
  });
});
