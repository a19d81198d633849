import {
  AlarmUnfinished,
  ringer,
  StoreUnavailable,
  streamName,
  type Agenda,
  type AgendaEntry,
  type StreamName,
} from '@termijn/engine';
import { day, type Day } from '@termijn/kernel';
import { fixedClock } from '@termijn/testkit';

const clock = fixedClock('2023-06-20T22:30:00Z');
const today = day('2023-06-21');
const bucket = 3;

/** Deadlines of one bucket that stay in the agenda whatever is done about them, as they do while it lags. */
const laggingAgenda = (...streams: string[]): Agenda & { readonly asked: Day[] } => {
  const entries = streams.map((name): AgendaEntry => ({ stream: streamName(name), term: 't', dueOn: today, bucket }));
  const asked: Day[] = [];
  return {
    asked,
    alarms: () => Promise.reject(new Error('a ringer never asks for alarms')),
    overdue: () => Promise.reject(new Error('a ringer never counts')),
    due(on, ofBucket, after, limit) {
      asked.push(on);
      const from = entries.findIndex(({ stream }) => stream === after?.stream) + 1;
      return Promise.resolve(ofBucket === bucket ? entries.slice(from, from + limit) : []);
    },
  };
};

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `loan-${String(1000 + index)}`);

describe('a ringer', () => {
  const kept: string[] = [];
  const keepCalendar = (stream: StreamName, on: Day): Promise<void> =>
    Promise.resolve(void kept.push(`${stream} ${on}`));
  beforeEach(() => {
    kept.length = 0;
  });

  it('asks every due case once, on the day in Brussels, though the agenda lags', async () => {
    const streams = many(25);
    const ring = ringer({ agenda: laggingAgenda(...streams), clock, keepCalendar, pageSize: 10 });
    await ring({ dueOn: today, bucket });
    expect(kept).toEqual(streams.map((stream) => `${stream} 2023-06-21`));
  });

  it('does nothing before the day of the alarm', async () => {
    const agenda = laggingAgenda('loan-a');
    await ringer({ agenda, clock, keepCalendar })({ dueOn: day('2023-06-22'), bucket });
    expect(agenda.asked).toEqual([]);
    expect(kept).toEqual([]);
  });

  it('asks about today when the alarm is of an earlier day', async () => {
    const agenda = laggingAgenda('loan-a');
    await ringer({ agenda, clock, keepCalendar })({ dueOn: day('2020-01-01'), bucket });
    expect(agenda.asked).toEqual([today]);
    expect(kept).toEqual(['loan-a 2023-06-21']);
  });

  it('finds nothing to do in a bucket where nothing is due', async () => {
    await ringer({ agenda: laggingAgenda('loan-a'), clock, keepCalendar })({ dueOn: today, bucket: 4 });
    expect(kept).toEqual([]);
  });

  it('holds up no case for the sake of another, and names the failed ones by stream alone', async () => {
    const failing = async (stream: StreamName, on: Day): Promise<void> => {
      if (stream === 'loan-1003') throw new Error('Jan Peeters has two loans');
      await keepCalendar(stream, on);
    };
    const ring = ringer({ agenda: laggingAgenda(...many(12)), clock, keepCalendar: failing, pageSize: 5 });
    const error = await ring({ dueOn: today, bucket }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AlarmUnfinished);
    expect(error).toMatchObject({ streams: ['loan-1003'], retryable: true });
    expect(String(error)).not.toContain('Jan');
    expect(kept).toHaveLength(11);
  });

  it('leaves the rest for later when the store is away', async () => {
    const away = (): Promise<void> => Promise.reject(new StoreUnavailable('no answer'));
    const agenda = laggingAgenda(...many(12));
    const ring = ringer({ agenda, clock, keepCalendar: away, pageSize: 5 });
    await expect(ring({ dueOn: today, bucket })).rejects.toMatchObject({ code: 'alarm-unfinished' });
    expect(agenda.asked).toHaveLength(1);
  });

  it('asks many at one time but never more than its bound, over all alarms together', async () => {
    let now = 0;
    let most = 0;
    const slow = async (): Promise<void> => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now--;
    };
    const ring = ringer({ agenda: laggingAgenda(...many(60)), clock, keepCalendar: slow, concurrency: 8 });
    await Promise.all([ring({ dueOn: today, bucket }), ring({ dueOn: today, bucket })]);
    expect(most).toBe(8);
  });

  it('stops between pages when the worker has to go', async () => {
    const stop = new AbortController();
    const last = (stream: StreamName, on: Day): Promise<void> => {
      stop.abort(new Error('closing'));
      return keepCalendar(stream, on);
    };
    const options = { agenda: laggingAgenda(...many(9)), clock, keepCalendar: last, pageSize: 3, signal: stop.signal };
    await expect(ringer(options)({ dueOn: today, bucket })).rejects.toThrow('closing');
    expect(kept).toHaveLength(3);
  });
});
