import type { Alarm, AlarmBook, AlarmCounts, ArmedAlarm, Clock, Ringing } from '@termijn/engine';

/** How the alarm book in memory is told the time and treats alarms that could not be answered. */
export interface MemoryAlarmBookOptions {
  readonly clock: Clock;
  readonly attemptsMax?: number;
  /** How long a failed alarm waits before it rings again. */
  readonly retryMilliseconds?: number;
  /** Told of every failed attempt, for the log. */
  readonly onError?: (error: unknown) => void;
}

/** Alarms on the timers of this process, for tests and for trying things out. Forgets everything with the process. */
export const memoryAlarmBook = (options: MemoryAlarmBookOptions): AlarmBook => new MemoryAlarmBook(options);

interface Entry {
  readonly alarm: Alarm;
  state: 'waiting' | 'ready' | 'ringing' | 'failed';
  attempts: number;
  timer?: NodeJS.Timeout;
}

/** Somebody who answers alarms, one at a time. */
interface Bell {
  readonly ring: (alarm: Alarm) => Promise<void>;
  answering?: Promise<void> | undefined;
}

class MemoryAlarmBook implements AlarmBook {
  private readonly entries = new Map<string, Entry>();
  private readonly bells = new Set<Bell>();

  constructor(private readonly options: MemoryAlarmBookOptions) {}

  arm(alarms: readonly ArmedAlarm[]): Promise<void> {
    const now = Date.parse(this.options.clock.now());
    for (const { alarm, at } of alarms) this.armOne(alarm, Math.max(0, Date.parse(at) - now));
    return Promise.resolve();
  }

  ring(ring: (alarm: Alarm) => Promise<void>): Promise<Ringing> {
    const bell: Bell = { ring };
    this.bells.add(bell);
    this.ringReady();
    const close = async (): Promise<void> => {
      this.bells.delete(bell);
      await bell.answering;
    };
    return Promise.resolve({ close });
  }

  counts(): Promise<AlarmCounts> {
    const count = (...states: Entry['state'][]): number =>
      [...this.entries.values()].filter((entry) => states.includes(entry.state)).length;
    return Promise.resolve({ waiting: count('waiting', 'ready'), ringing: count('ringing'), failed: count('failed') });
  }

  close(): Promise<void> {
    for (const entry of this.entries.values()) clearTimeout(entry.timer);
    this.entries.clear();
    return Promise.resolve();
  }

  private armOne(alarm: Alarm, milliseconds: number): void {
    const id = `${alarm.dueOn}.${String(alarm.bucket)}`;
    const known = this.entries.get(id);
    if (known === undefined || known.state === 'failed') {
      const entry: Entry = { alarm, state: 'waiting', attempts: 0 };
      this.entries.set(id, entry);
      this.wait(entry, milliseconds);
    } else if (known.state === 'waiting' && known.attempts === 0 && milliseconds === 0) this.wait(known, 0);
  }

  private wait(entry: Entry, milliseconds: number): void {
    clearTimeout(entry.timer);
    entry.state = 'waiting';
    entry.timer = setTimeout(() => {
      entry.state = 'ready';
      this.ringReady();
    }, milliseconds).unref();
  }

  private ringReady(): void {
    for (const bell of this.bells) {
      if (bell.answering !== undefined) continue;
      const next = [...this.entries].find(([, entry]) => entry.state === 'ready');
      if (next === undefined) return;
      bell.answering = this.answer(next[0], next[1], bell);
    }
  }

  private async answer(id: string, entry: Entry, bell: Bell): Promise<void> {
    entry.state = 'ringing';
    entry.attempts++;
    const { attemptsMax = 5, retryMilliseconds = 50, onError } = this.options;
    try {
      await bell.ring(entry.alarm);
      this.entries.delete(id);
    } catch (error) {
      onError?.(error);
      if (entry.attempts < attemptsMax) this.wait(entry, retryMilliseconds);
      else entry.state = 'failed';
    }
    bell.answering = undefined;
    this.ringReady();
  }
}
