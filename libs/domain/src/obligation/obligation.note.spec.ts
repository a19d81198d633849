import { day } from '@termijn/kernel';
import { obligationExamples } from '@termijn/testkit';
import { noteOf } from './obligation.note';
import type { ObligationId } from './identity';
import type { ObligationEvent } from './obligation.events';
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
  it('names nothing for a reminder from before the service', () => {
    const early = { lastDay: day('2022-12-01'), on: day('2022-05-31') };
    expect(noteOf({ type: 'RegistrationReminderIssued', ...early })).toEqual({ legalDay: '2022-05-31' });
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
    ['returned', 'decree of 18 January 2024, arts. 24-27'],
    ['residence-lost', 'decree of 18 January 2024, arts. 24-27'],
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
  const { assessed, imposed, lapse, noticed, proved } = obligationExamples;
  const end = 'unknown' as const;
  const suspension = { reason: 'birth', proof: 'register', via: 'register', until: 'open' } as const;
  const correction = { fact: 0, as: imposed, reason: 'typing-error', rederived: [], flaws: [] } as const;
  const file = '4b3c2a10-0000-4000-8000-00000000000b' as ObligationId;
  const { person, municipality, language } = assessed;
  it.each<[string, readonly ObligationEvent[]]>([
    [
      'decree of 18 January 2024, arts. 3-4',
      [assessed, { type: 'FollowedVoluntarily', person, municipality, language, office: 'via', path: 'fr', on }],
    ],
    [
      'decree of 18 January 2024, art. 5',
      [imposed, { ...received, registerBy: end }, { type: 'ResponsibleMunicipalityChanged', municipality, on }],
    ],
    [
      'decree of 18 January 2024, arts. 6-11',
      [
        { ...registered, completeBy: end },
        { type: 'RegistrationProofReceived', on },
      ],
    ],
    [
      'decree of 18 January 2024, arts. 12-22',
      [
        { type: 'PathStepRecorded', step: 'citizenship', literacy: 'not-told', level: 'none', on },
        { type: 'DispensationGranted', course: 'citizenship', ground: 'medical', on },
      ],
    ],
    ['decree of 18 January 2024, arts. 30-32', [{ type: 'OfficeFileChanged', office: 'via', status: 'closed', on }]],
    ['decree of 18 January 2024, arts. 28-29', [completed, proved]],
    [
      'decree of 18 January 2024, arts. 37-44',
      [
        lapse('compliance', '2024-06-02', '2024-06-03'),
        { ...noticed, complyBy: end },
        { type: 'NoticeReceiptRecorded', evidence: 'signed', complyBy: end, on },
        { type: 'NoticeWithdrawn', reason: 'corrected', on },
        handedOver,
        { type: 'FileTakenBack', reason: 'corrected', on },
      ],
    ],
    [
      'decree of 18 January 2024, arts. 33-36',
      [
        { type: 'ExemptionRequested', ground: 'schooling', on },
        { type: 'ExemptionGranted', ground: 'schooling', proof: 'school-certificate', on },
        { type: 'ExemptionRefused', reason: 'proof-missing', on },
      ],
    ],
    [
      'decree of 18 January 2024, arts. 24-27',
      [
        { type: 'ObligationSuspended', ...suspension, on },
        { type: 'SuspensionExtended', ...suspension, on },
        { type: 'SuspensionEnded', days: 1, resumed: [], on },
      ],
    ],
    [
      'none found: general law',
      [
        { type: 'QuestionSettled', event: 'became-belgian', answer: 'none', on },
        { type: 'FactCorrected', ...correction, on },
        { type: 'IdentityCorrected', person, file, facts: [], on },
        { type: 'FileAdopted', from: file, on },
      ],
    ],
  ])('says of every fact that it rests on %s', (legalBasis, events) => {
    for (const event of events) expect(noteOf({ ...event, on })).toEqual({ legalDay: '2024-06-03', legalBasis });
  });
  it('names no article before the duty existed', () => {
    expect(noteOf({ ...received, on: day('2022-05-31') })).not.toHaveProperty('legalBasis');
  });
});
