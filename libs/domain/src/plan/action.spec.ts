import { day } from '@termijn/kernel';
import { planExamples as the, specify } from '@termijn/testkit';
import type { PlanEvent } from './plan.events';
import { plan } from './plan.law';
import { actionsOf } from './plan.state';

const { given, after } = specify(plan);

const dropped: PlanEvent = { type: 'ActionDropped', action: 1, reason: 'partner-withdrew', on: day('2023-05-02') };
const judged: PlanEvent = {
  type: 'ActionEvaluated',
  action: 1,
  result: 'reached',
  followUp: 'repeat',
  on: day('2023-07-03'),
};
const postponed: PlanEvent = {
  type: 'ActionPostponed',
  action: 1,
  period: the.span('2023-04-17', '2023-09-15'),
  reason: 'no-room',
  on: day('2023-06-01'),
};

describe('adding an action', () => {
  it('is possible from the talks on', () => {
    given(...the.mapped)
      .when(the.addAction(1))
      .then(the.added);
    for (const history of [the.agreed, the.running])
      given(...history)
        .when(the.addAction(2))
        .then({ ...the.added, action: 2 });
    the.refusedIn(the.addAction(2), {
      unknown: 'not-proposed',
      approached: 'not-in-conversation',
      evaluated: 'already-evaluated',
      closed: 'closed',
      declined: 'declined',
      paused: 'paused',
    });
  });
  it('asks for an aim, a period that runs forward and a day within the talks', () => {
    given(...the.mapped)
      .when(the.addAction(1, { aims: [] }))
      .thenRefused('no-aim');
    given(...the.mapped)
      .when(the.addAction(1, { period: the.span('2023-04-17', '2023-04-16') }))
      .thenRefused('period-reversed');
    given(...the.mapped)
      .when(the.addAction(1, { on: day('2023-02-28') }))
      .thenRefused('before-earlier-step');
  });
  it('twice is adding it once, whatever became of it since', () => {
    for (const history of [
      the.agreed,
      [...the.running, postponed],
      [...the.running, dropped],
      the.evaluated,
      the.closed,
      the.paused,
    ])
      given(...history)
        .when(the.addAction(1))
        .thenNothing();
  });
  it.each([
    { kind: 'brochure' },
    { aims: ['local-data'] },
    { aims: ['tailored-paths', 'local-data'] },
    { partner: 'school' },
    { targetGroups: ['parents'] },
    { languages: [] },
    { owner: 'outreach-2' },
    { participants: 16 },
    { period: the.span('2023-04-18', '2023-06-30') },
    { period: the.span('2023-04-17', '2023-07-01') },
    { on: day('2023-03-11') },
  ] as readonly object[])('under a number that is taken is refused: %j', (change) => {
    given(...the.agreed)
      .when(the.addAction(1, change))
      .thenRefused('action-number-taken');
  });
});

describe('an action that nobody added', () => {
  it.each([
    ['postponed', the.postpone(9, '2023-09-15')],
    ['carried out', the.carryOut(9)],
    ['dropped', the.drop(9)],
    ['evaluated', the.evaluateAction(9)],
  ])('cannot be %s', (_, command) => {
    given(...the.running)
      .when(command)
      .thenRefused('unknown-action');
  });
});

describe('postponing an action', () => {
  it('moves its last day to a later one, and remembers that it did', () => {
    given(...the.running)
      .when(the.postpone(1, '2023-09-15'))
      .then(postponed);
    expect(actionsOf(after(...the.running, postponed))).toMatchObject([
      {
        firstPeriod: the.span('2023-04-17', '2023-06-30'),
        period: the.span('2023-04-17', '2023-09-15'),
        postponements: [{ reason: 'no-room' }],
      },
    ]);
    given(...the.running)
      .when(the.postpone(1, '2023-06-30'))
      .thenRefused('not-later');
    given(...the.running)
      .when(the.postpone(1, '2023-09-15', { period: the.span('2023-09-16', '2023-09-15') }))
      .thenRefused('period-reversed');
    given(...the.running)
      .when(the.postpone(1, '2023-09-15', { on: day('2023-03-09') }))
      .thenRefused('before-earlier-step');
  });
  it('is possible as long as it is planned and the plan lives', () => {
    for (const history of [[...the.mapped, the.added], the.agreed])
      given(...history)
        .when(the.postpone(1, '2023-09-15'))
        .then(postponed);
    given(...the.carriedOut)
      .when(the.postpone(1, '2023-09-15'))
      .thenRefused('action-carried-out');
    given(...the.carriedOut, judged)
      .when(the.postpone(1, '2023-09-15'))
      .thenRefused('action-evaluated');
    given(...the.running, dropped)
      .when(the.postpone(1, '2023-09-15'))
      .thenRefused('action-dropped');
    the.refusedIn(the.postpone(1, '2023-09-15'), {
      unknown: 'not-proposed',
      approached: 'not-in-conversation',
      inConversation: 'unknown-action',
      evaluated: 'already-evaluated',
      closed: 'closed',
      declined: 'declined',
      paused: 'paused',
    });
  });
  it('again by the same decision adds nothing, not even after a further delay', () => {
    const further: PlanEvent = { ...postponed, period: the.span('2023-10-01', '2023-10-31'), on: day('2023-08-01') };
    for (const history of [
      [...the.running, postponed],
      [...the.running, postponed, further],
      [...the.running, postponed, { ...dropped, on: day('2023-08-02') }],
    ])
      given(...history)
        .when(the.postpone(1, '2023-09-15'))
        .thenNothing();
    given(...the.running, postponed)
      .when(the.postpone(1, '2023-10-15', { on: day('2023-05-31') }))
      .thenRefused('before-earlier-step');
    given(...the.running, postponed)
      .when(the.postpone(1, '2023-09-15', { reason: 'staff-absent' }))
      .thenRefused('not-later');
  });
});
