import { evolveBy, grant, plusDays, type Day, type Decision } from '@termijn/kernel';
import { obligationChronicle } from '../obligation.chronicle';
import { openDeadlines, type Deadline } from '../obligation.deadlines';
import type { ObligationEvent } from '../obligation.events';
import type { Obligation, ObligationMatter } from '../obligation.state';
import { endSuspension } from '../relief/resumption';
import type { TermName } from '../term-end';
import type { KeepingCommand } from './keeping.events';

/** Keeps the calendar of a file: notes whatever is due, and nothing when nothing is. */
export const keepCalendar = (o: Obligation, { on }: KeepingCommand): Decision<ObligationMatter> =>
  grant(...dueFacts(o, on));

/**
 * Answers everything that is due on a day, one thing after the other: the end of a suspension moves a term, which may
 * then be over itself. A lapse answers the reminder of its term as well, which has lost its use, so nothing is left due
 * and an alarm may come late, twice or for nothing.
 */
export const dueFacts = (o: Obligation, on: Day): readonly ObligationEvent[] => {
  const facts: ObligationEvent[] = [];
  let file = o;
  for (let next = nextAnswer(file, on); next !== undefined; next = nextAnswer(file, on)) {
    facts.push(next);
    file = evolve(file, next);
  }
  return facts;
};

const evolve = evolveBy(obligationChronicle);

const nextAnswer = (o: Obligation, on: Day): ObligationEvent | undefined => {
  const due = openDeadlines(o).filter(({ dueOn }) => dueOn <= on);
  const deadline = due.find(({ key }) => !isReminder(key)) ?? due.at(0);
  return deadline === undefined ? undefined : answer(o, deadline, on);
};

const isReminder = (key: Deadline['key']): boolean => key === 'registration-reminder' || key === 'completion-reminder';

const answer = (o: Obligation, { key, dueOn }: Deadline, on: Day): ObligationEvent | undefined => {
  switch (key) {
    case 'registration-reminder':
      return { type: 'RegistrationReminderIssued', lastDay: lastDayOf(o, 'registration'), on };
    case 'completion-reminder':
      return { type: 'CompletionReminderIssued', lastDay: lastDayOf(o, 'completion'), on };
    case 'suspension':
      return endSuspension(o, dueOn);
    case 'registration':
    case 'completion':
    case 'compliance':
      return lapse(key, plusDays(dueOn, -1));
  }
};

/** The last day that a reminder speaks of, which is a day that the calendar owes as a lapse. */
const lastDayOf = (o: Obligation, term: TermName): Day =>
  plusDays(openDeadlines(o).find(({ key }) => key === term)!.dueOn, -1);

/** A term lapses the day after its last day, however late somebody looks. */
export const lapse = (term: TermName, lastDay: Day) =>
  ({ type: 'TermLapsed', term, lastDay, on: plusDays(lastDay, 1) }) as const;
