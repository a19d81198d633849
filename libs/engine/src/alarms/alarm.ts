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

/** Every open deadline of every case: a read model, derived from the facts and rebuilt from them at any time. */
export interface Agenda {
  /** The alarms that deadlines up to and including this day call for, in due order, after the given one. */
  alarms(upTo: Day, after: Alarm | undefined, limit: number): Promise<readonly Alarm[]>;
  /** Open deadlines due on or before the day within a bucket, soonest first, after the given one. */
  due(on: Day, bucket: number, after: AgendaEntry | undefined, limit: number): Promise<readonly AgendaEntry[]>;
  /** How many deadlines are due, by day, up to and including `on`: the age of what is overdue. */
  overdue(on: Day): Promise<readonly { readonly dueOn: Day; readonly count: number }[]>;
}

/** Where alarms wait for their hour. It may forget everything at any time: the sweep arms it again from the agenda. */
export interface AlarmBook {
  /** Arms alarms to ring at an instant. Arming the same alarm again while it waits changes nothing. */
  arm(alarms: readonly { readonly alarm: Alarm; readonly at: Instant }[]): Promise<void>;
  /** Calls `ring` for alarms whose hour has come, each by one worker at a time, until closed; a throw makes it ring again later. */
  ring(ring: (alarm: Alarm) => Promise<void>): Promise<{ close(): Promise<void> }>;
  /** How many alarms wait, ring now, or have failed for good. */
  counts(): Promise<{ readonly waiting: number; readonly ringing: number; readonly failed: number }>;
  close(): Promise<void>;
}
