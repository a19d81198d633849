import fc from 'fast-check';
import {
  eventWords,
  isOpen,
  isOver,
  noteOf,
  objectionOf,
  obligation,
  openDeadlines,
  standingOf,
  type ObligationCommand,
  type ObligationEvent,
  type ObligationFile,
} from '@termijn/domain';
import { fold, isDay, plusDays, type Day, type InPhase, type OfType } from '@termijn/kernel';
import { anyDisorder, anyLife, play } from '@termijn/testkit';

type Facts<T extends ObligationEvent['type']> = readonly OfType<ObligationEvent, T>[];

const historyOf = (life: readonly ObligationCommand[]): readonly ObligationEvent[] => play(obligation, life);

const only = <T extends ObligationEvent['type']>(history: readonly ObligationEvent[], type: T): Facts<T> =>
  history.filter((event): event is OfType<ObligationEvent, T> => event.type === type);

const always = (holds: (life: readonly ObligationCommand[]) => void): void => {
  fc.assert(fc.property(anyLife, holds), { numRuns: 400 });
};

/** Every fact of a history with the file that it met. */
const met = (history: readonly ObligationEvent[]): readonly (readonly [ObligationFile, ObligationEvent])[] => {
  let file = obligation.initial;
  return history.map((event) => {
    const before = file;
    file = obligation.evolve(file, event);
    return [before, event] as const;
  });
};

const isSuspended = (file: ObligationFile): boolean => 'suspension' in file && file.suspension !== undefined;

describe('whatever officials, offices and alarms send', () => {
  it('the same command twice is the same command once', () => {
    always((life) => {
      expect(historyOf(life.flatMap((command) => [command, command]))).toEqual(historyOf(life));
    });
  });

  it('no notice goes without the lapse of its term, and no hand-over without a notice that still has that ground', () => {
    always((life) => {
      const history = historyOf(life);
      for (const [file, event] of met(history)) {
        if (event.type === 'FileHandedOver') {
          expect(file).toMatchObject({ phase: 'defaulted', notice: { complyBy: { lastDay: expect.any(String) } } });
          const { notice, lapses, certificate, registration } = file as InPhase<ObligationFile, 'defaulted'>;
          expect(notice.complyBy).toHaveProperty('lastDay', lapses.compliance);
          expect(event.on > (lapses.compliance ?? event.on)).toBe(true);
          const missed = notice.ground === 'registration' ? certificate.registerBy : registration?.completeBy;
          expect(isOver(missed ?? 'unknown', notice.on)).toBe(true);
        }
        if (event.type === 'NoticeOfDefaultIssued') {
          const { certificate, registration, lapses } = file as InPhase<ObligationFile, 'notified'>;
          const missed = event.ground === 'registration' ? certificate.registerBy : registration?.completeBy;
          expect(missed).toHaveProperty('lastDay', lapses[event.ground]);
          expect(event.on > (lapses[event.ground] ?? event.on)).toBe(true);
        }
      }
    });
  });

  it('nothing fires against a duty that stands still, and no burden falls on a day on which it did', () => {
    always((life) => {
      for (const [file, event] of met(historyOf(life))) {
        const fires = ['TermLapsed', 'RegistrationReminderIssued', 'CompletionReminderIssued'].includes(event.type);
        const burdens = event.type === 'NoticeOfDefaultIssued' || event.type === 'FileHandedOver';
        expect([event.type, (fires || burdens) && isSuspended(file)]).toEqual([event.type, false]);
        const stood = 'standstills' in file ? file.standstills : [];
        const onStandstill = stood.some(({ from, resumedOn }) => from <= event.on && event.on < resumedOn);
        expect([event.type, burdens && onStandstill]).toEqual([event.type, false]);
      }
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

  it('a duty has its steps in order, and its turning points once', () => {
    const turns = [
      'ObligationImposed',
      'CertificateReceived',
      'RegisteredWithOffice',
      'PathCompleted',
      'CompletionProofReceived',
    ];
    always((life) => {
      const history = historyOf(life);
      const duty = history.slice(history.findIndex(({ type }) => type === 'ObligationImposed'));
      const taken = duty.filter(({ type }) => turns.includes(type));
      const places = taken.map(({ type }) => turns.indexOf(type));
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      const days = taken.map(({ on }) => on);
      expect(days).toEqual([...days].sort());
    });
  });

  it('nothing that an office can cause ends a duty or closes a file', () => {
    always((life) => {
      let file = obligation.initial;
      for (const command of life) {
        const decision = obligation.decide(file, command);
        const next = (decision.granted ? decision.events : []).reduce(obligation.evolve, file);
        const isOffice = objectionOf(command, 'office') === undefined;
        const closes = file.phase !== 'closed' && next.phase === 'closed';
        expect([command.type, isOffice && closes]).toEqual([command.type, false]);
        file = next;
      }
      expect(file.facts).toEqual(historyOf(life));
    });
  });
});

describe('the calendar', () => {
  const lastDayOf = (life: readonly ObligationCommand[]): Day =>
    life
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? ('2022-06-01' as Day);

  it('owes nothing to who has no duty, has no certificate, was handed over or is done', () => {
    always((life) => {
      for (const [file] of met(historyOf(life))) {
        const owed = openDeadlines(file).map(({ key }) => key);
        const running = ['notified', 'registered', 'defaulted'].includes(file.phase) && !isSuspended(file);
        const other = owed.filter((key) => key !== 'suspension');
        expect([file.phase, running || other.length === 0]).toEqual([file.phase, true]);
        expect([file.phase, isSuspended(file) || !owed.includes('suspension')]).toEqual([file.phase, true]);
      }
    });
  });

  it('once kept owes nothing up to that day, and notes nothing but lapses, reminders and ends of suspensions', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: -30, max: 900 }), (life, later) => {
        const history = historyOf(life);
        const on = plusDays(lastDayOf(life), later);
        const state = fold(obligation, history);
        const decision = obligation.decide(state, { type: 'KeepCalendar', on });
        const events = decision.granted ? decision.events : [];
        expect(decision.granted).toBe(true);
        const kept = fold(obligation, [...history, ...events]);
        expect(openDeadlines(kept).filter(({ dueOn }) => dueOn <= on)).toEqual([]);
        expect(kept.phase).toBe(state.phase);
        const notes = ['TermLapsed', 'RegistrationReminderIssued', 'CompletionReminderIssued', 'SuspensionEnded'];
        for (const { type } of events) expect(notes).toContain(type);
      }),
      { numRuns: 400 },
    );
  });

  it('notes a lapse and the end of a suspension as the same fact whenever somebody looks', () => {
    fc.assert(
      fc.property(anyLife, fc.nat({ max: 900 }), (life, delay) => {
        const state = fold(obligation, historyOf(life));
        for (const { key, dueOn } of openDeadlines(state).filter(({ key }) => !key.endsWith('reminder'))) {
          const decide = (on: Day) => obligation.decide(state, { type: 'KeepCalendar', on });
          const [prompt, late] = [decide(dueOn), decide(plusDays(dueOn, delay))];
          const [first] = prompt.granted ? prompt.events : [];
          expect(first).toMatchObject(
            key === 'suspension'
              ? { type: 'SuspensionEnded', on: dueOn }
              : { type: 'TermLapsed', term: key, lastDay: plusDays(dueOn, -1), on: dueOn },
          );
          expect(late).toMatchObject({ granted: true, events: expect.arrayContaining([first]) });
        }
        expect(state.phase).toBeDefined();
      }),
      { numRuns: 400 },
    );
  });

  it('kept once late says what it says when kept every month, but for the reminders', () => {
    const due = ({ type }: ObligationEvent): boolean => type === 'TermLapsed' || type === 'SuspensionEnded';
    fc.assert(
      fc.property(anyLife, (life) => {
        const [state, last] = [fold(obligation, historyOf(life)), lastDayOf(life)];
        const knocks = Array.from({ length: 30 }, (_, month): ObligationCommand => ({
          type: 'KeepCalendar',
          on: plusDays(last, month * 30),
        }));
        let file = state;
        for (const knock of knocks) {
          const decision = obligation.decide(file, knock);
          file = (decision.granted ? decision.events : []).reduce(obligation.evolve, file);
        }
        const once = obligation.decide(state, knocks.at(-1)!);
        const noted = once.granted ? once.events : [];
        expect(file.facts.slice(state.facts.length).filter(due)).toEqual(noted.filter(due));
      }),
      { numRuns: 300 },
    );
  });
});

