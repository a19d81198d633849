import fc from 'fast-check';
import {
  completenessOf,
  hasLapsed,
  isCorrection,
  isOpen,
  obligation,
  openDeadlines,
  standingOf,
  withoutCorrections,
  type ObligationCommand,
  type ObligationEvent,
  type ObligationFile,
} from '@termijn/domain';
import { fold, plusDays, type Day, type OfType } from '@termijn/kernel';
import {
  anyCorrectedHistory,
  anyLifeToCorrect,
  anySlip,
  correctionOf,
  lastDayIn,
  told,
  type Slip,
} from '@termijn/testkit';

type Corrected = OfType<ObligationEvent, 'FactCorrected'>;

/** A life that was played, and the answer to the correction of a slip in it. */
interface Corrects {
  readonly file: ObligationFile;
  readonly history: readonly ObligationEvent[];
  readonly command: OfType<ObligationCommand, 'CorrectFact'>;
  /** The correction, if the law granted one. */
  readonly fact: Corrected | undefined;
}

const historyOf = (life: readonly ObligationCommand[]) => life.reduce<readonly ObligationEvent[]>(told, []);

const correct = (life: readonly ObligationCommand[], slip: Slip): Corrects => {
  const history = historyOf(life);
  const file = fold(obligation, history);
  const command = correctionOf(file, slip);
  const decision = obligation.decide(file, command);
  const fact = decision.granted ? decision.events.find((event) => event.type === 'FactCorrected') : undefined;
  return { file, history, command, fact };
};

/** Every correction that the law grants, in any life. */
const always = (
  holds: (granted: Corrects & { readonly fact: Corrected }, life: readonly ObligationCommand[]) => void,
) => {
  fc.assert(
    fc.property(anyLifeToCorrect, anySlip, (life, slip) => {
      const { fact, ...rest } = correct(life, slip);
      if (fact !== undefined) holds({ fact, ...rest }, life);
    }),
    { numRuns: 600 },
  );
};

/**
 * What a file means, without the list of its facts. A note of the calendar counts as far as it speaks of a day that still
 * is the last of its term: all others mean nothing.
 */
const meaningOf = (file: ObligationFile): unknown => {
  if (!('lapses' in file)) return { ...file, facts: [] };
  const ends = {
    registration: file.certificate.registerBy,
    completion: file.registration?.completeBy ?? 'unknown',
    compliance: 'notice' in file ? file.notice.complyBy : 'unknown',
  } as const;
  const inForce = (notes: Readonly<Partial<Record<keyof typeof ends, Day>>>) =>
    Object.entries(notes).filter(([term, on]) => {
      const end = ends[term as keyof typeof ends];
      return end !== 'unknown' && end.lastDay === on;
    });
  return { ...file, facts: [], lapses: inForce(file.lapses).sort(), reminders: inForce(file.reminders).sort() };
};

/**
 * What a file means once its calendar was kept up to a day. Of what the calendar noted only the lapse of the term that the
 * file waits for still matters then, and the one behind a hand-over; while the duty stands still it notes neither.
 */
const meaningOn = (history: readonly ObligationEvent[], on: Day): unknown => {
  const file = fold(obligation, told(history, { type: 'KeepCalendar', on }));
  const noted = 'suspension' in file && file.suspension !== undefined ? [] : [hasLapsed(file), completenessOf(file)];
  return { ...file, facts: [], lapses: {}, reminders: {}, owes: openDeadlines(file), noted };
};

