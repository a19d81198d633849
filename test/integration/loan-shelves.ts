import { migrate, openPool, postgresEventStore, postgresProjectionStore, postgresReadModels } from '@termijn/adapters';
import { projectionMigrations } from '@termijn/adapters';
import {
  digestOf,
  foldProjection,
  ignored,
  instant,
  reading,
  rowsOf,
  streamName,
  uuidOf,
  type EventStore,
  type NewEvent,
  type Projection,
  type ReadModels,
  type Uuid,
} from '@termijn/engine';
import { day } from '@termijn/kernel';
import { loan, type LoanEvent } from '@termijn/testkit';

/** What has happened to a loan, line by line; only the last line is left when the book is back. */
export const loanSteps: Projection<LoanEvent, readonly LoanStep[], LoanStep> = {
  name: 'loan_steps',
  version: 1,
  table: {
    columns: { loan: 'text', step: 'integer', what: 'text', last_day: 'day', seen_at: 'position' },
    primaryKey: ['loan', 'step'],
    indexes: [['last_day', 'loan', 'step']],
  },
  key: ({ stream }) => stream,
  on: {
    BookLent: (steps = [], { type, lastDay }, { stream, position }) => [
      ...steps,
      { loan: stream, step: steps.length, what: type, last_day: lastDay, seen_at: String(position) },
    ],
    ReaderReminded: ignored,
    LoanOverdue: (steps = [], { type }, { stream, position }) => [
      ...steps,
      { loan: stream, step: steps.length, what: type, last_day: null, seen_at: String(position) },
    ],
    BookReturned: (_, { type }, { stream, position }) => [
      { loan: stream, step: 0, what: type, last_day: null, seen_at: String(position) },
    ],
    LendingCorrected: ignored,
  },
  rows: (steps) => steps,
};

export interface LoanStep {
  readonly [column: string]: unknown;
  readonly loan: string;
  readonly step: number;
  readonly what: string;
  readonly last_day: string | null;
  readonly seen_at: string;
}

/** How often what happened, over all loans: an event that counts twice or not at all shows here. */
export const loanCounts: Projection<LoanEvent, number, { what: string; times: number }> = {
  name: 'loan_counts',
  version: 1,
  table: { columns: { what: 'text', times: 'integer' }, primaryKey: ['what'] },
  key: ({ event, stream }) => `${event.type} ${stream.at(-1) ?? ''}`,
  on: {
    BookLent: (times = 0) => times + 1,
    ReaderReminded: (times = 0) => times + 1,
    LoanOverdue: (times = 0) => times + 1,
    BookReturned: (times = 0) => times + 1,
    LendingCorrected: (times = 0) => times + 1,
  },
  rows: (times, what) => [{ what, times }],
};

export const loanReading = reading(loan);

/** Everything that a reader of loans needs, in one database. */
export const openLibrary = async (url: string) => {
  const pool = openPool(url);
  await migrate(pool, projectionMigrations);
  const eventStore = await postgresEventStore({ url });
  return {
    pool,
    eventStore,
    projectionStore: postgresProjectionStore(pool),
    readModels: postgresReadModels(pool),
    async close() {
      await eventStore.close();
      await pool.end();
    },
  };
};

const namespace = '6ba7b810-9dad-41d1-80b4-00c04fd430c8' as Uuid;
const happenings: readonly LoanEvent[] = [
  { type: 'BookLent', lastDay: day('2024-03-01') },
  { type: 'ReaderReminded', on: day('2024-02-27') },
  { type: 'LoanOverdue', on: day('2024-03-02') },
  { type: 'BookReturned' },
];

/** The events numbered `from` up to `to`, each of which befalls one of a hundred loans. */
const eventsNumbered = (from: number, to: number): { readonly loan: number; readonly event: NewEvent }[] =>
  Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    const { type, data, schemaVersion } = loan.codec.encode(happenings[(number % 7) % 4]!);
    const metadata = {
      actor: { who: 'library', role: 'test', organisation: 'test' },
      causation: 'test',
      correlation: 'test',
      recordedAt: instant('2024-02-01T00:00:00Z'),
      schemaVersion,
    };
    return { loan: number % 100, event: { id: uuidOf(namespace, String(number)), type, data, metadata } };
  });

/** Writes so many events, a few per append, spread over a hundred loans. Numbers continue where they are told to. */
export const happen = async (eventStore: EventStore, from: number, to: number): Promise<void> => {
  const byLoan = Map.groupBy(eventsNumbered(from, to), (one) => one.loan);
  await Promise.all(
    Array.from(byLoan, ([number, events]) =>
      eventStore.append(
        streamName(`loan-${String(number)}`),
        'any',
        events.map(({ event }) => event),
      ),
    ),
  );
};

/** The fingerprints of the tables, and those of a fresh replay in memory. They must be equal. */
export const compared = async (eventStore: EventStore, readModels: ReadModels) => {
  const replay = { eventStore, reading: loanReading };
  const steps = await foldProjection(replay, loanSteps);
  const counts = await foldProjection(replay, loanCounts);
  const limit = 10_000_000;
  return {
    tables: {
      steps: digestOf(loanSteps.table, await readModels.select('loan_steps', { orderBy: ['loan', 'step'], limit })),
      counts: digestOf(loanCounts.table, await readModels.select('loan_counts', { orderBy: ['what'], limit })),
    },
    replayed: {
      steps: digestOf(loanSteps.table, rowsOf(loanSteps, steps.state)),
      counts: digestOf(loanCounts.table, rowsOf(loanCounts, counts.state)),
    },
  };
};
