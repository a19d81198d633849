import { day } from '@termijn/kernel';
import { obligationExamples, specify } from '@termijn/testkit';

import { obligation } from './obligation.law';
import { standingOf } from './obligation.standing';

const { given, after } = specify(obligation);
const {
  receive,
  register,
  giveNotice,
  handOver,
  complete,
  prove,
  registered,
  completionLapsed,
  noticedOnCompletion,
  completed,
  proved,
  obliged,
  notified,
  inPath,
  defaulted,
  sanctioned,
} = obligationExamples;

describe('completing the path', () => {
  it('is possible on the day of the registration', () =>
    given(...inPath)
      .when(complete('2022-11-18'))
      .then({ ...completed, on: day('2022-11-18') }));
  it('leaves a file in procedure where it is', () =>
    expect(after(...sanctioned, registered, completed)).toMatchObject({
      phase: 'sanctioned',
      registration: { completion: {} },
    }));
  it('stops the clock but does not end the duty', () => {
    given(...inPath)
      .when(complete('2024-03-01'))
      .then(completed);
    expect(after(...inPath, completed).phase).toBe('registered');
  });
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
    expect(after(...inPath, proved)).toMatchObject({ phase: 'closed', because: 'fulfilled' });
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

describe('a file nobody has assessed', () => {
  it('knows no other command', () => {
    for (const command of [
      receive('2022-06-01'),
      register('2022-11-18'),
      giveNotice('2025-01-01'),
      handOver('2025-01-01'),
      complete('2024-03-01'),
      prove('2024-03-01'),
    ])
      given().when(command).thenRefused('not-assessed');
    expect(standingOf(after())).toBeUndefined();
  });
});