describe('a correction', () => {
  it('leads to the file that had the right facts from the start', () => {
    always(({ file, fact }) => {
      const after = obligation.evolve(file, fact);
      const right = withoutCorrections(after.facts).filter((one) => one !== undefined);
      const fromTheStart = fold(obligation, right);
      const flaws = 'flaws' in after ? { flaws: fact.flaws } : {};
      expect(meaningOf(after)).toEqual(meaningOf({ ...fromTheStart, ...flaws }));
      expect(openDeadlines(after)).toEqual(openDeadlines(fromTheStart));
      expect(standingOf(after)).toEqual(standingOf(fromTheStart));
    });
  });

  it('told twice is told once', () => {
    always(({ file, fact, command }) => {
      expect(obligation.decide(obligation.evolve(file, fact), command)).toEqual({ granted: true, events: [] });
    });
  });

  it('that is taken back leaves the file as it was', () => {
    always(({ file, history, fact }) => {
      const was = file.facts[fact.fact]!;
      const change = Object.fromEntries(
        Object.entries(was).filter(([field]) => field in fact.as && isChangeable(field)),
      );
      const back = told([...history, fact], { ...fact, type: 'CorrectFact', change, on: plusDays(fact.on, 1) });
      expect(meaningOf(fold(obligation, back))).toEqual(meaningOf(file));
    });
  });
});

const isChangeable = (field: string): boolean =>
  ['on', 'municipality', 'language', 'office', 'path', 'means', 'channel'].includes(field);

/** The command behind each type of fact, for those whose fields a correction changes alike in both. */
const factBehind: Readonly<Partial<Record<ObligationCommand['type'], ObligationEvent['type']>>> = {
  AssessNewcomer: 'NewcomerAssessed',
  RecordCertificateReceipt: 'CertificateReceived',
  RegisterWithOffice: 'RegisteredWithOffice',
  RecordRegistrationProof: 'RegistrationProofReceived',
  FollowVoluntarily: 'FollowedVoluntarily',
  RecordPathStep: 'PathStepRecorded',
  GrantDispensation: 'DispensationGranted',
  TransferToOffice: 'TransferredToOffice',
  RecordOfficeFile: 'OfficeFileChanged',
  RecordCompletion: 'PathCompleted',
  RecordCompletionProof: 'CompletionProofReceived',
  IssueNoticeOfDefault: 'NoticeOfDefaultIssued',
  RecordNoticeReceipt: 'NoticeReceiptRecorded',
  WithdrawNotice: 'NoticeWithdrawn',
  HandOverFile: 'FileHandedOver',
  TakeBackFile: 'FileTakenBack',
  RequestExemption: 'ExemptionRequested',
  GrantExemption: 'ExemptionGranted',
  RefuseExemption: 'ExemptionRefused',
  GrantSuspension: 'ObligationSuspended',
  ExtendSuspension: 'SuspensionExtended',
  EndSuspension: 'SuspensionEnded',
  RecordMove: 'ResponsibleMunicipalityChanged',
  RecordLifeEvent: 'LifeEventRecorded',
  SettleQuestion: 'QuestionSettled',
};

/** A life without the wishes that were refused, with the revision of the fact that each of the others led to. */
const granted = (life: readonly ObligationCommand[]) => {
  let history: readonly ObligationEvent[] = [];
  return life.flatMap((command) => {
    const start = history.length;
    history = told(history, command);
    if (history.length === start) return [];
    const main = history.findIndex(({ type }, revision) => revision >= start && type === factBehind[command.type]);
    return [{ command, main }];
  });
};

describe('a correction without flaws', () => {
  it('leads where the same commands would have led with the right day from the start', () => {
    let compared = 0;
    always(({ history, command, fact }, life) => {
      const commands = granted(life);
      if (fact.flaws.length > 0 || commands.every(({ main }) => main !== fact.fact)) return;
      const right = commands.map(({ command: wish, main }) =>
        main === fact.fact ? ({ ...wish, ...command.change } as ObligationCommand) : wish,
      );
      const again = granted(right);
      if (again.length !== right.length) return;
      const on = plusDays(lastDayIn([...history, fact]), 400);
      const played = right.reduce<readonly ObligationEvent[]>(told, []);
      expect(meaningOn([...history, fact], on)).toEqual(meaningOn(played, on));
      compared += 1;
    });
    expect(compared).toBeGreaterThan(150);
  });
});