describe('how a file stands', () => {
  it('is told of everybody who was looked at, and counts as obliged whoever has a duty or fulfilled it', () => {
    always((life) => {
      for (const [file] of met(historyOf(life))) {
        const standing = standingOf(file);
        const wasAssessed = file.facts.some(({ type }) => type === 'NewcomerAssessed');
        expect([file.phase, standing !== undefined]).toEqual([file.phase, wasAssessed && file.phase !== 'unknown']);
        const isObliged = isOpen(file) || (file.phase === 'closed' && file.because === 'fulfilled');
        expect([file.phase, standing?.obliged ?? false]).toEqual([file.phase, isObliged]);
        expect([file.phase, standing?.suspended ?? false]).toEqual([file.phase, isOpen(file) && isSuspended(file)]);
      }
      expect(standingOf(obligation.initial)).toBeUndefined();
    });
  });
});

describe('facts in any order', () => {
  it('lead somewhere and never throw, and every fact has its note and its words', () => {
    fc.assert(
      fc.property(anyDisorder, (history) => {
        const state = fold(obligation, history);
        const standing = standingOf(state);
        expect(standing?.phase ?? state.phase).toBe(state.phase);
        expect(openDeadlines(state).every(({ dueOn }) => isDay(dueOn))).toBe(true);
        for (const event of history) {
          expect(noteOf(event).legalDay).toBe(event.on);
          for (const sentence of Object.values(eventWords(event))) expect(sentence).toMatch(/^[^ ].*\.$/);
        }
      }),
    );
  });
});
