import fc from 'fast-check';
import {
  openSanctionDeadlines,
  outstandingCents,
  paidCents,
  sanction,
  sanctionEventWords,
  sanctionNoteOf,
  sanctionRefusalWords,
  type SanctionCommand,
  type SanctionEvent,
  type SanctionPhase,
  type SanctionRefusal,
} from '@termijn/domain';
import { sanctionCodec } from '@termijn/features';
import { fold, isDay, plusDays, type OfType } from '@termijn/kernel';
import { anySanctionDisorder, anySanctionHistory, anySanctionLife, play } from '@termijn/testkit';

const historyOf = (life: readonly SanctionCommand[]): readonly SanctionEvent[] => play(sanction, life);

const only = <T extends SanctionEvent['type']>(
  history: readonly SanctionEvent[],
  type: T,
): readonly OfType<SanctionEvent, T>[] =>
  history.filter((event): event is OfType<SanctionEvent, T> => event.type === type);

const always = (holds: (life: readonly SanctionCommand[]) => void): void => {
  fc.assert(fc.property(anySanctionLife, holds), { numRuns: 500 });
};

describe('the procedures that are invented', () => {
  const sample = { numRuns: 4000, seed: 20230208 };
  const lives = fc.sample(anySanctionLife, sample);
  const histories = lives.map(historyOf);

  it('end in every phase, so that nothing below is true for want of cases', () => {
    const ends = histories.map((history) => fold(sanction, history).phase);
    const phases: readonly SanctionPhase[] = [
      ...(['unknown', 'opened', 'announced', 'proposed', 'decided', 'fined', 'closed'] as const),
    ];
    for (const phase of phases) expect([phase, ends.filter((end) => end === phase).length > 20]).toEqual([phase, true]);
  });

  it('hold every fact that the law of today can lead to', () => {
    const types = new Set<string>(histories.flat().map(({ type }) => type));
    // While the law sets no known term to pay, nothing can be collected.
    expect(sanctionCodec.types.filter((type) => !types.has(type))).toEqual(['CollectionStarted']);
  });

  it('meet every refusal that the law of today can give', () => {
    const met = new Set<SanctionRefusal>();
    const meet = (state: ReturnType<typeof sanction.evolve>, command: SanctionCommand): void => {
      const decision = sanction.decide(state, command);
      if (!decision.granted) met.add(decision.refusal);
    };
    const later = fc.sample(anySanctionHistory, sample);
    lives.forEach((life, index) => {
      let state = sanction.initial;
      for (const command of life) {
        meet(state, command);
        // The same wish in a procedure whose terms a later law set.
        meet(fold(sanction, later[index]!), command);
        const decision = sanction.decide(state, command);
        if (decision.granted) for (const event of decision.events) state = sanction.evolve(state, event);
      }
    });
    // Competence is judged before the law is asked.
    const refusals = Object.keys(sanctionRefusalWords).filter((refusal) => refusal !== 'not-competent');
    expect(refusals.filter((refusal) => !met.has(refusal as SanctionRefusal))).toEqual([]);
  });
});

