import { day } from '@termijn/kernel';
import { obligationExamples, pathExamples, specify } from '@termijn/testkit';
import { openDeadlines } from '../obligation.deadlines';
import { obligation } from '../obligation.law';
import { standingOf } from '../obligation.standing';

const { given, after } = specify(obligation);
const { receive, register, giveNotice, handOver, complete, prove, registered, registrationTold } = obligationExamples;
const { completionLapsed, noticedOnCompletion, completed, proved } = obligationExamples;
const { obliged, notified, inPath, defaulted, sanctioned } = obligationExamples;
const { stepRecorded, transferred, onPath } = pathExamples;

describe('completing the path', () => {
  it('is possible on the day of the registration', () =>
    given(...inPath)
      .when(complete('2022-11-18'))
      .then({ ...completed, on: day('2022-11-18') }));
  it.each(onPath)('is told by the office and moves nothing: %s', (phase, history) => {
    given(...history)
      .when(complete('2024-03-01'))
      .then(completed);
    expect(after(...history, completed)).toMatchObject({
      phase,
      registration: { completion: { on: '2024-03-01', office: 'bon' } },
    });
  });
  it('stops the clock but does not end the duty', () => expect(openDeadlines(after(...inPath, completed))).toEqual([]));
  it('counts by its own day when it is reported after the lapse or the notice', () => {
    const history = [...inPath, completionLapsed, noticedOnCompletion];
    given(...history)
      .when(complete('2024-05-21'))
      .then({ ...completed, on: day('2024-05-21') });
    given(...history)
      .when(complete('2024-05-22'))
      .then({ ...completed, late: true, on: day('2024-05-22') });
    expect(standingOf(after(...history, completed))).toMatchObject({ phase: 'defaulted', inDefault: true });
  });
  it('supposes a registration before it', () => {
    for (const history of [notified, defaulted, sanctioned])
      given(...history)
        .when(complete('2024-03-01'))
        .thenRefused('not-registered');
    given(...inPath)
      .when(complete('2022-11-17'))
      .thenRefused('before-earlier-step');
  });
  it('comes after every part of the path, or on the day of the last', () => {
    const followed = [
      ...inPath,
      stepRecorded('2023-09-01', 'citizenship'),
      stepRecorded('2023-02-01', 'social-balance'),
    ];
    given(...followed)
      .when(complete('2023-09-01'))
      .then({ ...completed, on: day('2023-09-01') });
    given(...followed)
      .when(complete('2023-08-31'))
      .thenRefused('before-earlier-step');
  });
  it('may be told by the office that has the path now', () =>
    given(...inPath, transferred('2023-03-01'))
      .when({ ...complete('2024-03-01'), office: 'via' })
      .then({ ...completed, office: 'via' }));
  it('happens once', () => {
    for (const history of [
      [...inPath, completed],
      [...sanctioned, registered, completed],
    ]) {
      given(...history)
        .when(complete('2024-03-01'))
        .thenNothing();
      given(...history)
        .when(complete('2024-03-02'))
        .thenRefused('already-completed');
      given(...history)
        .when({ ...complete('2024-03-01'), office: 'via' })
        .thenRefused('already-completed');
    }
  });
});

describe('the proof of completion', () => {
  it('ends the duty, with or without an earlier report by the office', () => {
    given(...inPath, completed)
      .when(prove('2024-03-15'))
      .then(proved);
    given(...inPath)
      .when(prove('2024-03-15'))
      .then(proved);
    expect(after(...inPath, proved)).toMatchObject({ phase: 'closed', because: 'fulfilled', provedOn: '2024-03-15' });
  });
  it('is the only paper that is needed: it proves the registration as well', () =>
    given(...notified, registrationTold, completed)
      .when(prove('2024-03-15'))
      .then(proved));
  it('leaves nothing that lay over the duty', () => {
    const burdened = after(
      ...inPath,
      {
        type: 'ObligationSuspended',
        reason: 'illness',
        proof: 'medical-certificate',
        via: 'counter',
        until: 'open',
        on: day('2024-01-01'),
      },
      { type: 'ExemptionRequested', ground: 'belgian-diploma', on: day('2024-01-02') },
      {
        type: 'LifeEventRecorded',
        event: 'became-belgian',
        effect: 'unknown',
        rule: 'lifeEvent.becameBelgian@B.1',
        on: day('2024-01-03'),
      },
    );
    expect(burdened).toMatchObject({ suspension: {}, exemptionRequest: {}, questions: ['became-belgian'] });
    expect(obligation.evolve(burdened, proved)).toMatchObject({
      suspension: undefined,
      exemptionRequest: undefined,
      questions: [],
    });
  });
  it('is possible on the day of the completion', () =>
    given(...inPath, completed)
      .when(prove('2024-03-01'))
      .then({ ...proved, on: day('2024-03-01') }));
  it('ends it after a notice and after the hand-over', () => {
    for (const history of [
      [...inPath, completionLapsed, noticedOnCompletion],
      [...sanctioned, registered],
    ]) {
      given(...history)
        .when(prove('2024-06-15'))
        .then({ ...proved, on: day('2024-06-15') });
      expect(standingOf(after(...history, proved))).toMatchObject({ phase: 'closed', inDefault: false, obliged: true });
    }
  });
  it('is not possible without a registration, nor before the completion', () => {
    for (const history of [obliged, notified, defaulted, sanctioned])
      given(...history)
        .when(prove('2024-06-15'))
        .thenRefused('not-registered');
    given(...inPath, completed)
      .when(prove('2024-02-29'))
      .thenRefused('before-earlier-step');
    given(...inPath)
      .when(prove('2022-11-17'))
      .thenRefused('before-earlier-step');
  });
  it('arrives once, and after it the file is closed', () => {
    given(...inPath, proved)
      .when(prove('2024-03-15'))
      .thenNothing();
    given(...inPath, proved)
      .when(prove('2024-03-16'))
      .thenRefused('closed');
    for (const command of [
      receive('2022-06-01'),
      register('2022-11-18'),
      giveNotice('2025-01-01'),
      handOver('2025-01-01'),
      complete('2024-03-01'),
    ])
      given(...inPath, proved)
        .when(command)
        .thenRefused('closed');
  });
});
