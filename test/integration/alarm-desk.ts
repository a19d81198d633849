import {
  AlarmBookUnavailable,
  agendaFrom,
  reading,
  ringer,
  runProjection,
  streamName,
  sweep,
  type AlarmBook,
  type Clock,
  type EventStore,
  type ProjectionStore,
  type ReadModels,
  type StreamName,
} from '@termijn/engine';
import type { Day } from '@termijn/kernel';
import { askLoan, eventually, loan, loanAgenda } from '@termijn/testkit';

/** Where a desk keeps its loans and its agenda. */
export interface DeskStores {
  readonly eventStore: EventStore;
  readonly projectionStore: ProjectionStore;
  readonly readModels: ReadModels;
}

/** The desk of a library: it lends books, keeps the agenda up to date and answers alarms. */
export const openDesk = ({ eventStore, projectionStore, readModels }: DeskStores, clock: Clock) => {
  const stop = new AbortController();
  const run = { projection: loanAgenda, reading: reading(loan), eventStore, projectionStore, signal: stop.signal };
  const projecting = runProjection({ ...run, backOff: () => 20 });
  const agenda = agendaFrom(readModels);
  let asked = 0;

  /** Called when that many cases have been asked to keep their calendar, while the others wait. */
  let interruption: { readonly atCase: number; readonly interrupt: () => Promise<unknown> } | undefined;
  const keepCalendar = async (stream: StreamName, on: Day): Promise<void> => {
    asked++;
    if (asked === interruption?.atCase) await interruption.interrupt();
    await askLoan(eventStore, clock, stream, { type: 'KeepCalendar', on });
  };
  const seen = async (): Promise<boolean> => readModels.reached('agenda', await eventStore.head(), 10_000);

  return {
    agenda,
    keepCalendar,
    seen,
    /** How often a case was asked to keep its calendar. */
    asked: () => asked,
    interruptAt(atCase: number, interrupt: () => Promise<unknown>): void {
      interruption = { atCase, interrupt };
    },
    async lend(name: string, count: number, lastDay: Day): Promise<void> {
      const streams = Array.from({ length: count }, (_, index) => streamName(`loan-${name}.${String(index)}`));
      await Promise.all(streams.map((stream) => askLoan(eventStore, clock, stream, { type: 'LendBook', lastDay })));
      await seen();
    },
    ring: (book: AlarmBook) => book.ring(ringer({ agenda, clock, keepCalendar, pageSize: 20 })),
    sweep: (alarmBook: AlarmBook) => sweep({ agenda, alarmBook, clock, horizonDays: 2 }),
    /** Sweeps again and again, as a system does all day, until nothing is due any more. */
    async workedOff(alarmBook: AlarmBook): Promise<void> {
      await eventually(async () => {
        try {
          await sweep({ agenda, alarmBook, clock, horizonDays: 2 });
        } catch (error) {
          if (!(error instanceof AlarmBookUnavailable)) throw error;
        }
        await seen();
        return (await agenda.overdue(clock.today())).length === 0;
      });
    },
    /** How many loans have which history; the days on which something happened included. */
    async histories(): Promise<Record<string, number>> {
      const lives = new Map<StreamName, string[]>();
      for await (const { events } of eventStore.readAll({ after: 0n, prefixes: ['loan-'] }))
        for (const { stream, type, data } of events) {
          const { on } = data as { readonly on?: Day };
          lives.set(stream, [...(lives.get(stream) ?? []), on === undefined ? type : `${type} ${on}`]);
        }
      const counts: Record<string, number> = {};
      for (const life of lives.values()) counts[life.join(', ')] = (counts[life.join(', ')] ?? 0) + 1;
      return counts;
    },
    async close(): Promise<void> {
      stop.abort();
      await projecting;
    },
  };
};

/** An open desk. */
export type Desk = ReturnType<typeof openDesk>;
