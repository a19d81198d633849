import {
  factsAt,
  foldCase,
  foldCases,
  foldLog,
  foldProjection,
  instant,
  ignored,
  reading,
  streamName,
  type Cut,
  type Projection,
  type StreamKind,
  type UnreadableEvent,
} from '@termijn/engine';
import { day, fold } from '@termijn/kernel';
import { loan, loanLog, type Loan, type LoanEvent, type LoanHistory, type LoanMatter } from '@termijn/testkit';

/** On 5 March it turns out that the first book went out on 20 February, and on 6 March that the second never did. */
const history: LoanHistory = [
  ['loan-late', { type: 'BookLent', lastDay: day('2024-03-31') }, '2024-03-01', '2024-03-01T10:00:00Z'],
  ['loan-never', { type: 'BookLent', lastDay: day('2024-03-31') }, '2024-03-01', '2024-03-01T11:00:00Z'],
  ['loan-late', { type: 'ReaderReminded', on: day('2024-03-02') }, '2024-03-02', '2024-03-02T10:00:00Z'],
  [
    'loan-late',
    {
      type: 'LendingCorrected',
      fact: 0,
      as: { type: 'BookLent', lastDay: day('2024-03-20'), on: day('2024-02-20') },
      on: day('2024-03-05'),
    },
    '2024-03-05',
    '2024-03-05T10:00:00Z',
  ],
  ['loan-never', { type: 'LendingCorrected', fact: 0, on: day('2024-03-06') }, '2024-03-06', '2024-03-06T10:00:00Z'],
  ['loan-sound', { type: 'BookLent', lastDay: day('2024-04-30') }, '2024-03-07', '2024-03-07T10:00:00Z'],
];

const days = ['2024-02-19', '2024-02-20', '2024-02-29', '2024-03-01', '2024-03-04', '2024-03-06', '2024-03-07'].map(
  day,
);
const moments = history.map(([, , , recordedAt]) => instant(recordedAt));
const cuts: readonly Cut[] = [
  {},
  ...days.map((on) => ({ on })),
  ...moments.flatMap((knownAt) => [{ knownAt }, ...days.map((on) => ({ on, knownAt }))]),
];

const { category, decider, codec } = loan;
/** Loans whose corrections are facts like any other. */
const uncorrected: StreamKind<LoanMatter> = { category, decider, codec, note: (event) => loan.note(event) };
/** Loans that do not tell which facts correct others. */
const unsaid: StreamKind<LoanMatter> = { ...uncorrected, revised: (facts) => loan.revised!(facts) };

const stateOf = async (stream: string, cut: Cut, kind = loan): Promise<Loan> =>
  foldCase(kind, (await (await loanLog(history)).read(streamName(stream))).events, cut);

describe('corrections on two clocks', () => {
  it.each([
    ['2024-02-19', undefined, 'none'],
    // Known now: it counted from 20 February on, until the new last day.
    ['2024-02-20', undefined, '2024-03-20'],
    ['2024-03-01', undefined, '2024-03-20'],
    // Known then: it counted from 1 March on, until the old last day.
    ['2024-02-29', '2024-03-04T00:00:00Z', 'none'],
    ['2024-03-01', '2024-03-04T00:00:00Z', '2024-03-31'],
    // The correction is dated 5 March, but it says how things were, whichever day is asked about.
    ['2024-03-04', '2024-03-05T10:00:00Z', '2024-03-20'],
  ])('a loan on %s as known at %s', async (on, knownAt, expected) => {
    const state = await stateOf('loan-late', {
      on: day(on),
      ...(knownAt !== undefined && { knownAt: instant(knownAt) }),
    });
    expect(state.phase === 'lent' ? state.lastDay : state.phase).toBe(expected);
  });

  it.each([
    ['2024-03-02', undefined, 'none'],
    ['2024-03-02', '2024-03-06T09:59:59Z', 'lent'],
    ['2024-03-02', '2024-03-06T10:00:00Z', 'none'],
  ])('a loan that never was, on %s as known at %s', async (on, knownAt, phase) => {
    const cut = { on: day(on), ...(knownAt !== undefined && { knownAt: instant(knownAt) }) };
    expect(await stateOf('loan-never', cut)).toMatchObject({ phase });
  });

  it('are folded like any fact where no day is asked about', async () => {
    expect(await stateOf('loan-late', {})).toEqual({ phase: 'lent', lastDay: '2024-03-20', reminded: true });
    expect(await stateOf('loan-never', {})).toEqual({ phase: 'none' });
  });

  it('mean nothing to a kind that has none', async () => {
    const cut = { on: day('2024-03-01') };
    expect(await stateOf('loan-late', cut, uncorrected)).toMatchObject({ lastDay: '2024-03-31' });
    expect(await stateOf('loan-never', cut, uncorrected)).toMatchObject({ phase: 'lent' });
  });

  it('give back facts as they read, with the day on which they count', async () => {
    const store = await loanLog(history);
    const { events } = await store.read(streamName('loan-late'));
    const facts = events.map((event) => reading(loan).decode(event));
    const read = factsAt(loan, facts, { on: day('2024-03-02') });
    expect(read.map(({ event, revision, metadata: { legalDay } }) => [revision, event.type, legalDay])).toEqual([
      [0, 'BookLent', '2024-02-20'],
      [1, 'ReaderReminded', '2024-03-02'],
    ]);
    expect(read[1]).toBe(facts[1]);
    expect(factsAt(loan, facts, {})).toEqual(facts);
  });

  it('leave a fact unknown as long as one before it is, though the clock went back in between', () => {
    const at = (event: LoanEvent, recordedAt: string) => ({ event, metadata: { recordedAt: instant(recordedAt) } });
    const facts = [
      at({ type: 'BookLent', lastDay: day('2024-03-31'), on: day('2024-03-01') }, '2024-03-01T10:00:01Z'),
      at({ type: 'ReaderReminded', on: day('2024-03-01') }, '2024-03-01T10:00:00Z'),
    ];
    const on = day('2024-03-01');
    expect(factsAt(loan, facts, { on, knownAt: instant('2024-03-01T10:00:00Z') })).toEqual([]);
    expect(factsAt(loan, facts, { on, knownAt: instant('2024-03-01T10:00:01Z') })).toEqual(facts);
  });
});

