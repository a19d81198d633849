import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';
import { possibleActions, type Action } from './actions';
import { commandWords } from './command.words';
import { obligationCompetence } from './obligation.competence';
import type { ObligationCommand, ObligationEvent } from './obligation.events';
import { obligation } from './obligation.law';
import { refusalWords } from './refusal.words';

const { after } = specify(obligation);
const examples = obligationExamples;
const { assessed, completed, obliged, notified, inPath, defaulted, sanctioned, proved, registrationTold } = examples;
const { received, registrationLapsed, complianceLapsed } = examples;

type Type = ObligationCommand['type'];

const actionsIn = (history: readonly ObligationEvent[], today: string): readonly Action[] =>
  possibleActions(after(...history), day(today));
const possibleIn = (history: readonly ObligationEvent[], today: string): readonly Type[] =>
  actionsIn(history, today)
    .filter(({ state }) => state === 'possible')
    .map(({ command }) => command);
const action = (command: Type, history: readonly ObligationEvent[], today: string): Action =>
  actionsIn(history, today).find((one) => one.command === command)!;

const suspended = (until: string): ObligationEvent => ({
  type: 'ObligationSuspended',
  reason: 'illness',
  proof: 'medical-certificate',
  via: 'counter',
  until: until === 'open' ? 'open' : day(until),
  on: day('2022-11-01'),
});
const becameBelgian: ObligationEvent = {
  type: 'LifeEventRecorded',
  event: 'became-belgian',
  effect: 'unknown',
  rule: 'lifeEvent.becameBelgian@A.1',
  on: day('2022-11-30'),
};

describe('what can be done about a file', () => {
  it('is told of every command, with who may give it', () => {
    const actions = actionsIn(notified, '2022-07-01');
    expect(actions.map(({ command }) => command).sort()).toEqual(Object.keys(obligationCompetence).sort());
    for (const { command, by } of actions) expect(by).toEqual(obligationCompetence[command]);
  });
  it('is blocked for one reason, which has words, and otherwise for none', () => {
    for (const history of [[], obliged, notified, inPath, defaulted, sanctioned, [...inPath, proved]])
      for (const { state, refusal } of actionsIn(history, '2023-03-01')) {
        expect(refusal !== undefined).toBe(state === 'blocked');
        if (refusal !== undefined) expect(refusalWords[refusal].nl).toMatch(/\.$/);
      }
  });

  it.each<[string, readonly ObligationEvent[], string, readonly Type[]]>([
    ['nobody', [], '2024-02-01', ['AssessNewcomer', 'FollowVoluntarily', 'AdoptFile']],
    [
      'somebody exempt',
      [{ ...assessed, outcome: 'exempt', grounds: ['temporary-stay'] }],
      '2022-07-01',
      ['AssessNewcomer', 'CorrectFact', 'CorrectIdentity', 'AdoptFile'],
    ],
    [
      'an obliged newcomer',
      obliged,
      '2022-07-01',
      [
        ...(['RecordCertificateReceipt', 'RequestExemption', 'GrantExemption', 'GrantSuspension'] as const),
        ...(['RecordMove', 'RecordLifeEvent', 'CorrectFact', 'CorrectIdentity'] as const),
      ],
    ],
    [
      'somebody in default',
      [...defaulted, complianceLapsed],
      '2023-03-01',
      [
        ...(['RegisterWithOffice', 'RecordNoticeReceipt', 'WithdrawNotice', 'HandOverFile'] as const),
        ...(['RequestExemption', 'GrantExemption', 'GrantSuspension'] as const),
        ...(['RecordMove', 'RecordLifeEvent', 'CorrectFact', 'CorrectIdentity'] as const),
      ],
    ],
    [
      'somebody whose file was handed over',
      sanctioned,
      '2023-03-01',
      [
        ...(['RegisterWithOffice', 'RecordNoticeReceipt', 'TakeBackFile'] as const),
        ...(['RequestExemption', 'GrantExemption', 'GrantSuspension'] as const),
        ...(['RecordMove', 'RecordLifeEvent', 'CorrectFact', 'CorrectIdentity'] as const),
      ],
    ],
    ['somebody who fulfilled the duty', [...inPath, proved], '2024-04-01', ['CorrectFact', 'CorrectIdentity']],
  ])('for %s', (_, history, today, expected) => {
    expect([...possibleIn(history, today)].sort()).toEqual([...expected].sort());
  });

  it('on the path is all that happens there', () => {
    expect(possibleIn(inPath, '2023-03-01')).toEqual(
      expect.arrayContaining([
        ...['RecordPathStep', 'GrantDispensation', 'TransferToOffice', 'RecordOfficeFile', 'RecordCompletion'],
        'RecordCompletionProof',
      ]),
    );
    expect(possibleIn([...notified, registrationTold], '2022-12-01')).toContain('RecordRegistrationProof');
  });
  it('while the duty stands still is to extend or end that', () => {
    const possible = possibleIn([...notified, suspended('2022-12-31')], '2022-12-01');
    expect(possible).toEqual(expect.arrayContaining(['ExtendSuspension', 'EndSuspension']));
    expect(possibleIn([...notified, suspended('open')], '2022-12-01')).toContain('ExtendSuspension');
  });
  it('about an open question is to settle it', () => {
    expect(possibleIn([...notified, becameBelgian], '2022-12-01')).toContain('SettleQuestion');
    expect(action('SettleQuestion', notified, '2022-12-01')).toMatchObject({ refusal: 'no-such-question' });
  });
  it('about a request is to grant or refuse it', () => {
    const asked = [...notified, { type: 'ExemptionRequested', ground: 'schooling', on: day('2022-07-01') }] as const;
    expect(possibleIn(asked, '2022-07-01')).toEqual(expect.arrayContaining(['GrantExemption', 'RefuseExemption']));
  });
});

