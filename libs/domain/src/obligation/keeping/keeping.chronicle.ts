import type { Day } from '@termijn/kernel';
import type { ChapterChronicle } from '../chapter';
import { isCertified } from '../obligation.state';
import type { TermEnd } from '../term-end';
import type { KeepingEvent } from './keeping.events';

/** The last day that a reminder spoke of. One that does not say spoke of the day then in force. */
const reminded = (lastDay: Day | 'unrecorded', end: TermEnd | undefined): Day | undefined => {
  if (lastDay !== 'unrecorded') return lastDay;
  return typeof end === 'object' ? end.lastDay : undefined;
};

/** What the calendar noted, fact by fact. It notes days; whether they still are the last days is asked when it matters. */
export const keepingChronicle: ChapterChronicle<KeepingEvent> = {
  RegistrationReminderIssued(o, { lastDay }) {
    if (!isCertified(o)) return o;
    const day = reminded(lastDay, o.certificate.registerBy);
    return day === undefined ? o : { ...o, reminders: { ...o.reminders, registration: day } };
  },
  CompletionReminderIssued(o, { lastDay }) {
    if (!isCertified(o)) return o;
    const day = reminded(lastDay, o.registration?.completeBy);
    return day === undefined ? o : { ...o, reminders: { ...o.reminders, completion: day } };
  },
  TermLapsed: (o, { term, lastDay }) => (isCertified(o) ? { ...o, lapses: { ...o.lapses, [term]: lastDay } } : o),
};
