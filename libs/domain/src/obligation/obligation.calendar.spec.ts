import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { openDeadlines } from './obligation.deadlines';
import { obligation } from './obligation.law';
import type { ObligationEvent } from './obligation.events';

const { given, after } = specify(obligation);
const {
  knock,
  giveNotice,
  received,
  registrationLapsed,
  completionLapsed,
  complianceLapsed,
  completed,
  proved,
  obliged,
  notified,
  inPath,
  defaulted,
  sanctioned,
} = obligationExamples;

describe('the calendar', () => {
  const reminded: ObligationEvent = {
    type: 'RegistrationReminderIssued',
    lastDay: day('2022-12-01'),
    on: day('2022-11-01'),
  };

  it('reminds once, thirty days before the end of the term to register', () => {
    given(...notified)
      .when(knock('2022-10-31'))
      .thenNothing();
    given(...notified)
      .when(knock('2022-11-01'))
      .then(reminded);
    given(...notified, reminded)
      .when(knock('2022-11-02'))
      .thenNothing();
  });
  it('notes a lapse on the day after the last, however late it looks', () => {
    given(...notified, reminded)
      .when(knock('2022-12-01'))
      .thenNothing();
    given(...notified, reminded)
      .when(knock('2022-12-02'))
      .then(registrationLapsed);
    given(...notified)
      .when(knock('2023-05-30'))
      .then(registrationLapsed);
    given(...notified, registrationLapsed)
      .when(knock('2023-05-30'))
      .thenNothing();
  });
  it('reminds sixty days before the path must be complete, and notes that lapse too', () => {
    const remindedAgain: ObligationEvent = {
      type: 'CompletionReminderIssued',
      lastDay: day('2024-05-21'),
      on: day('2024-03-22'),
    };
    given(...inPath)
      .when(knock('2024-03-21'))
      .thenNothing();
    given(...inPath)
      .when(knock('2024-03-22'))
      .then(remindedAgain);
    given(...inPath, remindedAgain)
      .when(knock('2024-05-22'))
      .then(completionLapsed);
    given(...inPath, completionLapsed)
      .when(knock('2024-05-23'))
      .thenNothing();
  });
  it('notes that a notice went unanswered, and leaves the rest to a person', () => {
    given(...defaulted)
      .when(knock('2023-02-07'))
      .thenNothing();
    given(...defaulted)
      .when(knock('2023-02-08'))
      .then(complianceLapsed);
    given(...defaulted, complianceLapsed)
      .when(knock('2023-02-09'))
      .thenNothing();
  });
  it('owes nothing to who completed the path, is in procedure or is out', () => {
    for (const history of [[...inPath, completed], sanctioned, [...inPath, proved], []]) {
      expect(openDeadlines(after(...history))).toEqual([]);
      given(...history)
        .when(knock('2030-01-01'))
        .thenNothing();
    }
  });
  it('owes a reminder and the end of the term while one runs', () =>
    expect(openDeadlines(after(...notified))).toEqual([
      { key: 'registration-reminder', dueOn: '2022-11-01' },
      { key: 'registration', dueOn: '2022-12-02' },
    ]));
  it('starts no timer for a term that is unknown in law', () => {
    const unknown = [...obliged, { ...received, registerBy: 'unknown' }] as const;
    expect(openDeadlines(after(...unknown))).toEqual([]);
    given(...unknown)
      .when(giveNotice('2030-01-01'))
      .thenRefused('term-unknown');
  });
});
