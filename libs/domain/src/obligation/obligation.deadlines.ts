import { day, plusDays, type Day } from '@termijn/kernel';
import { lengthOf } from '../calendar/period';
import { ruleOn } from '../rulebook/rulebook';
import { isCertified, isOpen, type CertifiedFile, type Obligation, type Suspension } from './obligation.state';
import type { TermEnd, TermName } from './term-end';

const lastOfDays = day('9999-12-31');

/** What the calendar may owe a file: the end of a term or of a suspension, or a reminder ahead of a term. */
export type DeadlineKey = TermName | 'registration-reminder' | 'completion-reminder' | 'suspension';

/** Something the calendar has to note on a day or as soon as it can after it. A term is due the day after its last day. */
export interface Deadline {
  readonly key: DeadlineKey;
  readonly dueOn: Day;
}

/** A term that runs, or ran out, in the phase at hand. */
export interface RunningTerm {
  readonly term: TermName;
  readonly end: TermEnd;
}

/**
 * The one term that a file waits for. A registration that only an office has told of leaves the term to register
 * running: the municipality has to hold the certificate.
 */
export const runningTerm = (o: Obligation): RunningTerm | undefined => {
  switch (o.phase) {
    case 'notified':
      return { term: 'registration', end: o.certificate.registerBy };
    case 'registered':
      return o.registration.completion === undefined
        ? { term: 'completion', end: o.registration.completeBy }
        : undefined;
    case 'defaulted':
      return { term: 'compliance', end: o.notice.complyBy };
    // Stryker disable StringLiteral,ConditionalExpression: what is not named answers undefined too; the names are for the compiler
    case 'unknown':
    case 'voluntary':
    case 'imposed':
    case 'sanctioned':
    case 'closed':
      return undefined;
    // Stryker restore StringLiteral,ConditionalExpression
  }
};

/** Whether the calendar has noted that the running term is over. A note about a day that has since moved does not count. */
export const hasLapsed = (o: Obligation): boolean => {
  const running = runningTerm(o);
  if (running === undefined || running.end === 'unknown' || !isCertified(o)) return false;
  return o.lapses[running.term] === running.end.lastDay;
};

/**
 * What the calendar still owes a file. Derived from the facts and never stored, so that every alarm can be made again.
 * Only a running term of known length owes anything, and while the duty is suspended nothing but the end of that.
 */
export const openDeadlines = (o: Obligation): readonly Deadline[] => {
  // Stryker disable next-line ConditionalExpression: what is not open has no suspension and no running term
  if (!isOpen(o)) return [];
  if (o.suspension !== undefined) return endOf(o.suspension);
  const running = runningTerm(o);
  if (running === undefined || running.end === 'unknown' || !isCertified(o) || hasLapsed(o)) return [];
  return [
    ...reminder(o, running.term, running.end.lastDay),
    { key: running.term, dueOn: plusDays(running.end.lastDay, 1) },
  ];
};

/** A suspension with an end is owed that end. One up to the last day that can be written never ends by itself. */
const endOf = ({ until }: Suspension): readonly Deadline[] =>
  // Stryker disable next-line ConditionalExpression,StringLiteral: as a text, "open" comes after every day; only the compiler asks
  until === 'open' || until >= lastOfDays ? [] : [{ key: 'suspension', dueOn: plusDays(until, 1) }];

/** Reminders are a courtesy of the service: without a lead time in the rulebook there is none. */
const reminder = (o: CertifiedFile, of: TermName, lastDay: Day): readonly Deadline[] => {
  if (of === 'compliance' || o.reminders[of] === lastDay) return [];
  const lead = ruleOn(`reminder.${of}`, o.imposedOn)?.value ?? 'unset';
  if (lead === 'unset') return [];
  const length = lengthOf(lead);
  return 'days' in length ? [{ key: `${of}-reminder`, dueOn: plusDays(lastDay, -length.days) }] : [];
};