describe('the corrections that are invented', () => {
  const histories = fc.sample(anyCorrectedHistory, { numRuns: 2500, seed: 20220601 });
  const corrections = histories.flat().filter((event): event is Corrected => event.type === 'FactCorrected');
  const often = (things: readonly string[], times: number) =>
    [...Map.groupBy(things, (thing) => thing)].filter(([, all]) => all.length >= times).map(([thing]) => thing);

  it('put every kind of step right, and pass files from one person to another', () => {
    const types = new Set(Object.values(factBehind));
    const righted = often(
      corrections.map(({ as }) => as.type),
      4,
    );
    expect([...types].filter((type) => !righted.includes(type))).toEqual([]);
    const passed = often(
      histories.flat().map(({ type }) => type),
      40,
    );
    expect(passed).toEqual(expect.arrayContaining(['IdentityCorrected', 'FileAdopted']));
  });

  it('move dates, burdens and lapses, and leave steps behind without ground, with every remedy', () => {
    const moved = often(
      corrections.flatMap(({ rederived }) => rederived.map(({ as }) => as.type)),
      4,
    );
    expect(moved).toEqual(
      expect.arrayContaining([
        ...['ObligationImposed', 'CertificateReceived', 'RegisteredWithOffice', 'TermLapsed'],
        ...['ObligationSuspended', 'SuspensionEnded'],
      ]),
    );
    const remedies = often(
      corrections.flatMap(({ flaws }) => flaws.map(({ remedy }) => remedy)),
      4,
    );
    expect(remedies.sort()).toEqual(['correct-step', 'take-back-file', 'withdraw-notice']);
  });

  it('meet every refusal of their own', () => {
    const refusals = fc
      .sample(fc.tuple(anyLifeToCorrect, anySlip), { numRuns: 1500, seed: 20220601 })
      .map(([life, slip]) => {
        const file = fold(obligation, historyOf(life));
        const decision = obligation.decide(file, correctionOf(file, slip));
        return decision.granted ? 'granted' : decision.refusal;
      });
    expect(often(refusals, 4)).toEqual(
      expect.arrayContaining([
        ...['no-such-fact', 'nothing-to-correct', 'not-correctable'],
        ...['before-earlier-step', 'corrected-to-future'],
      ]),
    );
  });

  it('never leave a history that cannot be read', () => {
    for (const history of histories) {
      const state = fold(obligation, history);
      expect(state.facts).toHaveLength(history.length);
      expect(withoutCorrections(history)).toEqual(withoutCorrections(state.facts));
    }
  });
});

describe('a step that lost its ground', () => {
  it('is a step of the file, named once, with a remedy that can be applied', () => {
    always(({ file, fact }) => {
      const after = obligation.evolve(file, fact);
      expect(new Set(fact.flaws.map((flaw) => flaw.fact)).size).toBe(fact.flaws.length);
      for (const flaw of fact.flaws) {
        expect(isCorrection(after.facts[flaw.fact]!)).toBe(false);
        if (flaw.remedy === 'take-back-file') expect(after.phase).toBe('sanctioned');
        if (flaw.remedy === 'withdraw-notice') expect(['defaulted', 'sanctioned']).toContain(after.phase);
      }
    });
  });

  it('is a burden until the burden is taken back', () => {
    always(({ history, fact }) => {
      const on = plusDays(lastDayIn([...history, fact]), 1);
      const back = told([...history, fact], { type: 'TakeBackFile', reason: 'corrected', on });
      const without = fact.flaws.some(({ remedy }) => remedy === 'withdraw-notice')
        ? told(back, { type: 'WithdrawNotice', reason: 'corrected', on })
        : back;
      const file = fold(obligation, without);
      if (isOpen(file)) expect(file.flaws).toEqual(fact.flaws.filter(({ remedy }) => remedy === 'correct-step'));
    });
  });
});
