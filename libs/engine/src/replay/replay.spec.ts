import { day } from '@termijn/kernel';
import { loan, loanLog, type LoanEvent, type LoanHistory } from '@termijn/testkit';
import { instant } from '../clock';
import type { Progress } from '../progress';
import { ignored, type Projection } from '../projections/projection';
import { streamName, type EventStore } from '../streams/event-store';
import { reading } from '../streams/reading';
import type { Cut } from './cut';
import { digestOf } from './digest';
import { foldCase } from './fold-case';
import { foldLog, foldProjection, rowsOf } from './fold-log';

/** Two loans, of which one is reported late. */
const history: LoanHistory = [
  ['loan-1', { type: 'BookLent', lastDay: day('2024-01-31') }, '2024-01-01', '2024-01-01T10:00:00Z'],
  ['loan-2', { type: 'BookLent', lastDay: day('2024-02-29') }, '2024-01-10', '2024-01-10T10:00:00Z'],
  ['loan-1', { type: 'LoanOverdue', on: day('2024-02-01') }, '2024-02-01', '2024-02-01T10:00:00Z'],
  // Reported three weeks late.
  ['loan-2', { type: 'BookReturned' }, '2024-01-20', '2024-02-10T10:00:00Z'],
  // States no legal day; in Brussels it is already the 15th.
  ['loan-1', { type: 'BookReturned' }, undefined, '2024-02-14T23:30:00Z'],
];

const filledStore = (): Promise<EventStore> => loanLog(history);

/** Loans that are out, by stream. */
const out: Projection<LoanEvent, 'out', { loan: string }> = {
  name: 'out',
  version: 1,
  table: { columns: { loan: 'text' }, primaryKey: ['loan'] },
  key: ({ stream }) => stream,
  on: {
    BookLent: () => 'out',
    ReaderReminded: ignored,
    LoanOverdue: ignored,
    BookReturned: () => undefined,
    LendingCorrected: (state, { as }) => (as === undefined ? undefined : state),
  },
  rows: (_, stream) => [{ loan: stream }],
};

const outAt = async (cut: Cut): Promise<readonly string[]> => {
  const replayed = await foldProjection({ eventStore: await filledStore(), reading: reading(loan), cut }, out);
  return rowsOf(out, replayed.state).map((row) => row.loan);
};

describe('replaying the log by two clocks', () => {
  it('shows how things stand now', async () => {
    expect(await outAt({})).toEqual([]);
  });

  it('shows how things stood on a day, as we know it now', async () => {
    expect(await outAt({ on: day('2024-01-19') })).toEqual(['loan-1', 'loan-2']);
    expect(await outAt({ on: day('2024-01-20') })).toEqual(['loan-1']);
  });

  it('shows what was known at a moment', async () => {
    expect(await outAt({ knownAt: instant('2024-02-10T09:59:59Z') })).toEqual(['loan-1', 'loan-2']);
    expect(await outAt({ knownAt: instant('2024-02-10T10:00:00Z') })).toEqual(['loan-1']);
  });

  it('shows how a day looked at a moment', async () => {
    expect(await outAt({ on: day('2024-01-25'), knownAt: instant('2024-01-25T12:00:00Z') })).toEqual([
      'loan-1',
      'loan-2',
    ]);
  });

  it('counts a fact without a legal day on the day in Brussels on which it was recorded', async () => {
    expect(await outAt({ on: day('2024-02-14') })).toEqual(['loan-1']);
    expect(await outAt({ on: day('2024-02-15') })).toEqual([]);
  });

  it('folds one case at the same cuts', async () => {
    const { events } = await (await filledStore()).read(streamName('loan-2'));
    expect(foldCase(loan, events)).toEqual({ phase: 'returned' });
    expect(foldCase(loan, events, { on: day('2024-01-19') })).toMatchObject({ phase: 'lent' });
    expect(foldCase(loan, events, { knownAt: instant('2024-02-01T00:00:00Z') })).toMatchObject({ phase: 'lent' });
    expect(foldCase(loan, events, { on: day('2023-12-31') })).toEqual({ phase: 'none' });
  });
});

describe('replaying a part of the log', () => {
  const count = async (part: { readonly after?: bigint; readonly upTo?: bigint }) => {
    const replay = { eventStore: await filledStore(), reading: reading(loan), ...part };
    return foldLog(replay, 0, (events) => events + 1);
  };

  it('reads everything, or what lies between two positions', async () => {
    expect(await count({})).toEqual({ state: 5, position: 5n, events: 5 });
    expect(await count({ after: 1n, upTo: 3n })).toEqual({ state: 2, position: 3n, events: 2 });
    expect(await count({ after: 5n })).toEqual({ state: 0, position: 5n, events: 0 });
  });

  it('tells how far it is', async () => {
    const seen: Progress[] = [];
    const onProgress = (progress: Progress): void => {
      seen.push(progress);
    };
    await foldLog({ eventStore: await filledStore(), reading: reading(loan), onProgress }, 0, (events) => events + 1);
    expect(seen.at(-1)).toMatchObject({ position: 5n, head: 5n, events: 5 });
    expect(seen.at(-1)?.rate).toBeGreaterThan(0);
  });
});

describe('the fingerprint of rows', () => {
  const { table } = { table: { columns: { a: 'text', b: 'json' }, primaryKey: ['a'] } } as const;

  it('does not depend on order, nor on whether what is empty is said', () => {
    const one = [{ a: '1', b: { x: 1, y: [2] } }, { a: '2' }];
    const other = [{ b: null, a: '2' }, { b: { y: [2], x: 1 }, a: '1' }]; // prettier-ignore
    expect(digestOf(table, one)).toBe(digestOf(table, other));
  });

  it('changes with every value', () => {
    const digests = [[], [{ a: '1' }], [{ a: '2' }], [{ a: '1' }, { a: '1' }], [{ a: '1', b: [1, 2] }], [{ a: '1', b: [2, 1] }]]; // prettier-ignore
    expect(new Set(digests.map((rows) => digestOf(table, rows))).size).toBe(digests.length);
  });
});
