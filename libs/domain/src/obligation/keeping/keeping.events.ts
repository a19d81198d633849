import type { Day } from '@termijn/kernel';
import type { TermName } from '../term-end';

/**
 * What the calendar notes by itself. `lastDay` is the day that the note speaks of; a note about another day than the one
 * now in force means nothing any more. `unrecorded` in reminders that were written before they said so.
 */
export type KeepingEvent =
  | { readonly type: 'RegistrationReminderIssued'; readonly lastDay: Day | 'unrecorded'; readonly on: Day }
  | { readonly type: 'CompletionReminderIssued'; readonly lastDay: Day | 'unrecorded'; readonly on: Day }
  /** `on` is the day after `lastDay`, whenever the calendar was looked at. */
  | { readonly type: 'TermLapsed'; readonly term: TermName; readonly lastDay: Day; readonly on: Day };

/** The one command that alarms give. */
export interface KeepingCommand {
  readonly type: 'KeepCalendar';
  readonly on: Day;
}
