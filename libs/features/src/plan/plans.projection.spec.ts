import { plan, planIdOf, type PlanCommand } from '@termijn/domain';
import { day, fold } from '@termijn/kernel';
import { planExamples as the, play } from '@termijn/testkit';
import { planAgenda } from './plan.agenda';
import { planActions } from './plan-actions.projection';
import { plans } from './plans.projection';

const id = planIdOf(the.territory, 1);
const after = (...commands: readonly PlanCommand[]) => ({
  standing: fold(plan, play(plan, commands)),
  revision: 3,
  position: '17',
});
const mapAll = (['learner-profile', 'stakeholders', 'meeting-places', 'local-events', 'local-offer'] as const).map(
  (aspect) => the.mapAspect(aspect),
);
const talks = [the.propose(), the.startConversation(), ...mapAll, the.addAction(1), the.addAction(2)];
const agreed = [...talks, the.agree()];
const running = [...agreed, the.start()];

describe('the board of plans', () => {
  it('is empty before a plan was proposed', () => {
    expect([plans.rows(after(), id), planActions.rows(after(), id)]).toEqual([[], []]);
  });
  it('shows a plan from its proposal on', () => {
    expect(plans.rows(after(the.propose()), id)).toMatchObject([
      { plan: '21014-1', territory: '21014', round: 1, phase: 'approached', proposed_on: '2023-02-15', actions: 0 },
    ]);
  });
  it('shows why a plan rests or was declined, and what it held before', () => {
    expect(plans.rows(after(the.propose(), the.decline()), id)).toMatchObject([
      { phase: 'declined', reason: 'no-staff', territory: '21014' },
    ]);
    expect(plans.rows(after(...running, the.pause('2023-05-01')), id)).toMatchObject([
      { phase: 'paused', reason: 'elections', aspects_mapped: 5, actions: 2, actions_open: 2, target_value: 30 },
    ]);
  });
  it('counts actions, and the people reached where they were counted', () => {
    const life = [...running, the.carryOut(1), the.carryOut(2, '2023-06-21', 'unknown')];
    expect(plans.rows(after(...life), id)).toMatchObject([
      { phase: 'running', actions: 2, actions_open: 0, actions_carried_out: 2, people_reached: 14 },
    ]);
    expect(plans.rows(after(...running, the.carryOut(1), the.knock('2023-07-01')), id)).toMatchObject([
      { actions_open: 1, actions_overdue: 1 },
    ]);
  });
  it('shows the end', () => {
    const life = [...running, the.carryOut(1), the.drop(2), the.evaluate(), the.close()];
    expect(plans.rows(after(...life), id)).toMatchObject([
      {
        phase: 'closed',
        evaluated_on: '2023-12-15',
        closed_on: '2024-01-10',
        result: 'partly-reached',
        achieved: 24,
        follow_up: 'adapt',
        revision: 3,
        position: '17',
      },
    ]);
  });
});

describe('the worklist of the outreach staff', () => {
  it('has a day for what is to be done in a plan that is agreed, and for nothing else', () => {
    expect(planActions.rows(after(...talks), id)).toMatchObject([{ due_on: null }, { due_on: null }]);
    expect(planActions.rows(after(...agreed), id)).toMatchObject([{ due_on: '2023-06-30' }, { due_on: '2023-06-30' }]);
    const life = [...running, the.carryOut(1), the.evaluateAction(1), the.drop(2)];
    expect(planActions.rows(after(...life), id)).toMatchObject([
      { action: 1, stage: 'evaluated', due_on: null, people_reached: 14, result: 'reached', follow_up: 'repeat' },
      { action: 2, stage: 'dropped', due_on: null, reason: 'partner-withdrew' },
    ]);
    expect(planActions.rows(after(...running, the.pause('2023-05-01')), id)).toMatchObject([
      { phase: 'paused', due_on: null },
      { due_on: null },
    ]);
  });
  it('shows who was reminded, what is overdue and what was put off', () => {
    expect(planActions.rows(after(...running, the.knock('2023-06-16')), id)).toMatchObject([
      { owner: 'outreach-1', reminded: true, overdue: false, times_postponed: 0, reason: null },
      {},
    ]);
    const life = [...running, the.knock('2023-07-01'), the.postpone(1, '2023-09-15', { on: day('2023-07-02') })];
    expect(planActions.rows(after(...life), id)).toMatchObject([
      { due_on: '2023-09-15', reminded: false, overdue: false, times_postponed: 1, reason: 'no-room' },
      { due_on: '2023-06-30', overdue: true },
    ]);
  });
});

describe('the agenda of a plan', () => {
  it('tells the actions that are due on one day apart', () => {
    const { standing } = after(...running);
    expect(planAgenda.openDeadlines(standing)).toEqual([
      { term: 'action-reminder.1', dueOn: '2023-06-16' },
      { term: 'action-overdue.1', dueOn: '2023-07-01' },
      { term: 'action-reminder.2', dueOn: '2023-06-16' },
      { term: 'action-overdue.2', dueOn: '2023-07-01' },
      { term: 'evaluation-reminder', dueOn: '2023-12-01' },
      { term: 'evaluation-overdue', dueOn: '2024-01-01' },
    ]);
    expect(planAgenda.keepCalendar(day('2023-07-01'))).toEqual(the.knock('2023-07-01'));
  });
});
