import { daysFrom, plusDays } from '@termijn/kernel';
import { startOfDay, type Clock } from '../clock';
import { pause } from '../pause';
import type { Agenda, AlarmBook, DueCount } from './alarm';

/** What a sweep looks at, and how many days ahead it arms. Beyond the horizon a deadline lives in the agenda only. */
export interface SweepOptions {
  readonly agenda: Agenda;
  readonly alarmBook: AlarmBook;
  readonly clock: Clock;
  readonly horizonDays: number;
}

/** What a sweep found. A healthy system is due nothing for longer than a few minutes. */
export interface Swept {
  /** Alarms that wait now, whether or not they had been waiting before. */
  readonly alarms: number;
  /** Deadlines that are due and not worked off yet, by day, oldest first. */
  readonly overdue: readonly DueCount[];
  /** How many days ago the oldest of them fell due; absent when nothing is due. */
  readonly oldestOverdueDays?: number;
}

/**
 * Looks once through the agenda and arms every alarm up to the horizon. It needs no memory of what was armed before:
 * arming twice is harmless, so whatever the alarm book forgot is back after one sweep.
 */
export const sweep = async ({ agenda, alarmBook, clock, horizonDays }: SweepOptions): Promise<Swept> => {
  const today = clock.today();
  const alarms = await agenda.alarms(today, plusDays(today, horizonDays));
  await alarmBook.arm(alarms.map((alarm) => ({ alarm, at: startOfDay(alarm.dueOn) })));
  const overdue = await agenda.overdue(today);
  const oldest = overdue[0];
  return {
    alarms: alarms.length,
    overdue,
    ...(oldest && { oldestOverdueDays: daysFrom(oldest.dueOn, today) }),
  };
};

/** A sweep that is repeated, and who is told of each. */
export interface SweepingOptions extends SweepOptions {
  readonly intervalMilliseconds: number;
  readonly signal: AbortSignal;
  readonly onSwept?: (swept: Swept) => void;
  /** A sweep failed, mostly because a server was away; the next one makes up for it. */
  readonly onFailure: (error: unknown) => void;
}

/** Sweeps now and then at every interval until the signal is raised. The interval bounds what losing the alarm book costs. */
export const keepSweeping = async (options: SweepingOptions): Promise<void> => {
  const { signal, intervalMilliseconds, onSwept, onFailure } = options;
  while (!signal.aborted) {
    await sweep(options).then(onSwept, onFailure);
    await pause(intervalMilliseconds, signal);
  }
};