describe('every way of replaying', () => {
  const replayed = (kind: StreamKind<LoanMatter>, cut: Cut) => async () => {
    const eventStore = await loanLog(history);
    const { state: cases, ...told } = await foldCases({ eventStore, cut }, kind);
    const { state: logged } = await foldLog(
      { eventStore, reading: reading(kind), cut },
      new Map<string, Loan>(),
      (all, { stream, event }) => all.set(stream, loan.decider.evolve(all.get(stream) ?? { phase: 'none' }, event)),
    );
    return { cases, logged, told };
  };

  it.each(['with corrections', 'without', 'that does not say which facts correct'])(
    'agrees at every cut, for a kind %s',
    async (which) => {
      const kind = { 'with corrections': loan, without: uncorrected }[which] ?? unsaid;
      for (const cut of cuts) {
        const { cases, logged, told } = await replayed(kind, cut)();
        expect(told).toEqual({ position: 6n, events: 6 });
        expect([cut, cases]).toEqual([cut, logged]);
        for (const stream of ['loan-late', 'loan-never', 'loan-sound'])
          expect([cut, cases.get(streamName(stream)) ?? { phase: 'none' }]).toEqual([
            cut,
            await stateOf(stream, cut, kind),
          ]);
      }
    },
  );

  it('shows facts in the order of the log, and none before the place it begins at', async () => {
    const replay = { eventStore: await loanLog(history), reading: reading(loan), cut: { on: day('2024-03-31') } };
    const seen = (after: bigint) =>
      foldLog({ ...replay, after }, [] as string[], (all, { stream, event }) => [...all, `${stream} ${event.type}`]);
    expect((await seen(0n)).state).toEqual(['loan-late BookLent', 'loan-late ReaderReminded', 'loan-sound BookLent']);
    expect((await seen(1n)).state).toEqual(['loan-late ReaderReminded', 'loan-sound BookLent']);
  });

  it('knows a correction only from its place in the log on', async () => {
    const later: LoanHistory = [
      ...history,
      ['loan-late', { type: 'BookReturned' }, '2024-02-28', '2024-03-08T10:00:00Z'],
    ];
    const replay = { eventStore: await loanLog(later), cut: { on: day('2024-03-01') } };
    const phases = async (upTo: bigint) =>
      Array.from((await foldCases({ ...replay, upTo }, loan)).state, ([stream, { phase }]) => `${stream} ${phase}`);
    expect(await phases(4n)).toEqual(['loan-late lent', 'loan-never lent']);
    expect(await phases(6n)).toEqual(['loan-late lent']);
    expect(await phases(7n)).toEqual(['loan-late returned']);
  });

  it('shows a read model as it would have been', async () => {
    const firsts: Projection<LoanEvent, string, { stream: string; lastDay: string }> = {
      name: 'firsts',
      version: 1,
      table: { columns: { stream: 'text', lastDay: 'day' }, primaryKey: ['stream'] },
      key: ({ stream }) => stream,
      on: {
        BookLent: (_, { lastDay }) => lastDay,
        ReaderReminded: ignored,
        LoanOverdue: ignored,
        BookReturned: ignored,
        LendingCorrected: ignored,
      },
      rows: (lastDay, stream) => [{ stream, lastDay }],
    };
    const eventStore = await loanLog(history);
    const { state } = await foldProjection(
      { eventStore, reading: reading(loan), cut: { on: day('2024-02-25') } },
      firsts,
    );
    expect(state).toEqual(new Map([['loan-late', '2024-03-20']]));
  });

  it('does not read what was not known', async () => {
    const eventStore = await loanLog(history);
    const { metadata } = (await eventStore.read(streamName('loan-sound'))).events[0]!;
    const eaten = {
      type: 'BookEaten',
      data: {},
      metadata: { ...metadata, recordedAt: instant('2024-05-01T00:00:00Z') },
    };
    await eventStore.append(streamName('loan-sound'), 'any', [
      { ...eaten, id: '00000000-0000-5000-8000-000000000001' as never },
    ]);
    const cut = { on: day('2024-06-01'), knownAt: instant('2024-04-30T00:00:00Z') };
    expect((await foldCases({ eventStore, cut }, loan)).state.size).toBe(2);
    const unreadable: Partial<UnreadableEvent> = { code: 'unreadable-event', stream: 'loan-sound', revision: 1 };
    await expect(foldCases({ eventStore, cut: { on: cut.on } }, loan)).rejects.toMatchObject(unreadable);
    const { events } = await eventStore.read(streamName('loan-sound'));
    expect(foldCase(loan, events, cut)).toEqual(fold(loan.decider, [{ type: 'BookLent', lastDay: day('2024-04-30') }]));
  });
});
