import {
  dayOf,
  Failure,
  instant,
  pause,
  plusMilliseconds,
  startOfDay,
  type Clock,
  type Instant,
} from '@termijn/engine';
import { day, plusDays, type Day } from '@termijn/kernel';
import { Client, type Pool } from 'pg';
import type { Migration } from '../postgres';

/** The clock of the world. */
export const systemClock: Clock = {
  now: () => instant(new Date().toISOString()),
  today: () => dayOf(instant(new Date().toISOString())),
};

/** Somebody asked the clock of a demonstration to go back, which no record of facts survives. */
export class ClockCannotGoBack extends Failure {
  readonly code = 'clock-cannot-go-back';
  readonly retryable = false;
  constructor(
    readonly today: Day,
    readonly wanted: Day,
  ) {
    super(`the demonstration stands at ${today}; its clock goes forward only, not back to ${wanted}`);
  }
}

/** The clock of a demonstration: an invented day that is turned forward by hand and shared by all processes. */
export interface SettableClock extends Clock {
  /** Whether it shows an invented day; until it is set for the first time it shows the real one. */
  isSet(): boolean;
  /** Turns the clock to a day, for every process at once; any day the first time. Throws `ClockCannotGoBack`. */
  set(day: Day): Promise<void>;
  /** Calls back whenever the clock was turned, here or by another process. */
  onTurned(listener: (today: Day) => void): void;
  close(): Promise<void>;
}

/** Where the clock of a demonstration keeps its day: one row, absent until the clock is set for the first time. */
export const demoClockMigrations: readonly Migration[] = [
  {
    name: 'demo-clock-1',
    sql: 'create table demo_clock (only_row boolean primary key default true check (only_row), day date not null)',
  },
];

const channel = 'demo_clock';

/**
 * The stored day at the real time of day in Brussels; the clock of the world until a day is stored. Within a process it
 * never goes back, so past midnight it stands still at the last moment it showed.
 */
export const settableClock = async (pool: Pool, databaseUrl: string): Promise<SettableClock> => {
  const listeners: ((today: Day) => void)[] = [];
  let stored = await storedDay(pool);
  let latest = '' as Instant;

  const now = (): Instant => {
    const real = systemClock.now();
    if (stored === undefined) return real;
    const moment = onDay(stored, real);
    if (moment > latest) latest = moment;
    return latest;
  };
  const turn = (to: Day | undefined): void => {
    if (to === undefined || to === stored) return;
    stored = to;
    for (const listener of listeners) listener(to);
  };
  const closing = new AbortController();
  const following = follow(databaseUrl, closing.signal, async () => {
    turn(await storedDay(pool));
  });

  return {
    now,
    today: () => dayOf(now()),
    isSet: () => stored !== undefined,
    async set(to) {
      await pool.query(
        `insert into demo_clock (day) values ($1)
         on conflict (only_row) do update set day = excluded.day where demo_clock.day <= excluded.day`,
        [to],
      );
      await pool.query(`notify ${channel}`);
      const today = await storedDay(pool);
      if (today !== undefined && to < today) throw new ClockCannotGoBack(today, to);
      turn(today);
    },
    onTurned: (listener) => listeners.push(listener),
    async close() {
      closing.abort();
      await following;
    },
  };
};

const storedDay = async (pool: Pool): Promise<Day | undefined> => {
  const { rows } = await pool.query<{ day: string }>('select day::text as day from demo_clock');
  return rows[0] === undefined ? undefined : day(rows[0].day);
};

/** The moment of a day that lies as far from its midnight as the real moment lies from the real midnight. */
const onDay = (of: Day, real: Instant): Instant => {
  const sinceMidnight = Date.parse(real) - Date.parse(startOfDay(dayOf(real)));
  const moment = plusMilliseconds(startOfDay(of), sinceMidnight);
  // A day on which summer time begins is an hour shorter than the real one may be.
  const lastMoment = plusMilliseconds(startOfDay(plusDays(of, 1)), -1);
  return moment < lastMoment ? moment : lastMoment;
};

const reconnectMilliseconds = 500;

/** Calls back on every announcement, and after every new connection for those that were missed. */
const follow = async (databaseUrl: string, signal: AbortSignal, look: () => Promise<void>): Promise<void> => {
  while (!signal.aborted) {
    const client = new Client({ connectionString: databaseUrl, application_name: 'termijn clock' });
    const gone = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.on('error', () => {
        resolve();
      });
      signal.addEventListener('abort', () => {
        resolve();
      });
    });
    try {
      await client.connect();
      client.on('notification', () => void look().catch(() => undefined));
      await client.query(`listen ${channel}`);
      await look();
      await gone;
    } catch {
      // The server is away: the next round looks again.
    }
    await client.end().catch(() => undefined);
    await pause(reconnectMilliseconds, signal);
  }
};
