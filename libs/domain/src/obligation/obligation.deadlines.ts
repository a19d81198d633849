import { plusDays, type Day } from '@termijn/kernel';
import { lengthOf } from '../calendar/period';
import { ruleOn } from '../rulebook/rulebook';
import type { TermEnd, TermName } from './obligation.events';
import type { Obligation } from './obligation.state';

/** What the calendar may owe a file: the end of a term, or a reminder ahead of it. */
export type DeadlineKey = TermName | 'registration-reminder' | 'completion-reminder';

/** Something the calendar has to note on a day or as soon as it can after it. A term is due the day after its last day. */
export interface Deadline {
  readonly key: DeadlineKey;
  readonly dueOn: Day;
}

/**
 * What the calendar still owes a file. Derived from the facts and never stored, so that every alarm can be made again.
 * Only a running term of known length owes anything.
 */
export const openDeadlines = (o: Obligation): readonly Deadline[] => {
  switch (o.phase) {
    case 'notified':
      if (o.lapsed) return [];
      return [
        ...(o.reminded ? [] : reminder('registration', o.certificate.registerBy, o.imposedOn)),
        ...end('registration', o.certificate.registerBy),
      ];
    case 'registered':
      if (o.lapsed || o.completion !== undefined) return [];
      return [
        ...(o.reminded ? [] : reminder('completion', o.registration.completeBy, o.imposedOn)),
        ...end('completion', o.registration.completeBy),
      ];
    case 'defaulted':
      return o.lapsed ? [] : end('compliance', o.notice.complyBy);
    case 'unknown':
    case 'imposed':
    case 'sanctioned':
    case 'closed':
      return [];
  }
};

const end = (key: TermName, term: TermEnd): readonly Deadline[] =>
  term === 'unknown' ? [] : [{ key, dueOn: plusDays(term.lastDay, 1) }];

/** Reminders are a courtesy of the service: without a lead time in the rulebook there is none. */
const reminder = (of: 'registration' | 'completion', term: TermEnd, anchor: Day): readonly Deadline[] => {
  const lead = ruleOn(`reminder.${of}`, anchor)?.value ?? 'unset';
  if (term === 'unknown' || lead === 'unset') return [];
  const length = lengthOf(lead);
  return 'days' in length ? [{ key: `${of}-reminder`, dueOn: plusDays(term.lastDay, -length.days) }] : [];
};
