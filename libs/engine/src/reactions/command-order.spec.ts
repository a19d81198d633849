import { memoryEventStore, memoryOutbox, memoryProjectionStore } from '@termijn/adapters';
import {
  commandEffect,
  commandHand,
  handle,
  idOf,
  ignored,
  orderCommand,
  reactSide,
  reading,
  recipientOf,
  runReaction,
  StoreUnavailable,
  streamName,
  uuidOf,
  workOffOnce,
  type EventStore,
  type Metadata,
  type Outbox,
  type Reaction,
  type Recipient,
  type Uuid,
  type WhenRefused,
  type WorkOff,
} from '@termijn/engine';
import { day } from '@termijn/kernel';
import {
  askLoan,
  eventually,
  fine,
  fixedClock,
  loan,
  type FineCommand,
  type FineEvent,
  type LoanEvent,
} from '@termijn/testkit';

const clock = fixedClock('2023-06-30T08:00:00Z');
const namespace = '0b8a4f0e-1d52-4c3e-9a53-5d2f6f0a7b11' as Uuid;

/** An overdue book is fined, and whoever pays the fine has brought it back: each law orders from the other. */
const fining = (whenRefused?: WhenRefused): Reaction<LoanEvent | FineEvent> => ({
  name: 'fining',
  on: {
    BookLent: ignored,
    ReaderReminded: ignored,
    LoanOverdue: ({ on }, fact) => [
      orderCommand(fine, idOf(fact.stream), { type: 'ImposeFine', on }, fact, whenRefused),
    ],
    BookReturned: ignored,
    LendingCorrected: ignored,
    FineImposed: ignored,
    FineRaised: ignored,
    FinePaid: (_, fact) => [orderCommand(loan, idOf(fact.stream), { type: 'ReturnBook' }, fact, whenRefused)],
  },
});

/** As much of a fact as an order needs. */
const factNumbered = (number: number) => ({
  id: uuidOf(namespace, String(number)),
  metadata: { correlation: 'test' } as Metadata,
});

