import { day } from '@termijn/kernel';
import { planExamples as the, specify } from '@termijn/testkit';
import { isCompetent } from '../reference/authority';
import { planCompetence } from './plan.competence';
import { openPlanDeadlines } from './plan.deadlines';
import { planEventWords } from './plan.event.words';
import type { PlanEvent } from './plan.events';
import { isPlanId, isStaffCode, planIdOf } from './plan.identity';
import { plan } from './plan.law';
import { planNoteOf } from './plan.note';

const { given, after } = specify(plan);
const reminded: PlanEvent = { type: 'ActionReminderIssued', action: 1, on: day('2023-06-16') };
const overdue: PlanEvent = { type: 'ActionOverdueNoted', action: 1, lastDay: day('2023-06-30'), on: day('2023-07-01') };
const announced: PlanEvent = { type: 'EvaluationReminderIssued', on: day('2023-12-01') };
const unevaluated: PlanEvent = {
  type: 'EvaluationOverdueNoted',
  lastDay: day('2023-12-31'),
  on: day('2024-01-01'),
};

describe('what the calendar owes a plan', () => {
  it('is a reminder two weeks ahead of every action and a month ahead of the evaluation, and a note when they are overdue', () => {
    for (const history of [the.agreed, the.running])
      expect(openPlanDeadlines(after(...history))).toEqual([
        { key: 'action-reminder', action: 1, dueOn: '2023-06-16' },
        { key: 'action-overdue', action: 1, dueOn: '2023-07-01' },
        { key: 'evaluation-reminder', dueOn: '2023-12-01' },
        { key: 'evaluation-overdue', dueOn: '2024-01-01' },
      ]);
  });
  it('is nothing before the agreement, during a pause and after the end', () => {
    for (const phase of [
      'unknown',
      'approached',
      'inConversation',
      'evaluated',
      'closed',
      'declined',
      'paused',
    ] as const)
      expect([phase, openPlanDeadlines(after(...the.inPhase[phase]))]).toEqual([phase, []]);
  });
  it('no longer holds an action that took place or was dropped', () => {
    const dropped: PlanEvent = { type: 'ActionDropped', action: 1, reason: 'merged', on: day('2023-05-02') };
    for (const history of [the.carriedOut, [...the.running, dropped]])
      expect(openPlanDeadlines(after(...history)).map(({ key }) => key)).toEqual([
        'evaluation-reminder',
        'evaluation-overdue',
      ]);
  });
  it('is the lapse alone for what was reminded of', () => {
    expect(openPlanDeadlines(after(...the.running, reminded, announced))).toEqual([
      { key: 'action-overdue', action: 1, dueOn: '2023-07-01' },
      { key: 'evaluation-overdue', dueOn: '2024-01-01' },
    ]);
  });
  it('is a reminder by the rule of the day on which an action was last planned', () => {
    const early: PlanEvent = { ...the.added, on: day('2022-05-31') };
    const postponed: PlanEvent = {
      type: 'ActionPostponed',
      action: 1,
      period: the.span('2023-09-01', '2023-09-30'),
      reason: 'no-room',
      on: day('2022-06-01'),
    };
    const agreed = the.agreed.map((fact) => (fact.type === 'ActionAdded' ? early : fact));
    const keys = (...later: readonly PlanEvent[]) =>
      openPlanDeadlines(after(...agreed, ...later)).map(({ key }) => key);
    expect(keys()).not.toContain('action-reminder');
    expect(keys(postponed)).toContain('action-reminder');
  });
  it('begins anew for an action that was postponed', () => {
    const postponed: PlanEvent = {
      type: 'ActionPostponed',
      action: 1,
      period: the.span('2023-09-01', '2023-09-30'),
      reason: 'no-room',
      on: day('2023-07-03'),
    };
    expect(openPlanDeadlines(after(...the.running, reminded, overdue, postponed)).slice(0, 2)).toEqual([
      { key: 'action-reminder', action: 1, dueOn: '2023-09-16' },
      { key: 'action-overdue', action: 1, dueOn: '2023-10-01' },
    ]);
  });
  it('holds no reminder where the rulebook has no lead', () => {
    const early = the.mapped.map((event) => ({ ...event, on: day('2022-05-01') }));
    const added: PlanEvent = { ...the.added, on: day('2022-05-01') };
    const agreement = { ...the.agreed.at(-1)!, on: day('2022-05-02') };
    expect(openPlanDeadlines(after(...early, added, agreement)).map(({ key }) => key)).toEqual([
      'action-overdue',
      'evaluation-overdue',
    ]);
  });
});

