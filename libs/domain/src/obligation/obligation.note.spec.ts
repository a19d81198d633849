import { day } from '@termijn/kernel';
import { obligationExamples } from '@termijn/testkit';
import { noteOf } from './obligation.note';
import type { LifeEvent } from './residence/residence.events';

const { completed, handedOver, noticedOnCompletion, received, registered } = obligationExamples;
const on = day('2024-06-03');

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
    expect(noteOf({ type: 'NoticeReceiptRecorded', evidence: 'signed', complyBy: received.registerBy, on })).toEqual({
      legalDay: '2024-06-03',
      legalBasis: 'decree of 18 January 2024, arts. 37-44',
      ruleVersion: 'registration.period@A.1',
    });
    expect(noteOf(registered)).toMatchObject({ ruleVersion: 'completion.period@A.1' });
  });
  it('names no rule where no date was computed', () => {
    expect(noteOf({ ...received, registerBy: 'unknown' })).not.toHaveProperty('ruleVersion');
    expect(noteOf({ ...handedOver, on })).toEqual({
      legalDay: '2024-06-03',
      legalBasis: 'decree of 18 January 2024, arts. 37-44',
    });
    expect(noteOf(completed)).toMatchObject({ legalBasis: 'decree of 18 January 2024, arts. 28-29' });
  });
  it('says that a reminder rests on a rule of the service', () => {
    const reminder = { lastDay: day('2022-12-01'), on: day('2022-11-01') };
    expect(noteOf({ type: 'RegistrationReminderIssued', ...reminder })).toEqual({
      legalDay: '2022-11-01',
      ruleVersion: 'reminder.registration@S.1',
    });
    expect(noteOf({ type: 'CompletionReminderIssued', ...reminder })).toMatchObject({
      ruleVersion: 'reminder.completion@S.1',
    });
  });
  it('names the rule that said what a fact does', () => {
    const ended = { type: 'SuspensionEnded', days: 30, on } as const;
    const rule = 'suspension.clock.completion@B.1';
    const resumed = [{ term: 'completion', lastDay: on, suspendedDays: 30, rule }] as const;
    expect(noteOf({ ...ended, resumed })).toEqual({
      legalDay: '2024-06-03',
      legalBasis: 'decree of 18 January 2024, arts. 24-27',
      ruleVersion: rule,
    });
    expect(noteOf({ ...ended, resumed: [] })).not.toHaveProperty('ruleVersion');
    const transfer = { type: 'TransferredToOffice', office: 'via', path: 'fr', completeBy: 'runs-on', on } as const;
    expect(noteOf({ ...transfer, rule: 'transfer.completionClock@B.1' })).toMatchObject({
      legalBasis: 'cooperation agreement of 26 April 2019, arts. 1 and 3',
      ruleVersion: 'transfer.completionClock@B.1',
    });
  });
  it.each<[LifeEvent, string]>([
    ['left-territory', 'decree of 18 January 2024, arts. 24-27'],
    ['residence-regained', 'decree of 18 January 2024, arts. 24-27'],
    ['died', 'none found: general law'],
    ['became-belgian', 'decree of 18 January 2024, arts. 3-4'],
    ['turned-65', 'decree of 18 January 2024, arts. 3-4'],
  ])('finds where it is written what somebody who %s is told', (event, legalBasis) => {
    const rule = 'lifeEvent.any@B.1';
    expect(noteOf({ type: 'LifeEventRecorded', event, effect: 'none', rule, on })).toEqual({
      legalDay: '2024-06-03',
      legalBasis,
      ruleVersion: rule,
    });
  });
  it('names no article before the duty existed', () => {
    expect(noteOf({ ...received, on: day('2022-05-31') })).not.toHaveProperty('legalBasis');
  });
});
