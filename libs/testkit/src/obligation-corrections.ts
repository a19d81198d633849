import fc from 'fast-check';
import {
  isCorrection,
  municipalities,
  obligation,
  type Change,
  type CorrectionReason,
  type ObligationCommand,
  type ObligationEvent,
  type ObligationFile,
  type ObligationId,
  type PersonRef,
} from '@termijn/domain';
import { day, fold, plusDays } from '@termijn/kernel';
import * as obligationExamples from './obligation-examples';
import { anyLife } from './obligation-lives';

const anyGap = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));

/**
 * A life in which a term is missed and a notice goes out, up to the hand-over, the return or the withdrawal: where a wrong
 * day does most harm.
 */
export const anyBurdenedLife: fc.Arbitrary<readonly ObligationCommand[]> = fc
  .record({
    start: anyGap(0, 900).map((after) => plusDays(day('2022-06-01'), after)),
    received: anyGap(0, 60),
    registers: fc.option(anyGap(0, 150), { nil: undefined }),
    missed: anyGap(1, 60),
    channel: fc.constantFrom('counter', 'letter', 'registered-letter', 'ebox'),
    proof: fc.option(fc.constantFrom('presented', 'signed', 'handed-over', 'opened'), { nil: undefined }),
    arrived: anyGap(0, 20),
    handedOver: fc.option(anyGap(60, 100), { nil: undefined }),
    back: fc.boolean(),
    withdrawn: fc.boolean(),
    wait: anyGap(0, 40),
  })
  .map(({ start, received, registers, missed, channel, proof, arrived, handedOver, back, withdrawn, wait }) => {
    const certificate = plusDays(start, received);
    const registration = plusDays(certificate, registers ?? 0);
    const notice = plusDays(registers === undefined ? plusDays(certificate, 186) : plusDays(registration, 552), missed);
    const handOver = plusDays(notice, handedOver ?? 0);
    const end = plusDays(handOver, wait);
    const { assess, receive, register, knock, giveNotice, recordReceipt } = obligationExamples;
    return [
      assess({ on: start, facts: { ...obligationExamples.facts, registeredOn: start } }),
      receive(certificate),
      ...(registers === undefined ? [] : [register(registration)]),
      knock(plusDays(notice, -1)),
      giveNotice(notice, { channel }),
      ...(proof === undefined ? [] : [recordReceipt(plusDays(notice, arrived), proof)]),
      ...(handedOver === undefined ? [] : [obligationExamples.handOver(handOver)]),
      ...(back ? [obligationExamples.takeBack(end)] : []),
      ...(withdrawn ? [obligationExamples.withdraw(end)] : []),
    ];
  });

/** Lives of every kind, those with a burden more often than they come up by themselves. */
export const anyLifeToCorrect = fc.oneof({ weight: 2, arbitrary: anyLife }, { weight: 1, arbitrary: anyBurdenedLife });

/** What somebody got wrong about a fact, before it is known which fact that is. */
export interface Slip {
  /** Which of the facts on file, counted round and round. */
  readonly pick: number;
  /** Which of its fields, counted round and round. */
  readonly field: number;
  /** By how many days its day was wrong. */
  readonly days: number;
  /** The right values of its other fields. */
  readonly values: Omit<Change, 'on'>;
  readonly reason: CorrectionReason;
}

/** Any slip; most are about a day, and by a few weeks. */
export const anySlip: fc.Arbitrary<Slip> = fc.record({
  pick: fc.nat({ max: 10_000 }),
  field: fc.nat({ max: 12 }),
  days: fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -400, max: 400 })),
  values: fc.record({
    municipality: fc.constantFrom(...municipalities),
    language: fc.constantFrom('nl', 'fr', 'unknown', 'both'),
    office: fc.constantFrom('bon', 'bapa-bxl', 'via', 'convivial'),
    path: fc.constantFrom('nl', 'fr'),
    means: fc.constantFrom('counter', 'letter', 'registered-letter', 'ebox'),
    channel: fc.constantFrom('counter', 'letter', 'registered-letter', 'ebox'),
  }),
  reason: fc.constantFrom('typing-error', 'wrong-document', 'later-evidence', 'wrong-person'),
});

