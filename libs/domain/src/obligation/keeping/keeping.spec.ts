import { day } from '@termijn/kernel';
import { obligationExamples, reliefExamples, specify } from '@termijn/testkit';
import { openDeadlines } from '../obligation.deadlines';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';

const { given, after } = specify(obligation);
const {
  assessed,
  completed,
  completionLapsed,
  complianceLapsed,
  defaulted,
  giveNotice,
  inPath,
  knock,
  lapse,
  notified,
  obliged,
  proved,
  received,
  registrationLapsed,
  registrationTold,
  sanctioned,
} = obligationExamples;
const { ended, resumed, suspended } = reliefExamples;

const reminder = (type: 'RegistrationReminderIssued' | 'CompletionReminderIssued', lastDay: string, on: string) =>
  ({ type, lastDay: day(lastDay), on: day(on) }) as const;
const reminded = reminder('RegistrationReminderIssued', '2022-12-01', '2022-11-01');

describe('a reminder', () => {
  it('comes once, thirty days before the end of the term to register', () => {
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
  it('comes sixty days before the path must be complete', () => {
    const second = reminder('CompletionReminderIssued', '2024-05-21', '2024-03-22');
    given(...inPath)
      .when(knock('2024-03-21'))
      .thenNothing();
    given(...inPath)
      .when(knock('2024-03-22'))
      .then(second);
    given(...inPath, second)
      .when(knock('2024-03-23'))
      .thenNothing();
  });
  it('speaks of the day then in force, so one that did not say which day counts for it', () => {
    const old: ObligationEvent = { ...reminded, lastDay: 'unrecorded' };
    expect(after(...notified, old)).toMatchObject({ reminders: { registration: '2022-12-01' } });
    const oldOfPath: ObligationEvent = {
      type: 'CompletionReminderIssued',
      lastDay: 'unrecorded',
      on: day('2024-03-22'),
    };
    expect(after(...inPath, oldOfPath)).toMatchObject({ reminders: { completion: '2024-05-21' } });
    const untimed = [...obliged, { ...received, registerBy: 'unknown' }, old] as const;
    for (const unknown of [after(...notified, oldOfPath), after(...untimed)])
      expect(Object.keys('reminders' in unknown ? unknown.reminders : { none: true })).toEqual([]);
    expect(after(...obliged, old, oldOfPath)).toEqual({ ...after(...obliged), facts: [...obliged, old, oldOfPath] });
  });
  it('is noted of nobody who lacks the certificate', () => {
    const ofPath = reminder('CompletionReminderIssued', '2024-05-21', '2024-03-22');
    expect(after(...obliged, ofPath)).not.toHaveProperty('reminders');
  });
  it('comes anew for a term that moved', () => {
    const rested = [
      ...[...notified, reminded, suspended('2022-11-02', '2022-12-31')],
      ended('2023-01-01', 60, resumed('registration', '2023-01-30', 60)),
    ];
    given(...rested)
      .when(knock('2023-01-01'))
      .then(reminder('RegistrationReminderIssued', '2023-01-30', '2023-01-01'));
  });
  it('has lost its use when the term is over', () => {
    given(...notified)
      .when(knock('2022-12-02'))
      .then(registrationLapsed);
  });
  it('comes as long as the municipality lacks the certificate', () => {
    given(...notified, registrationTold)
      .when(knock('2022-11-20'))
      .then(reminder('RegistrationReminderIssued', '2022-12-01', '2022-11-20'));
  });
});

describe('a lapse', () => {
  it('is noted on the day after the last, however late anybody looks', () => {
    given(...notified, reminded)
      .when(knock('2022-12-01'))
      .thenNothing();
    for (const day of ['2022-12-02', '2023-05-30'])
      given(...notified, reminded)
        .when(knock(day))
        .then(registrationLapsed);
    given(...notified, registrationLapsed)
      .when(knock('2023-05-30'))
      .thenNothing();
  });
  it('is noted of the path', () => {
    given(...inPath)
      .when(knock('2024-05-22'))
      .then(completionLapsed);
    given(...inPath, completionLapsed)
      .when(knock('2024-05-23'))
      .thenNothing();
  });
  it('is noted of a notice, and leaves the rest to a person', () => {
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
  it('of another day than the one in force means nothing', () => {
    given(...notified, lapse('registration', '2022-11-30', '2022-12-01'))
      .when(knock('2022-12-02'))
      .then(registrationLapsed);
  });
  it('is noted of a registration that only an office has told', () => {
    given(...notified, registrationTold)
      .when(knock('2022-12-02'))
      .then(registrationLapsed);
  });
  it('never comes where the law sets no term', () => {
    const unknown = [...obliged, { ...received, registerBy: 'unknown' }] as const;
    expect(openDeadlines(after(...unknown))).toEqual([]);
    given(...unknown)
      .when(knock('2030-01-01'))
      .thenNothing();
    given(...unknown)
      .when(giveNotice('2030-01-01'))
      .thenRefused('term-unknown');
  });
});

describe('the calendar of a suspended duty', () => {
  const resting = [...notified, suspended('2022-10-15', '2022-12-14')];

  it('owes nothing but the end of the suspension, whatever is due besides', () => {
    expect(openDeadlines(after(...resting))).toEqual([{ key: 'suspension', dueOn: '2022-12-15' }]);
    given(...resting)
      .when(knock('2022-12-14'))
      .thenNothing();
  });
  it('owes nothing as long as no end is known', () => {
    for (const until of ['open', '9999-12-31']) {
      expect(openDeadlines(after(...notified, suspended('2022-10-15', until)))).toEqual([]);
      given(...notified, suspended('2022-10-15', until))
        .when(knock('2030-01-01'))
        .thenNothing();
    }
  });
  it('is kept before the certificate was received as well', () => {
    given(...obliged, suspended('2022-10-15', '2022-12-14'))
      .when(knock('2023-01-01'))
      .then(ended('2022-12-15', 61));
  });
  it('answers one thing after the other when anybody looks late', () => {
    const moved = ended('2022-12-15', 61, resumed('registration', '2023-01-31', 61));
    given(...resting)
      .when(knock('2022-12-15'))
      .then(moved);
    given(...resting)
      .when(knock('2023-01-01'))
      .then(moved, reminder('RegistrationReminderIssued', '2023-01-31', '2023-01-01'));
    given(...resting)
      .when(knock('2023-02-01'))
      .then(moved, lapse('registration', '2023-01-31', '2023-02-01'));
  });
});

describe('an empty calendar', () => {
  const voluntary: ObligationEvent = {
    type: 'FollowedVoluntarily',
    person: assessed.person,
    municipality: assessed.municipality,
    language: 'fr',
    office: 'via',
    path: 'fr',
    on: day('2024-03-01'),
  };

  it.each<[string, readonly ObligationEvent[]]>([
    ['whom nobody knows', []],
    ['who follows of free will', [voluntary]],
    ['who has yet to receive the certificate', obliged],
    ['who completed the path', [...inPath, completed]],
    ['whose file was handed over', sanctioned],
    ['who fulfilled the duty', [...inPath, proved]],
  ])('is that of a person %s', (_, history) => {
    expect(openDeadlines(after(...history))).toEqual([]);
    given(...history)
      .when(knock('2030-01-01'))
      .thenNothing();
  });
  it('is never that of a term that runs', () =>
    expect(openDeadlines(after(...notified))).toEqual([
      { key: 'registration-reminder', dueOn: '2022-11-01' },
      { key: 'registration', dueOn: '2022-12-02' },
    ]));
});