describe('when a step will be possible', () => {
  it('is the day after the term, if the term alone blocks it', () =>
    expect(action('IssueNoticeOfDefault', notified, '2022-11-30')).toEqual({
      command: 'IssueNoticeOfDefault',
      by: ['municipality'],
      state: 'blocked',
      refusal: 'term-still-running',
      from: '2022-12-02',
      article: 'decree of 19 July 2018',
      ruleVersion: 'registration.period@A.1',
    }));
  it('is after the suspension and the term that it moved', () => {
    expect(action('IssueNoticeOfDefault', [...notified, suspended('2022-12-31')], '2022-12-05')).toMatchObject({
      state: 'blocked',
      refusal: 'suspended',
      from: '2023-02-01',
      article: 'decree of 19 July 2018',
    });
    expect(action('IssueNoticeOfDefault', [...notified, suspended('open')], '2022-12-05')).not.toHaveProperty('from');
  });
  it('is not known where somebody has to act first', () => {
    for (const history of [
      [...notified, becameBelgian],
      [...notified, registrationTold],
      [...notified, { type: 'ExemptionRequested', ground: 'schooling', on: day('2022-07-01') } as const],
    ])
      expect(action('IssueNoticeOfDefault', history, '2022-12-05')).not.toHaveProperty('from');
  });
  it('is now for what is overdue, without a day', () =>
    expect(action('IssueNoticeOfDefault', [...notified, registrationLapsed], '2022-12-05')).toEqual({
      command: 'IssueNoticeOfDefault',
      by: ['municipality'],
      state: 'possible',
      article: 'decree of 19 July 2018',
    }));
  it('lies ahead, and is not a day that went by', () => {
    const ranOut = [...notified, suspended('2022-12-31')];
    expect(action('EndSuspension', ranOut, '2023-01-15')).toMatchObject({ state: 'blocked', refusal: 'not-suspended' });
    expect(action('EndSuspension', ranOut, '2023-01-15')).not.toHaveProperty('from');
  });
  it('is when the calendar has something to note', () => {
    expect(action('KeepCalendar', notified, '2022-07-01')).toMatchObject({ state: 'idle', from: '2022-11-01' });
    expect(action('KeepCalendar', notified, '2022-11-01')).toMatchObject({ state: 'possible' });
    expect(action('KeepCalendar', sanctioned, '2023-03-01')).toMatchObject({ state: 'idle' });
    expect(action('KeepCalendar', sanctioned, '2023-03-01')).not.toHaveProperty('from');
  });
});

describe('what blocks a step', () => {
  it('rests on the part of the law that blocks it', () => {
    const blocked = (...facts: readonly ObligationEvent[]): Action =>
      action('IssueNoticeOfDefault', [...notified, ...facts], '2022-12-05');
    expect(blocked(registrationTold)).toMatchObject({
      refusal: 'proof-awaited',
      ruleVersion: 'burden.whileProofAwaited@A.1',
    });
    expect(blocked({ type: 'ExemptionRequested', ground: 'schooling', on: day('2022-07-01') })).toMatchObject({
      refusal: 'exemption-pending',
    });
    expect(action('IssueNoticeOfDefault', [...inPath, completed], '2024-06-01')).toMatchObject({
      refusal: 'proof-awaited',
      article: 'decree of 18 January 2024, arts. 37-44',
      ruleVersion: 'burden.whileProofAwaited@B.1',
    });
    const asked = { type: 'ExemptionRequested', ground: 'schooling', on: day('2024-05-22') } as const;
    expect(action('IssueNoticeOfDefault', [...inPath, asked], '2024-06-01')).toMatchObject({
      article: 'decree of 18 January 2024, arts. 33-36',
    });
    expect(action('IssueNoticeOfDefault', inPath, '2024-05-01')).toMatchObject({ from: '2024-05-22' });
  });
  it('names no article before the duty existed', () => {
    expect(action('AssessNewcomer', [], '2022-05-31')).toStrictEqual({
      command: 'AssessNewcomer',
      by: ['municipality'],
      state: 'blocked',
      refusal: 'before-the-law',
    });
    expect(action('IssueNoticeOfDefault', [...notified, registrationTold], '2022-05-31')).toEqual({
      command: 'IssueNoticeOfDefault',
      by: ['municipality'],
      state: 'blocked',
      refusal: 'proof-awaited',
    });
  });
  it('names the article of a suspension, where one blocks', () => {
    const open = { ...suspended('open'), on: day('2024-05-01') } as ObligationEvent;
    expect(action('IssueNoticeOfDefault', [...inPath, open], '2024-06-01')).toMatchObject({
      refusal: 'suspended',
      article: 'decree of 18 January 2024, arts. 24-27',
    });
  });
  it('names no rule for a term that is unknown in law', () => {
    const unknown = [...obliged, { ...received, registerBy: 'unknown' } as const];
    expect(action('IssueNoticeOfDefault', unknown, '2023-01-01')).toMatchObject({ refusal: 'term-unknown' });
    expect(action('IssueNoticeOfDefault', unknown, '2023-01-01')).not.toHaveProperty('ruleVersion');
  });
});

describe('the commands by name', () => {
  it('each have one of their own in every language', () => {
    for (const tongue of ['nl', 'fr', 'en'] as const) {
      const names = Object.values(commandWords).map((words) => words[tongue]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