describe('a command that follows from a fact', () => {
  let eventStore: EventStore;
  let outbox: Outbox;
  beforeEach(() => {
    eventStore = memoryEventStore();
    outbox = memoryOutbox();
  });

  const lose = async (name: string): Promise<void> => {
    const stream = streamName(`loan-${name}`);
    await askLoan(eventStore, clock, stream, { type: 'LendBook', lastDay: day('2023-06-01') });
    await askLoan(eventStore, clock, stream, { type: 'KeepCalendar', on: day('2023-06-02') });
  };
  const askFine = (name: string, command: FineCommand) =>
    handle(eventStore, fine, name, command, {
      key: uuidOf(namespace, `${name} ${command.type}`),
      at: clock.now(),
      actor: { who: 'library', role: 'test', organisation: 'test' },
      causation: 'test',
      correlation: 'test',
    });
  /** Lets the reaction note everything there is to note. */
  const react = async (whenRefused?: WhenRefused): Promise<void> => {
    const stop = new AbortController();
    const leases = memoryProjectionStore();
    const running = runReaction({
      ...reactSide(fining(whenRefused), reading(loan, fine)),
      eventStore,
      outbox,
      clock,
      lease: (reader, signal) => leases.lease(reader, signal),
      signal: stop.signal,
      backOff: () => 1,
    });
    const head = await eventStore.head();
    await eventually(async () => (await outbox.checkpoint('fining')) === head);
    stop.abort();
    await running;
  };
  const recipients = (): readonly Recipient[] => [recipientOf(eventStore, loan), recipientOf(eventStore, fine)];
  const perform = (more: Partial<WorkOff> = {}): Promise<number> =>
    workOffOnce({
      outbox,
      kind: commandEffect,
      hand: commandHand(recipients(), clock),
      clock,
      signal: new AbortController().signal,
      attemptsMax: 5,
      backOff: () => 1000,
      ...more,
    });
  const fates = async (): Promise<string[]> =>
    (await outbox.list({ limit: 100 })).map(({ state, attempts, note }) => `${state} ${attempts} ${note ?? ''}`);
  const streamOf = async (stream: string) => (await eventStore.read(streamName(stream))).events;
  const typesIn = async (stream: string) => (await streamOf(stream)).map(({ type }) => type);

  it('is recorded in the other stream, with the fact that caused it and what that belongs to', async () => {
    await lose('a');
    await react();
    expect(await perform()).toBe(1);
    expect(await fates()).toEqual(['done 1 recorded at 0']);
    const [cause] = (await streamOf('loan-a')).slice(-1);
    expect(await streamOf('fine-a')).toMatchObject([
      {
        type: 'FineImposed',
        data: { on: '2023-06-02' },
        metadata: {
          actor: { who: 'fining', role: 'system', organisation: 'termijn' },
          causation: cause?.id,
          correlation: cause?.metadata.correlation,
          recordedAt: clock.now(),
          legalDay: '2023-06-02',
        },
      },
    ]);
  });

  it('can follow from facts of several kinds of stream', async () => {
    await lose('a');
    await react();
    await perform();
    await askFine('a', { type: 'PayFine', on: day('2023-06-20') });
    await react();
    await perform();
    expect(await typesIn('loan-a')).toEqual(['BookLent', 'LoanOverdue', 'BookReturned']);
  });

  it('is recorded once though its hand dies before it can say so, and the reaction starts from the beginning', async () => {
    await lose('a');
    await react();
    const hand = commandHand(recipients(), clock);
    await perform({
      async hand(effect) {
        await hand(effect);
        throw new StoreUnavailable('the hand dies');
      },
    });
    clock.pass(1000);
    await perform();
    await outbox.startAt('fining', 0n);
    await react();
    expect(await perform()).toBe(0);
    expect(await fates()).toEqual(['done 2 recorded at 0']);
    expect(await typesIn('fine-a')).toEqual(['FineImposed']);
  });

  it('leaves a receipt when the law says that it is so already', async () => {
    await askFine('a', { type: 'ImposeFine', on: day('2023-01-01') });
    await lose('a');
    await react();
    await perform();
    expect(await fates()).toEqual(['done 1 already so']);
  });

  it.each([
    [undefined, 'done 1 refused: nothing-lent'],
    ['note', 'done 1 refused: nothing-lent'],
    ['park', 'parked 1 command-refused: the law refuses what a reaction ordered: nothing-lent'],
  ] as const)('shows a refusal; when the order says %s it is %s', async (whenRefused, fate) => {
    const order = orderCommand(loan, 'never-lent', { type: 'ReturnBook' }, factNumbered(1), whenRefused);
    await outbox.write('fining', 0n, 1n, [order], clock.now());
    await perform();
    expect(await fates()).toEqual([fate]);
  });

  it('is left for a person when nobody answers for that kind of stream', async () => {
    await lose('a');
    await react();
    await perform({ hand: commandHand(recipients().slice(0, 1), clock) });
    expect(await fates()).toEqual(['parked 1 no-recipient: nobody answers for streams of the kind "fine"']);
  });

  it('has an id of its own for every fact, stream and type of command', () => {
    const on = day('2023-06-01');
    const orders = [
      orderCommand(fine, 'a', { type: 'ImposeFine', on }, factNumbered(1)),
      orderCommand(fine, 'a', { type: 'ImposeFine', on }, factNumbered(2)),
      orderCommand(fine, 'b', { type: 'ImposeFine', on }, factNumbered(1)),
      orderCommand(fine, 'a', { type: 'PayFine', on }, factNumbered(1)),
      orderCommand(loan, 'a', { type: 'ReturnBook' }, factNumbered(1)),
    ];
    expect(new Set(orders.map(({ id }) => id)).size).toBe(orders.length);
    expect(orderCommand(fine, 'a', { type: 'ImposeFine', on }, factNumbered(1))).toEqual(orders[0]);
  });
});
