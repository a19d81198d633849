import { day } from '@termijn/kernel';
import { obligationExamples, reliefExamples, specify } from '@termijn/testkit';
import type { ObligationEvent } from '../obligation.events';
import { obligation } from '../obligation.law';

const { after } = specify(obligation);
const the = obligationExamples;
const { ended, extended, resumed, suspended } = reliefExamples;

const pause = suspended('2022-09-01', '2022-09-30');
const moved = { lastDay: '2023-01-15', days: 30 };
const movedOn = (term: 'registration' | 'completion' | 'compliance') =>
  ended('2022-10-01', 30, resumed(term, moved.lastDay, moved.days));
const untold: readonly ObligationEvent[] = [...the.obliged, { ...the.received, registerBy: 'unknown' }];

/** The file as it stands, without the list of the facts it was told. */
const standing = (...history: ObligationEvent[]) => ({ ...after(...history), facts: [] });

describe('the end of a suspension', () => {
  it('moves the term it names, and remembers what the rules alone had given', () => {
    const { registerBy } = the.received;
    const before = registerBy === 'unknown' ? undefined : registerBy.lastDay;
    const end = { lastDay: moved.lastDay, suspendedDays: 30, countedDay: before };
    expect(after(...the.notified, pause, movedOn('registration'))).toMatchObject({
      certificate: { registerBy: end },
      standstills: [{ from: '2022-09-01', resumedOn: '2022-10-01' }],
    });
    expect(after(...the.inPath, pause, movedOn('completion'))).toMatchObject({
      registration: { completeBy: { lastDay: moved.lastDay, suspendedDays: 30 } },
    });
    expect(after(...the.defaulted, pause, movedOn('compliance'))).toMatchObject({
      notice: { complyBy: { lastDay: moved.lastDay, suspendedDays: 30 } },
    });
  });

  it('keeps the first day that the rules gave, however often the term is moved', () => {
    const twice = after(
      ...the.notified,
      pause,
      movedOn('registration'),
      suspended('2022-10-10', '2022-10-20'),
      ended('2022-10-21', 11, resumed('registration', '2023-01-26', 41)),
    );
    expect(twice).toMatchObject({
      certificate: { registerBy: { lastDay: '2023-01-26', suspendedDays: 41, countedDay: '2022-12-01' } },
    });
  });

  it('leaves a term of unknown length unknown, and a term that is not there out', () => {
    expect(after(...untold, pause, movedOn('registration'))).toMatchObject({ certificate: { registerBy: 'unknown' } });
    const notified = standing(...the.notified, pause, ended('2022-10-01', 30));
    expect(standing(...the.notified, pause, movedOn('completion'))).toEqual(notified);
    expect(standing(...the.notified, pause, movedOn('compliance'))).toEqual(notified);
  });

  it('means nothing where nothing was suspended, and nothing in a file that is not open', () => {
    expect(standing(...the.notified, ended('2022-10-01', 30))).toEqual({
      ...standing(...the.notified),
      suspension: undefined,
    });
    expect(standing(ended('2022-10-01', 30))).toEqual(standing());
    expect(standing(pause)).toEqual(standing());
  });
});

describe('an extension', () => {
  it('changes a suspension, and makes none', () => {
    const longer = extended('2022-09-20', '2022-10-31');
    expect(after(...the.notified, pause, longer)).toMatchObject({
      suspension: { from: '2022-09-01', until: '2022-10-31', firstReason: 'illness' },
    });
    expect(standing(...the.notified, longer)).toEqual(standing(...the.notified));
    expect(standing(longer)).toEqual(standing());
  });
});

describe('an exemption', () => {
  it('releases an open file, and nothing else', () => {
    const exempted = reliefExamples.exempted('2022-09-15');
    expect(after(...the.notified, pause, exempted)).toMatchObject({
      phase: 'closed',
      because: 'exempted',
      exemptedOn: '2022-09-15',
      suspension: undefined,
    });
    expect(standing(exempted)).toEqual(standing());
    const closed = standing(...the.inPath, the.completed, the.proved);
    expect(standing(...the.inPath, the.completed, the.proved, exempted)).toEqual(closed);
  });
});

describe('a reminder on file', () => {
  const reminder = (lastDay: 'unrecorded' | '2022-11-30'): ObligationEvent => ({
    type: 'RegistrationReminderIssued',
    lastDay: lastDay === 'unrecorded' ? lastDay : day(lastDay),
    on: day('2022-11-01'),
  });

  it.each([
    ['the day it spoke of', the.notified, '2022-11-30', '2022-11-30'],
    ['the day then in force, where it does not say', the.notified, 'unrecorded', '2022-12-01'],
    ['the day it spoke of, whatever the end of the term', untold, '2022-11-30', '2022-11-30'],
  ] as const)('is about %s', (_, history, lastDay, expected) => {
    expect(after(...history, reminder(lastDay))).toMatchObject({ reminders: { registration: expected } });
  });

  it('is about no day where none is known, and about no term that does not run', () => {
    expect(standing(...untold, reminder('unrecorded'))).toEqual(standing(...untold));
    const completion = { ...reminder('unrecorded'), type: 'CompletionReminderIssued' } as ObligationEvent;
    expect(standing(...the.notified, completion)).toEqual(standing(...the.notified));
    expect(standing(...the.obliged, completion)).toEqual(standing(...the.obliged));
    expect(standing(...the.obliged, reminder('2022-11-30'))).toEqual(standing(...the.obliged));
    expect(after(...the.inPath, completion)).toMatchObject({ reminders: { completion: '2024-05-21' } });
  });
});
