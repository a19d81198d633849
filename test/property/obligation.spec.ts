import fc from 'fast-check';
import {
  eventWords,
  noteOf,
  obligation,
  openDeadlines,
  standingOf,
  type ObligationCommand,
  type ObligationEvent,
  type ObligationPhase,
} from '@termijn/domain';
import { fold, isDay, plusDays, type OfType } from '@termijn/kernel';
import { anyDisorder, anyLife, play } from '@termijn/testkit';

type Facts<T extends ObligationEvent['type']> = readonly OfType<ObligationEvent, T>[];

const historyOf = (life: readonly ObligationCommand[]): readonly ObligationEvent[] => play(obligation, life);

const only = <T extends ObligationEvent['type']>(history: readonly ObligationEvent[], type: T): Facts<T> =>
  history.filter((event): event is OfType<ObligationEvent, T> => event.type === type);

const always = (holds: (life: readonly ObligationCommand[]) => void): void => {
  fc.assert(fc.property(anyLife, holds), { numRuns: 500 });
};

describe('the lives that are invented', () => {
  const histories = fc.sample(anyLife, { numRuns: 1500, seed: 20220601 }).map(historyOf);

  it('end in every phase, so that nothing below is true for want of cases', () => {
    const ends = histories.map((history) => fold(obligation, history).phase);
    const phases: readonly ObligationPhase[] = [
      'unknown',
      'imposed',
      'notified',
      'registered',
      'defaulted',
      'sanctioned',
      'closed',
    ];
    for (const phase of phases) expect([phase, ends.filter((end) => end === phase).length > 40]).toEqual([phase, true]);
  });

  it('hold every kind of fact, and both kinds of default and of closure', () => {
    const all = histories.flat();
    const types = new Set(all.map(({ type }) => type));
    expect([...types].sort()).toEqual([
      'CertificateReceived',
      'CompletionProofReceived',
      'CompletionReminderIssued',
      'NewcomerAssessed',
      'NoticeOfDefaultIssued',
      'ObligationImposed',
      'PathCompleted',
      'RegisteredWithOffice',
      'RegistrationReminderIssued',
      'SanctionProcedureOpened',
      'TermLapsed',
    ]);
    const grounds = only(all, 'NoticeOfDefaultIssued').map(({ ground }) => ground);
    expect(grounds.filter((ground) => ground === 'completion').length).toBeGreaterThan(40);
    expect(only(all, 'RegisteredWithOffice').filter(({ late }) => late).length).toBeGreaterThan(40);
  });
});

describe('whatever officials, offices and alarms send', () => {
  it('the same command twice is the same command once', () => {
    always((life) => {
      expect(historyOf(life.flatMap((command) => [command, command]))).toEqual(historyOf(life));
    });
  });

  it('no sanction goes without a notice before it, and no notice or sanction without the lapse of its term', () => {
    always((life) => {
      const history = historyOf(life);
      history.forEach((event, index) => {
        const before = history.slice(0, index);
        const lapses = only(before, 'TermLapsed');
        if (event.type === 'SanctionProcedureOpened') {
          expect(only(before, 'NoticeOfDefaultIssued')).not.toHaveLength(0);
          expect(lapses.at(-1)).toMatchObject({ term: 'compliance' });
          expect(event.on > lapses.at(-1)!.lastDay).toBe(true);
        }
        if (event.type === 'NoticeOfDefaultIssued') {
          expect(lapses.at(-1)).toMatchObject({ term: event.ground });
          expect(event.on > lapses.at(-1)!.lastDay).toBe(true);
        }
      });
      expect(only(history, 'SanctionProcedureOpened').length).toBeLessThan(2);
    });
  });

  it('no completion is in default before 1 December 2023', () => {
    always((life) => {
      const history = historyOf(life);
      const notices = only(history, 'NoticeOfDefaultIssued').filter(({ ground }) => ground === 'completion');
      const lapses = only(history, 'TermLapsed').filter(({ term }) => term === 'completion');
      for (const { on } of [...notices, ...lapses]) expect(on > '2023-12-01').toBe(true);
    });
  });

  it('a life has its steps in order, and its turning points once', () => {
    const turns = [
      'NewcomerAssessed',
      'ObligationImposed',
      'CertificateReceived',
      'RegisteredWithOffice',
      'PathCompleted',
      'CompletionProofReceived',
    ];
    always((life) => {
      const taken = historyOf(life).filter(({ type }) => turns.includes(type));
      const places = taken.map(({ type }) => turns.indexOf(type));
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      const days = taken.map(({ on }) => on);
      expect(days).toEqual([...days].sort());
    });
  });

  it('only a running term owes the calendar anything', () => {
    always((life) => {
      const state = fold(obligation, historyOf(life));
      const isRunning = state.phase === 'notified' || state.phase === 'registered' || state.phase === 'defaulted';
      expect(isRunning || openDeadlines(state).length === 0).toBe(true);
    });
  });

  it('a kept calendar owes nothing up to that day, and notes nothing but lapses and reminders', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: -30, max: 900 }), (life, later) => {
        const history = historyOf(life);
        const on = plusDays(life.at(-1)?.on ?? history.at(-1)?.on ?? ('2022-06-01' as ObligationCommand['on']), later);
        const state = fold(obligation, history);
        const decision = obligation.decide(state, { type: 'KeepCalendar', on });
        const events = decision.granted ? decision.events : [];
        expect(decision.granted).toBe(true);
        const kept = fold(obligation, [...history, ...events]);
        expect(openDeadlines(kept).filter(({ dueOn }) => dueOn <= on)).toEqual([]);
        expect(kept.phase).toBe(state.phase);
        for (const { type } of events)
          expect(['TermLapsed', 'RegistrationReminderIssued', 'CompletionReminderIssued']).toContain(type);
      }),
    );
  });

  it('a lapse is the same fact whenever somebody looks', () => {
    fc.assert(
      fc.property(anyLife, fc.nat({ max: 900 }), (life, delay) => {
        const state = fold(obligation, historyOf(life));
        for (const { key, dueOn } of openDeadlines(state).filter(({ key }) => !key.endsWith('reminder'))) {
          const decision = obligation.decide(state, { type: 'KeepCalendar', on: plusDays(dueOn, delay) });
          expect(decision).toEqual({
            granted: true,
            events: [{ type: 'TermLapsed', term: key, lastDay: plusDays(dueOn, -1), on: dueOn }],
          });
        }
        expect(state.phase).toBeDefined();
      }),
    );
  });
});

describe('facts in any order', () => {
  it('lead somewhere and never throw, and every fact has its note and its words', () => {
    fc.assert(
      fc.property(anyDisorder, (history) => {
        const state = fold(obligation, history);
        expect(standingOf(state)?.phase ?? 'unknown').toBe(state.phase);
        expect(openDeadlines(state).every(({ dueOn }) => isDay(dueOn))).toBe(true);
        for (const event of history) {
          expect(noteOf(event).legalDay).toBe(event.on);
          for (const sentence of Object.values(eventWords(event))) expect(sentence).toMatch(/^[^ ].*\.$/);
        }
      }),
    );
  });
});