describe('keeping the calendar', () => {
  it('reminds once, when the day has come', () => {
    given(...the.running)
      .when(the.knock('2023-06-15'))
      .thenNothing();
    given(...the.running)
      .when(the.knock('2023-06-16'))
      .then(reminded);
    given(...the.running, reminded)
      .when(the.knock('2023-06-30'))
      .thenNothing();
    given(...the.carriedOut)
      .when(the.knock('2023-12-02'))
      .then({ ...announced, on: day('2023-12-02') });
  });
  it('notes an overdue action once, on the day after its last one, and then no reminder is needed', () => {
    for (const history of [the.running, [...the.running, reminded]])
      given(...history)
        .when(the.knock('2023-07-15'))
        .then(overdue);
    given(...the.running, overdue)
      .when(the.knock('2023-07-16'))
      .thenNothing();
  });
  it('answers everything that is due at once', () => {
    given(...the.agreed)
      .when(the.knock('2024-02-01'))
      .then(overdue, unevaluated);
    given(...the.running, { ...the.added, action: 2 })
      .when(the.knock('2023-07-01'))
      .then(overdue, { ...overdue, action: 2 });
    given(...the.running)
      .when(the.knock('2023-12-01'))
      .then(overdue, announced);
    given(...the.running, overdue, unevaluated)
      .when(the.knock('2024-06-01'))
      .thenNothing();
  });
  it('leaves every other plan alone', () => {
    for (const phase of [
      'unknown',
      'approached',
      'inConversation',
      'evaluated',
      'closed',
      'declined',
      'paused',
    ] as const)
      given(...the.inPhase[phase])
        .when(the.knock('2025-01-01'))
        .thenNothing();
  });
  it('catches up with a plan that rested', () => {
    const resumed: PlanEvent = { type: 'PlanResumed', on: day('2023-08-01') };
    given(...the.paused, resumed)
      .when(the.knock('2023-08-01'))
      .then(overdue);
  });
});

describe('beside the facts of a plan', () => {
  it('stands their day, and for a reminder the rule that gave its lead', () => {
    expect(planNoteOf(the.proposed)).toStrictEqual({ legalDay: '2023-02-15' });
    expect(planNoteOf(overdue)).toStrictEqual({ legalDay: '2023-07-01' });
    expect(planNoteOf(reminded)).toEqual({ legalDay: '2023-06-16', ruleVersion: 'reminder.action@S.1' });
    expect(planNoteOf(announced)).toEqual({ legalDay: '2023-12-01', ruleVersion: 'reminder.evaluation@S.1' });
  });
  it('stands no rule before the rulebook has one', () => {
    expect(planNoteOf({ ...reminded, on: day('2022-05-31') })).toStrictEqual({ legalDay: '2022-05-31' });
  });
  it('stands a sentence', () => {
    expect(planEventWords(the.proposed)).toEqual({
      nl: 'Wervingsplan voorgesteld voor Sint-Joost-ten-Node, ronde 1.',
      fr: 'Plan de recrutement proposé pour Saint-Josse-ten-Noode, tour 1.',
      en: 'Recruitment plan proposed for Sint-Joost-ten-Node / Saint-Josse-ten-Noode, round 1.',
    });
    expect(
      planEventWords(the.mapped.find((event) => event.type === 'AspectMapped' && event.aspect === 'stakeholders')!).en,
    ).toBe('Mapped: local stakeholders and their role in referral (associations (refers): 3).');
    expect(planEventWords(overdue).nl).toBe('Actie 1 is over tijd; de laatste dag was 30 juni 2023.');
  });
});

describe('who may ask', () => {
  it('is the outreach staff; the calendar asks only its own question, and nobody else anything', () => {
    for (const type of Object.keys(planCompetence) as (keyof typeof planCompetence)[]) {
      expect([type, isCompetent(planCompetence, type, 'outreach')]).toEqual([type, true]);
      expect([type, isCompetent(planCompetence, type, 'system')]).toEqual([type, type === 'KeepCalendar']);
      for (const role of ['municipality', 'office', 'ggc', 'official', ''])
        expect([type, role, isCompetent(planCompetence, type, role)]).toEqual([type, role, false]);
    }
  });
});

describe('names', () => {
  it('of plans say territory and round', () => {
    expect(planIdOf(the.territory, 1)).toBe('21014-1');
    for (const id of ['21014-1', 'region-99']) expect([id, isPlanId(id)]).toEqual([id, true]);
    for (const id of ['21014', '21014-0', '21014-01', '21020-1', 'region-100', '21014-1-1', 'Region-1', 21014, null])
      expect([id, isPlanId(id)]).toEqual([id, false]);
  });
  it('of staff are a role with a number, and leave no room for a person', () => {
    for (const code of ['outreach-1', 'teacher-999']) expect([code, isStaffCode(code)]).toEqual([code, true]);
    for (const code of ['outreach', 'jan-1', 'outreach-0', 'outreach-1000', 'outreach-1 Jan', 1, null])
      expect([code, isStaffCode(code)]).toEqual([code, false]);
  });
});
