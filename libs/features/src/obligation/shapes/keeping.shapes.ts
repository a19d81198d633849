import type { KeepingEvent } from '@termijn/domain';
import { eitherOf, oneOf, schemaOf, type EventCatalogue, type EventVersions } from '@termijn/engine';
import { isDay, type OfType } from '@termijn/kernel';
import { isTermName, onlyTheDay, type Stored } from './stored';

type Reminder = Omit<OfType<KeepingEvent, 'RegistrationReminderIssued'>, 'type'>;

const reminder: Stored<'RegistrationReminderIssued' | 'CompletionReminderIssued'> = {
  lastDay: eitherOf(isDay, oneOf('unrecorded')),
  on: isDay,
};
const termLapsed: Stored<'TermLapsed'> = { term: isTermName, lastDay: isDay, on: isDay };

/** Reminders were first stored without the last day that they spoke of. */
const reminderVersions: EventVersions = [
  { schema: schemaOf(onlyTheDay), upcast: (data: Pick<Reminder, 'on'>) => ({ lastDay: 'unrecorded', ...data }) },
  { schema: schemaOf(reminder) },
];

/** What the calendar noted, as it is stored. */
export const keepingCatalogue: EventCatalogue<KeepingEvent> = {
  RegistrationReminderIssued: reminderVersions,
  CompletionReminderIssued: reminderVersions,
  TermLapsed: [{ schema: schemaOf(termLapsed) }],
};
