import fc from 'fast-check';
import {
  actionsOf,
  contentOf,
  openPlanDeadlines,
  plan,
  planAspects,
  planEventWords,
  planNoteOf,
  planPhaseWords,
  planRefusalWords,
  type PlanCommand,
  type PlanEvent,
} from '@termijn/domain';
import { fold, isDay, plusDays } from '@termijn/kernel';
import { anyPlanDisorder, anyPlanLife, play } from '@termijn/testkit';

const historyOf = (life: readonly PlanCommand[]): readonly PlanEvent[] => play(plan, life);

const always = (holds: (life: readonly PlanCommand[]) => void): void => {
  fc.assert(fc.property(anyPlanLife, holds), { numRuns: 500 });
};

describe('the lives of plans that are invented', () => {
  const lives = fc.sample(anyPlanLife, { numRuns: 2_000, seed: 20_230_215 });
  const histories = lives.map(historyOf);

  it('end in every phase, so that nothing below is true for want of cases', () => {
    const ends = histories.map((history) => fold(plan, history).phase);
    for (const phase of Object.keys(planPhaseWords))
      expect([phase, ends.filter((end) => end === phase).length > 15]).toEqual([phase, true]);
  });

  it('hold every kind of fact', () => {
    const types = new Set(histories.flat().map(({ type }) => type));
    expect([...types].sort()).toEqual([
      'ActionAdded',
      'ActionCarriedOut',
      'ActionDropped',
      'ActionEvaluated',
      'ActionOverdueNoted',
      'ActionPostponed',
      'ActionReminderIssued',
      'AspectMapped',
      'ConversationStarted',
      'EvaluationOverdueNoted',
      'EvaluationReminderIssued',
      'PlanAgreed',
      'PlanClosed',
      'PlanDeclined',
      'PlanEvaluated',
      'PlanPaused',
      'PlanProposed',
      'PlanResumed',
      'PlanStarted',
    ]);
  });

  it('meet every refusal but the one that depends on who asks', () => {
    const met = new Set<string>(['not-competent']);
    for (const life of lives) {
      let state = plan.initial;
      for (const command of life) {
        const decision = plan.decide(state, command);
        if (!decision.granted) met.add(decision.refusal);
        else state = decision.events.reduce((before, event) => plan.evolve(before, event), state);
      }
    }
    expect(Object.keys(planRefusalWords).filter((refusal) => !met.has(refusal))).toEqual([]);
  });
});

describe('whatever the outreach staff and alarms send', () => {
  it('the same command twice is the same command once', () => {
    always((life) => {
      expect(historyOf(life.flatMap((command) => [command, command]))).toEqual(historyOf(life));
    });
  });

  it('a command of long ago changes nothing when it arrives once more, unless it looks at the calendar or puts a map right', () => {
    always((life) => {
      const history: PlanEvent[] = [];
      const granted: PlanCommand[] = [];
      for (const command of life) {
        const decision = plan.decide(fold(plan, history), command);
        if (!decision.granted || decision.events.length === 0) continue;
        history.push(...decision.events);
        granted.push(command);
      }
      const end = fold(plan, history);
      for (const command of granted.filter(({ type }) => type !== 'MapAspect' && type !== 'KeepCalendar')) {
        const decision = plan.decide(end, command);
        expect([command, decision.granted ? decision.events : []]).toEqual([command, []]);
      }
    });
  });

  it('no agreement goes without all five aspects, and no evaluation leaves an action open', () => {
    always((life) => {
      const history = historyOf(life);
      history.forEach((event, index) => {
        const before = fold(plan, history.slice(0, index));
        const content = contentOf(before);
        if (event.type === 'PlanAgreed') {
          expect(Object.keys((content as { readonly map: object }).map).sort()).toEqual([...planAspects].sort());
          expect(actionsOf(before).some(({ stage }) => stage === 'planned')).toBe(true);
        }
        if (event.type === 'PlanEvaluated')
          expect(actionsOf(before).filter(({ stage }) => stage === 'planned')).toEqual([]);
        if (event.type === 'ActionAdded') expect(event.aims.length).toBeGreaterThan(0);
      });
    });
  });

  it('a pause and its end leave the plan where it stood', () => {
    always((life) => {
      const history = historyOf(life);
      const state = fold(plan, history);
      const on = plusDays(life.at(-1)?.on ?? ('2022-06-01' as PlanCommand['on']), 1);
      const paused = play(plan, [...life, { type: 'PausePlan', reason: 'budget', on }]);
      const resumed = play(plan, [...life, { type: 'PausePlan', reason: 'budget', on }, { type: 'ResumePlan', on }]);
      const after = fold(plan, resumed);
      if (paused.length === history.length) expect(after.phase === state.phase || state.phase === 'paused').toBe(true);
      else {
        expect(openPlanDeadlines(fold(plan, paused))).toEqual([]);
        expect([after.phase, openPlanDeadlines(after)]).toEqual([state.phase, openPlanDeadlines(state)]);
      }
    });
  });

  it('a plan that is not agreed, rests or is over owes the calendar nothing', () => {
    always((life) => {
      const state = fold(plan, historyOf(life));
      const isAlive = state.phase === 'agreed' || state.phase === 'running';
      expect(isAlive || openPlanDeadlines(state).length === 0).toBe(true);
    });
  });

  it('a kept calendar owes nothing up to that day, moves no plan and notes nothing but reminders and delays', () => {
    fc.assert(
      fc.property(anyPlanLife, fc.integer({ min: -30, max: 400 }), (life, later) => {
        const history = historyOf(life);
        const on = plusDays(life.at(-1)?.on ?? ('2022-06-01' as PlanCommand['on']), later);
        const state = fold(plan, history);
        const decision = plan.decide(state, { type: 'KeepCalendar', on });
        const events = decision.granted ? decision.events : [];
        expect(decision.granted).toBe(true);
        const kept = fold(plan, [...history, ...events]);
        expect(openPlanDeadlines(kept).filter(({ dueOn }) => dueOn <= on)).toEqual([]);
        expect(kept.phase).toBe(state.phase);
        for (const { type } of events) expect(type).toMatch(/^(Action|Evaluation)(ReminderIssued|OverdueNoted)$/);
      }),
    );
  });

  it('what is overdue is the same fact whenever somebody looks', () => {
    fc.assert(
      fc.property(anyPlanLife, fc.nat({ max: 400 }), (life, delay) => {
        const state = fold(plan, historyOf(life));
        for (const { action, dueOn } of openPlanDeadlines(state).filter(({ key }) => key === 'action-overdue')) {
          const decision = plan.decide(state, { type: 'KeepCalendar', on: plusDays(dueOn, delay) });
          const lastDay = plusDays(dueOn, -1);
          expect(decision.granted && decision.events).toContainEqual({
            type: 'ActionOverdueNoted',
            action,
            lastDay,
            on: dueOn,
          });
        }
        expect(state.phase).toBeDefined();
      }),
    );
  });
});

describe('facts of plans in any order', () => {
  it('lead somewhere and never throw, and every fact has its note and its words', () => {
    fc.assert(
      fc.property(anyPlanDisorder, (history) => {
        const state = fold(plan, history);
        expect(Object.keys(planPhaseWords)).toContain(state.phase);
        expect(openPlanDeadlines(state).every(({ dueOn }) => isDay(dueOn))).toBe(true);
        for (const event of history) {
          expect(planNoteOf(event).legalDay).toBe(event.on);
          for (const sentence of Object.values(planEventWords(event))) expect(sentence).toMatch(/^[^ ].*\.$/);
        }
      }),
    );
  });
});
