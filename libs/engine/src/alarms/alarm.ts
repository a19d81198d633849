import type { Day } from '@termijn/kernel';
import type { Instant } from '../clock';
import type { StreamName } from '../streams/event-store';

/** Something the calendar still owes a case: which term, and the first day on which it is due. */
export interface Deadline {
  readonly term: string;
  readonly dueOn: Day;
}

/** An open deadline of a case in the agenda. */
export interface AgendaEntry extends Deadline {
  readonly stream: StreamName;
  readonly bucket: number;
}

/**
 * All deadlines of one day whose cases fall into one bucket (by hash). An alarm names no case and carries no decision:
 * when it knocks, the agenda is asked what is due, and the law is asked what follows.
 */
export interface Alarm {
  readonly dueOn: Day;
  readonly bucket: number;
}

/** How many alarms one day can have at the most. */
export const bucketsMax = 64;

/** The bucket that a case always falls into: the FNV-1a hash of its stream name, which spreads cases evenly. */
export const bucketOf = (stream: StreamName): number => {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(stream)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % bucketsMax;
};

/** Every open deadline of every case: a read model, derived from the facts and rebuilt from them at any time. */
export interface Agenda {
  /**
   * The alarms that deadlines up to and including `upTo` call for, in due order. What is overdue rings as today's
   * alarm of its bucket, because an alarm works off all that is due: never more than `bucketsMax` a day come back.
   */
  alarms(today: Day, upTo: Day): Promise<readonly Alarm[]>;
  /** Open deadlines due on or before the day within a bucket, soonest first, after the given one. */
  due(on: Day, bucket: number, after: AgendaEntry | undefined, limit: number): Promise<readonly AgendaEntry[]>;
  /** How many deadlines are due, by day, oldest first, up to and including `on`: the age of what is overdue. */
  overdue(on: Day): Promise<readonly DueCount[]>;
}

/** So many open deadlines fall due on this day. */
export interface DueCount {
  readonly dueOn: Day;
  readonly count: number;
}

/** An alarm and the instant at which it is to ring; one that has passed rings at once. */
export interface ArmedAlarm {
  readonly alarm: Alarm;
  readonly at: Instant;
}

/** How many alarms wait for their hour, ring now, or have failed in all attempts and wait to be armed anew. */
export interface AlarmCounts {
  readonly waiting: number;
  readonly ringing: number;
  readonly failed: number;
}

/** Alarms are being answered until this is closed; closing waits a bounded time for the answers under way. */
export interface Ringing {
  close(): Promise<void>;
}

/**
 * Where alarms wait for their hour. It may forget everything at any time: the sweep arms it again from the agenda.
 * Every driver keeps the same contract (`alarmBookContract` in the test kit).
 */
export interface AlarmBook {
  /**
   * Arms alarms to ring. Arming an alarm again while it waits or rings changes nothing, save that one whose hour has
   * come by now rings at once, and one that had failed in all its attempts gets new ones. Throws `AlarmBookUnavailable`.
   */
  arm(alarms: readonly ArmedAlarm[]): Promise<void>;
  /** Calls `ring` for alarms whose hour has come, each by one worker at a time; a throw makes it ring again later. */
  ring(ring: (alarm: Alarm) => Promise<void>): Promise<Ringing>;
  /** Throws `AlarmBookUnavailable`. */
  counts(): Promise<AlarmCounts>;
  close(): Promise<void>;
}
