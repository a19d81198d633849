import { keepSweeping, sweep, type Agenda, type AlarmBook, type ArmedAlarm, type Swept } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { fixedClock } from '@termijn/testkit';

const clock = fixedClock('2024-03-30T09:00:00Z');

const agendaWith = (parts: Partial<Agenda>): Agenda => ({
  alarms: () => Promise.resolve([]),
  due: () => Promise.resolve([]),
  overdue: () => Promise.resolve([]),
  ...parts,
});

const bookOf = (arm: AlarmBook['arm']): AlarmBook => ({
  arm,
  ring: () => Promise.reject(new Error('a sweep never rings')),
  counts: () => Promise.resolve({ waiting: 0, ringing: 0, failed: 0 }),
  close: () => Promise.resolve(),
});

describe('a sweep', () => {
  it('arms every alarm up to the horizon for midnight in Brussels, in the night of summer time too', async () => {
    const asked: string[] = [];
    const armed: ArmedAlarm[] = [];
    const agenda = agendaWith({
      alarms(today, upTo) {
        asked.push(today, upTo);
        const days = ['2024-03-30', '2024-03-31', '2024-04-01'].map(day);
        return Promise.resolve(days.map((dueOn) => ({ dueOn, bucket: 5 })));
      },
    });
    const alarmBook = bookOf((alarms) => Promise.resolve(void armed.push(...alarms)));
    const swept = await sweep({ agenda, alarmBook, clock, horizonDays: 2 });
    expect(asked).toEqual(['2024-03-30', '2024-04-01']);
    expect(armed.map(({ alarm, at }) => `${alarm.dueOn} ${at}`)).toEqual([
      '2024-03-30 2024-03-29T23:00:00.000Z',
      '2024-03-31 2024-03-30T23:00:00.000Z',
      '2024-04-01 2024-03-31T22:00:00.000Z',
    ]);
    expect(swept).toEqual({ alarms: 3, overdue: [] });
  });

  it('tells how long the oldest deadline has been due', async () => {
    const overdue = [
      { dueOn: day('2024-03-20'), count: 2 },
      { dueOn: day('2024-03-30'), count: 5 },
    ];
    const agenda = agendaWith({ overdue: () => Promise.resolve(overdue) });
    const swept = await sweep({ agenda, alarmBook: bookOf(() => Promise.resolve()), clock, horizonDays: 2 });
    expect(swept).toEqual({ alarms: 0, overdue, oldestOverdueDays: 10 });
  });
});

describe('sweeping', () => {
  it('goes on after a sweep that failed, and ends with its signal', async () => {
    const stop = new AbortController();
    const failures: unknown[] = [];
    const done: Swept[] = [];
    const alarmBook = bookOf(() => (failures.length === 0 ? Promise.reject(new Error('away')) : Promise.resolve()));
    await keepSweeping({
      agenda: agendaWith({}),
      alarmBook,
      clock,
      horizonDays: 2,
      intervalMilliseconds: 1,
      signal: stop.signal,
      onFailure: (error) => void failures.push(error),
      onSwept(swept) {
        done.push(swept);
        if (done.length === 2) stop.abort();
      },
    });
    expect(failures).toHaveLength(1);
    expect(done).toHaveLength(2);
  });
});
