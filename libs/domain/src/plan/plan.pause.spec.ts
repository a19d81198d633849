import { day } from '@termijn/kernel';
import { planExamples as the, specify } from '@termijn/testkit';
import type { PlanEvent } from './plan.events';
import { plan } from './plan.law';
import type { PlanPhase } from './plan.state';

const { given, after } = specify(plan);

describe('declining', () => {
  it('is possible until there is an agreement', () => {
    const event = { type: 'PlanDeclined', reason: 'no-staff', on: day('2023-03-02') } as const;
    for (const history of [[the.proposed], the.talking])
      given(...history)
        .when(the.decline())
        .then(event);
    given(...the.talking)
      .when(the.decline('2023-02-28'))
      .thenRefused('before-earlier-step');
    the.refusedIn(the.decline(), {
      unknown: 'not-proposed',
      agreed: 'already-agreed',
      running: 'already-agreed',
      evaluated: 'already-agreed',
      closed: 'closed',
      paused: 'paused',
    });
  });
  it('happens once in a round', () => {
    given(...the.declined)
      .when(the.decline())
      .thenNothing();
    given(...the.declined)
      .when(the.decline('2023-03-03'))
      .thenRefused('declined');
    given(...the.declined)
      .when(the.decline('2023-03-02', 'no-priority'))
      .thenRefused('declined');
  });
});

describe('a pause', () => {
  const steps: readonly (readonly [PlanPhase, string])[] = [
    ['approached', '2023-02-15'],
    ['inConversation', '2023-03-01'],
    ['agreed', '2023-03-14'],
    ['running', '2023-03-20'],
  ];

  it.each(steps)('of a plan that is %s remembers where it stood', (phase, since) => {
    const before = the.inPhase[phase];
    const paused = { type: 'PlanPaused', reason: 'elections', on: day(since) } as const;
    given(...before)
      .when(the.pause(since))
      .then(paused);
    given(...before)
      .when(the.pause('2023-02-14'))
      .thenRefused('before-earlier-step');
    given(...before, paused)
      .when(the.resume('2023-09-01'))
      .then({ type: 'PlanResumed', on: day('2023-09-01') });
    const standing = after(...before, paused, { type: 'PlanResumed', on: day('2023-09-01') });
    expect(standing).toEqual({
      ...after(...before),
      since: '2023-09-01',
      pauses: [{ on: since, reason: 'elections', resumedOn: '2023-09-01' }],
    });
  });
  it('is not begun twice, nor once more by a late repetition', () => {
    given(...the.paused)
      .when(the.pause('2023-05-01'))
      .thenNothing();
    given(...the.paused)
      .when(the.pause('2023-05-02'))
      .thenRefused('already-paused');
    given(...the.paused)
      .when(the.pause('2023-05-01', 'budget'))
      .thenRefused('already-paused');
    const resumed = [...the.paused, { type: 'PlanResumed', on: day('2023-05-15') }] as const;
    given(...resumed)
      .when(the.pause('2023-05-01'))
      .thenNothing();
    given(...resumed)
      .when(the.pause('2023-05-02'))
      .thenRefused('before-earlier-step');
    given(...resumed)
      .when(the.pause('2023-05-16'))
      .then({ type: 'PlanPaused', reason: 'elections', on: day('2023-05-16') });
  });
  it('is not ended twice, nor before it began', () => {
    given(...the.paused)
      .when(the.resume('2023-04-30'))
      .thenRefused('before-earlier-step');
    const resumed = [...the.paused, { type: 'PlanResumed', on: day('2023-05-15') }] as const;
    given(...resumed)
      .when(the.resume('2023-05-15'))
      .thenNothing();
    given(...resumed)
      .when(the.resume('2023-05-16'))
      .thenRefused('not-paused');
  });
  it('is not ended by the end of an earlier one that is told once more', () => {
    const again: readonly PlanEvent[] = [
      ...the.paused,
      { type: 'PlanResumed', on: day('2023-05-15') },
      { type: 'PlanPaused', reason: 'budget', on: day('2023-05-15') },
    ];
    given(...again)
      .when(the.resume('2023-05-15'))
      .thenNothing();
    given(...again)
      .when(the.resume('2023-05-16'))
      .then({ type: 'PlanResumed', on: day('2023-05-16') });
    given(...again, { type: 'PlanResumed', on: day('2023-05-16') })
      .when(the.pause('2023-05-01'))
      .thenNothing();
  });
  it('comes before no step that was taken, and ends no plan that is over', () => {
    const resume = the.resume('2023-05-15');
    the.refusedIn(the.pause('2024-02-01'), {
      unknown: 'not-proposed',
      evaluated: 'already-evaluated',
      closed: 'closed',
      declined: 'declined',
    });
    the.refusedIn(resume, {
      unknown: 'not-proposed',
      approached: 'not-paused',
      inConversation: 'not-paused',
      agreed: 'not-paused',
      running: 'not-paused',
      evaluated: 'not-paused',
      closed: 'not-paused',
      declined: 'declined',
    });
  });
  it('that is over is remembered after the evaluation as well', () => {
    const paused = { type: 'PlanPaused', reason: 'elections', on: day('2023-05-01') } as const;
    const resumed = { type: 'PlanResumed', on: day('2023-05-15') } as const;
    const [evaluation] = the.evaluated.slice(-1);
    const history = [...the.running, paused, resumed, ...the.carriedOut.slice(-1), evaluation!];
    given(...history)
      .when(the.pause('2023-05-01'))
      .thenNothing();
    given(...history)
      .when(the.resume('2023-05-15'))
      .thenNothing();
    given(...history, ...the.closed.slice(-1))
      .when(the.pause('2023-05-01'))
      .thenNothing();
  });
});
