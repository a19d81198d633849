import { memoryEventStore, memoryProjectionStore, memoryReadModels } from '@termijn/adapters';
import {
  agendaFrom,
  bucketOf,
  bucketsMax,
  readSide,
  reading,
  runProjection,
  streamName,
  type Agenda,
  type AgendaEntry,
  type StreamName,
} from '@termijn/engine';
import { day, plusDays } from '@termijn/kernel';
import { askLoan, fixedClock, loan, loanAgenda, type LoanCommand } from '@termijn/testkit';

const clock = fixedClock('2023-12-31T08:00:00Z');
const loanOf = (name: string | number): StreamName => streamName(`loan-${String(name)}`);

/** An agenda in memory that a projection keeps up to date. */
const openAgenda = () => {
  const eventStore = memoryEventStore();
  const projectionStore = memoryProjectionStore();
  const readModels = memoryReadModels(projectionStore);
  const stop = new AbortController();
  const { projection } = readSide(loanAgenda, reading(loan));
  const run = { projection, reading: reading(loan), eventStore, projectionStore, signal: stop.signal };
  const running = runProjection({ ...run, backOff: () => 1 });
  return {
    agenda: agendaFrom(readModels),
    ask: (stream: StreamName, command: LoanCommand) => askLoan(eventStore, clock, stream, command),
    seen: async () => readModels.reached('agenda', await eventStore.head(), 10_000),
    async close() {
      stop.abort();
      await running;
    },
  };
};

describe('the bucket of a case', () => {
  it('is the same for ever', () => {
    // Alarms of one build are answered by another, so these must never change.
    expect(['a', 'b', '3f0c'].map((name) => bucketOf(loanOf(name)))).toEqual([25, 32, 58]);
  });

  it('spreads cases evenly', () => {
    const counts = new Array<number>(bucketsMax).fill(0);
    for (let number = 0; number < 6400; number++) counts[bucketOf(loanOf(number))]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts)).toBeLessThan(200);
  });
});

describe('the agenda', () => {
  let open: ReturnType<typeof openAgenda>;
  let agenda: Agenda;
  beforeEach(() => {
    open = openAgenda();
    agenda = open.agenda;
  });
  afterEach(() => open.close());

  const everything = async (): Promise<AgendaEntry[]> => {
    const entries: AgendaEntry[] = [];
    for (let bucket = 0; bucket < bucketsMax; bucket++)
      entries.push(...(await agenda.due(day('2100-01-01'), bucket, undefined, 1000)));
    return entries;
  };

  it('shows what the law owes a case, and no more', async () => {
    const [lent, reminded, returned] = ['lent', 'reminded', 'returned'].map(loanOf) as [
      StreamName,
      StreamName,
      StreamName,
    ];
    for (const stream of [lent, reminded, returned])
      await open.ask(stream, { type: 'LendBook', lastDay: day('2023-06-10') });
    await open.ask(reminded, { type: 'KeepCalendar', on: day('2023-06-08') });
    await open.ask(returned, { type: 'ReturnBook' });
    await open.seen();
    const bucket = bucketOf(lent);
    const entries = await everything();
    expect(entries).toContainEqual({ stream: lent, term: 'reminder', dueOn: '2023-06-07', bucket });
    expect(entries.map(({ stream, term }) => `${stream} ${term}`).sort()).toEqual([
      'loan-lent reminder',
      'loan-lent return',
      'loan-reminded return',
    ]);
  });

  it('gathers what is overdue under the alarms of today, and looks no further than asked', async () => {
    const today = day('2023-06-20');
    const due = { old: '2023-01-01', today: '2023-06-19', tomorrow: '2023-06-20', later: '2023-07-20' };
    for (const [name, lastDay] of Object.entries(due)) {
      await open.ask(loanOf(name), { type: 'LendBook', lastDay: day(lastDay) });
      await open.ask(loanOf(name), { type: 'KeepCalendar', on: plusDays(day(lastDay), -3) });
    }
    await open.seen();
    const alarms = await agenda.alarms(today, plusDays(today, 2));
    expect(alarms).toEqual([
      ...[bucketOf(loanOf('old')), bucketOf(loanOf('today'))]
        .sort((one, other) => one - other)
        .map((bucket) => ({ dueOn: today, bucket })),
      { dueOn: '2023-06-21', bucket: bucketOf(loanOf('tomorrow')) },
    ]);
    expect(await agenda.overdue(today)).toEqual([
      { dueOn: '2023-01-02', count: 1 },
      { dueOn: '2023-06-20', count: 1 },
    ]);
  });

  it('pages through a bucket, soonest first, without a gap or a repetition', async () => {
    const streams = Array.from({ length: 400 }, (_, number) => loanOf(number)).filter(
      (stream) => bucketOf(stream) === 7,
    );
    for (const [index, stream] of streams.entries())
      await open.ask(stream, { type: 'LendBook', lastDay: plusDays(day('2023-06-10'), -(index % 3)) });
    await open.seen();
    const read: AgendaEntry[] = [];
    let page: readonly AgendaEntry[];
    do {
      page = await agenda.due(day('2023-06-30'), 7, read.at(-1), 3);
      read.push(...page);
    } while (page.length > 0);
    const order = read.map(({ dueOn, stream, term }) => `${dueOn} ${stream} ${term}`);
    expect(order).toEqual([...new Set(order)].sort());
    expect(read).toHaveLength(2 * streams.length);
    expect(streams.length).toBeGreaterThan(2);
  });
});