describe('whatever officials, files and alarms send', () => {
  it('the same command twice is the same command once', () => {
    always((life) => {
      expect(historyOf(life.flatMap((command) => [command, command]))).toEqual(historyOf(life));
    });
  });

  it('nobody is fined unannounced, unheard, by one official, or out of range', () => {
    always((life) => {
      const history = historyOf(life);
      history.forEach((event, index) => {
        const before = history.slice(0, index);
        if (event.type === 'FineProposed') {
          expect(only(before, 'IntentNotified')).toHaveLength(1);
          expect(
            only(before, 'HearingRecorded').length +
              only(before, 'DefenceReceived').length +
              only(before, 'ProcedureTermLapsed').filter(({ term }) => term === 'hearing').length,
          ).toBeGreaterThan(0);
          expect(event.amount).toBeGreaterThanOrEqual(event.range.min);
          expect(event.amount).toBeLessThanOrEqual(event.range.max);
          expect(Number.isInteger(event.amount)).toBe(true);
          expect(event.motivations).not.toHaveLength(0);
        }
        if (event.type === 'FineImposed') {
          const proposal = only(before, 'FineProposed').at(-1)!;
          expect(event.official).not.toBe(proposal.official);
          expect(event.amount).toBe(proposal.amount);
        }
        if (event.type === 'FineNotified') expect(only(before, 'FineImposed')).toHaveLength(1);
      });
    });
  });

  it('a waiting list is weighed before anybody is fined', () => {
    always((life) => {
      const history = historyOf(life);
      const [opened] = only(history, 'ProcedureOpened');
      if (opened?.capacity === 'waiting-list')
        for (const { capacityConsidered } of only(history, 'FineProposed')) expect(capacityConsidered).toBe(true);
    });
  });

  it('no burden follows a change of the file that nobody has looked at', () => {
    const burdens = ['IntentNotified', 'FineProposed', 'FineImposed', 'FineNotified', 'ContinuedDefaultNoted'];
    const questions = ['registered', 'completed', 'fulfilled', 'corrected', 'ended', 'taken-back', 'exemption-granted'];
    always((life) => {
      const told: number[] = [];
      let seenUpTo = 0;
      for (const event of historyOf(life)) {
        if (event.type === 'FileChangeNoted' && questions.includes(event.change)) told.push(event.revision);
        if (event.type === 'FileConfirmed') seenUpTo = Math.max(seenUpTo, event.file);
        if (burdens.includes(event.type)) expect(told.filter((revision) => revision > seenUpTo)).toEqual([]);
      }
    });
  });

  it('nobody pays more than the fine, and no payment is counted twice', () => {
    always((life) => {
      const history = historyOf(life);
      const state = fold(sanction, history);
      const payments = only(history, 'PaymentReceived').map(({ payment }) => payment);
      expect(new Set(payments).size).toBe(payments.length);
      if (state.phase === 'fined' && state.fine.undone === undefined)
        expect(paidCents(state.fine) + outstandingCents(state.fine)).toBe(state.fine.decision.proposal.amount * 100);
    });
  });

  it('once closed, nothing is added and nothing is owed', () => {
    always((life) => {
      const history = historyOf(life);
      const end = history.findIndex((_, index) => fold(sanction, history.slice(0, index + 1)).phase === 'closed');
      if (end === -1) return;
      expect(history).toHaveLength(end + 1);
      expect(openSanctionDeadlines(fold(sanction, history))).toEqual([]);
    });
  });
});

describe('the calendar of a procedure', () => {
  it('is kept up to a day by one knock, which notes lapses and nothing else', () => {
    fc.assert(
      fc.property(anySanctionHistory, fc.integer({ min: -30, max: 900 }), (history, later) => {
        const state = fold(sanction, history);
        const on = plusDays(history.at(-1)?.on ?? ('2023-01-01' as SanctionEvent['on']), later);
        const decision = sanction.decide(state, { type: 'KeepCalendar', on });
        const events = decision.granted ? decision.events : [];
        expect(decision.granted).toBe(true);
        for (const event of events) {
          expect(event.type).toBe('ProcedureTermLapsed');
          expect(event.on <= on).toBe(true);
        }
        const kept = fold(sanction, [...history, ...events]);
        expect(kept.phase).toBe(state.phase);
        expect(openSanctionDeadlines(kept).filter(({ dueOn }) => dueOn <= on)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('facts in any order', () => {
  it('lead somewhere and never throw, and every fact has its note and its words', () => {
    fc.assert(
      fc.property(anySanctionDisorder, (history) => {
        const state = fold(sanction, history);
        expect(openSanctionDeadlines(state).every(({ dueOn }) => isDay(dueOn))).toBe(true);
        for (const event of history) {
          expect(sanctionNoteOf(event).legalDay).toBe(event.on);
          for (const sentence of Object.values(sanctionEventWords(event))) expect(sentence).toMatch(/^[^ ].*\.$/);
        }
      }),
    );
  });
});
