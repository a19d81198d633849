import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { obligation } from './obligation.law';
import { noteOf } from './obligation.note';
import { standingOf } from './obligation.standing';

const { after } = specify(obligation);
const { assessed, received, noticedOnCompletion, notified } = obligationExamples;

describe('how a file stands', () => {
  it('is told flat, for the figures', () => {
    expect(standingOf(after(...notified))).toEqual({
      assessed: true,
      obliged: true,
      registered: false,
      inDefault: false,
      sanctionProcedure: false,
      phase: 'notified',
      municipality: '21009',
      language: 'unknown',
      ageBand: '31-45',
      regime: 'A',
    });
    expect(standingOf(after({ ...assessed, outcome: 'exempt' }))).toMatchObject({ assessed: true, obliged: false });
  });
});

describe('the note beside a fact', () => {
  it('gives its day, its article and the rule that computed its date', () => {
    expect(noteOf(received)).toEqual({
      legalDay: '2022-06-01',
      legalBasis: 'ordinance of 11 May 2017, art. 4',
      ruleVersion: 'registration.period@A.1',
    });
    expect(noteOf(noticedOnCompletion)).toEqual({
      legalDay: '2024-05-23',
      legalBasis: 'decree of 18 January 2024, arts. 37-44',
      ruleVersion: 'cure.period@B.1',
    });
  });
  it('says that a reminder rests on a rule of the service', () => {
    expect(noteOf({ type: 'RegistrationReminderIssued', lastDay: day('2022-12-01'), on: day('2022-11-01') })).toEqual({
      legalDay: '2022-11-01',
      ruleVersion: 'reminder.registration@S.1',
    });
  });
  it('names no rule where the law knows no term', () => {
    expect(noteOf({ ...received, registerBy: 'unknown' })).not.toHaveProperty('ruleVersion');
  });
});