/** The last legal day in a history, or the first day of the duty when there is none. */
export const lastDayIn = (history: readonly ObligationEvent[]) =>
  history
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? day('2022-06-01');

/** The correction of a slip in a file: one field of one fact. On an empty file it is of a fact that is not there. */
export const correctionOf = (
  { facts }: Pick<ObligationFile, 'facts'>,
  { pick, field, days, values, reason }: Slip,
): Extract<ObligationCommand, { readonly type: 'CorrectFact' }> => {
  const fact = pickOf(facts, pick);
  const target = facts[fact];
  const fields = Object.entries(values).filter(([name]) => target !== undefined && name in target);
  const named = fields[field % (2 * fields.length + 1)];
  const change: Change =
    named === undefined ? { on: plusDays(target?.on ?? day('2022-06-01'), days) } : Object.fromEntries([named]);
  return { type: 'CorrectFact', fact, change, reason, on: plusDays(lastDayIn(facts), 1) };
};

/** Mostly a step that somebody took, and now and then any fact at all. */
const pickOf = (facts: readonly ObligationEvent[], pick: number): number => {
  const steps = facts.flatMap(({ type }, revision) => (noted.has(type) ? [] : [revision]));
  const among = pick % 10 === 0 ? facts.map((_, revision) => revision) : steps;
  return among[Math.floor(pick / 10) % Math.max(1, among.length)] ?? 0;
};

/** What follows by itself and is never put right. */
const noted: ReadonlySet<ObligationEvent['type']> = new Set([
  'ObligationImposed',
  'TermLapsed',
  'RegistrationReminderIssued',
  'CompletionReminderIssued',
]);

/** The facts that a command adds to a history; what is refused adds nothing. */
export const told = (history: readonly ObligationEvent[], command: ObligationCommand): readonly ObligationEvent[] => {
  const decision = obligation.decide(fold(obligation, history), command);
  return decision.granted ? [...history, ...decision.events] : history;
};

type Passing = 'none' | 'away' | 'here';

/** Takes a history to the file of another person, or the facts of another file into this one. */
const passed = (history: readonly ObligationEvent[], passing: Passing, person: PersonRef) => {
  const on = lastDayIn(history);
  const file = '00000000-0000-4000-8000-00000000000f' as ObligationId;
  if (passing === 'away') return told(history, { type: 'CorrectIdentity', person, file, on });
  const facts = fold(obligation, history).facts.filter((fact) => !isCorrection(fact));
  return passing === 'here' ? told([], { type: 'AdoptFile', person, from: file, facts, on }) : history;
};

/**
 * The histories of lives in which things were put right: some facts along the way, some at the end, and now and then the
 * person whose file it is.
 */
export const anyCorrectedHistory: fc.Arbitrary<readonly ObligationEvent[]> = fc
  .record({
    life: anyLifeToCorrect,
    slips: fc.array(fc.record({ after: fc.nat({ max: 30 }), slip: anySlip }), { minLength: 1, maxLength: 6 }),
    passing: fc.oneof(
      { weight: 4, arbitrary: fc.constant<Passing>('none') },
      { weight: 1, arbitrary: fc.constantFrom<Passing>('away', 'here') },
    ),
    person: fc.uuid().map((text) => text as PersonRef),
    late: anySlip,
  })
  .map(({ life, slips, passing, person, late }) => {
    const right = (history: readonly ObligationEvent[], slip: Slip) =>
      told(history, correctionOf(fold(obligation, history), slip));
    const lived = life.reduce<readonly ObligationEvent[]>(
      (history, command, index) =>
        slips.filter(({ after }) => after === index).reduce((so, { slip }) => right(so, slip), told(history, command)),
      [],
    );
    return right(passed(lived, passing, person), late);
  });
