import {
  municipality,
  type DocumentRef,
  type FileView,
  type ObligationId,
  type PaymentRef,
  type Referral,
  type SanctionChoice,
  type SanctionCommand,
  type SanctionEvent,
  type SanctionId,
} from '@termijn/domain';
import { day, type OfType } from '@termijn/kernel';

type Command<T extends SanctionCommand['type']> = OfType<SanctionCommand, T>;
type Event<T extends SanctionEvent['type']> = OfType<SanctionEvent, T>;

/** Two officials of the GGC who are not the same. */
export const first = 'official-1';
export const second = 'official-2';

/** A file of Elsene whose notice of default went unanswered, handed over with places free at the offices. */
export const referral: Referral = {
  obligation: '4b9d7a52-0f0e-5d0a-8d2f-6d1f1f0f2a11' as ObligationId,
  handOver: { event: '7f1d2c3b-0000-5000-8000-000000000001', revision: 6, position: '42' },
  municipality: municipality('21009'),
  regime: 'A',
  ground: 'registration',
  language: 'nl',
  capacity: 'places-free',
};

/** The file as it stood when it was handed over. */
export const file: FileView = {
  obligation: referral.obligation,
  revision: 6,
  handedOver: true,
  noticed: true,
  lapsed: true,
  suspended: false,
  exemptionPending: false,
  proofAwaited: false,
  questionOpen: false,
  flawed: false,
  closed: 'open',
};

/** The procedure before this one, of a further procedure. */
export const earlier = '7f1d2c3b-0000-5000-8000-0000000000aa' as SanctionId;

/** A document and a payment that stand for nothing. */
export const document = '7f1d2c3b-0000-4000-8000-00000000000d' as DocumentRef;
export const payment = '7f1d2c3b-0000-4000-8000-00000000000e' as PaymentRef;

/** The hand-over of 8 February 2023 opens the procedure. */
export const open = (change: Partial<Command<'OpenProcedure'>> = {}): Command<'OpenProcedure'> => ({
  type: 'OpenProcedure',
  ...referral,
  further: 'none',
  on: day('2023-02-08'),
  ...change,
});

/** Something became of the file at the municipality. */
export const note = (change: Command<'NoteFileChange'>['change'], revision: number, on = '2023-03-01') =>
  ({ type: 'NoteFileChange', change, revision, on: day(on) }) as const;

/** An official takes responsibility for a file that changed. */
export const confirm = (revision: number, change: Partial<Command<'ConfirmFile'>> = {}): Command<'ConfirmFile'> => ({
  type: 'ConfirmFile',
  reason: 'came-too-late',
  official: first,
  file: { ...file, revision },
  on: day('2023-03-02'),
  ...change,
});

/** The intent is notified in the language of the person. */
export const announce = (change: Partial<Command<'NotifyIntent'>> = {}): Command<'NotifyIntent'> => ({
  type: 'NotifyIntent',
  channel: 'registered-letter',
  language: 'nl',
  file,
  on: day('2023-02-15'),
  ...change,
});

/** The person is heard. */
export const hear = (change: Partial<Command<'RecordHearing'>> = {}): Command<'RecordHearing'> => ({
  type: 'RecordHearing',
  outcome: 'held',
  official: first,
  on: day('2023-03-01'),
  ...change,
});

/** A fine of 250 euros. */
export const fineOf = (change: Partial<Extract<SanctionChoice, { kind: 'fine' }>> = {}): SanctionChoice => ({
  kind: 'fine',
  amount: 250,
  motivations: ['never-registered', 'notice-unanswered'],
  capacityConsidered: false,
  ...change,
});

/** The first official proposes a fine, unless told otherwise. */
export const decide = (
  choice: SanctionChoice = fineOf(),
  change: Partial<Command<'DecideSanction'>> = {},
): Command<'DecideSanction'> => ({
  type: 'DecideSanction',
  choice,
  official: first,
  file,
  on: day('2023-03-10'),
  ...change,
});

/** The second official agrees. */
export const approve = (change: Partial<Command<'ApproveDecision'>> = {}): Command<'ApproveDecision'> => ({
  type: 'ApproveDecision',
  official: second,
  file,
  on: day('2023-03-15'),
  ...change,
});

/** The person is told of the decision. */
export const notify = (change: Partial<Command<'NotifyDecision'>> = {}): Command<'NotifyDecision'> => ({
  type: 'NotifyDecision',
  channel: 'registered-letter',
  language: 'nl',
  file,
  on: day('2023-03-20'),
  ...change,
});

/** Money came in, in cents. */
export const pay = (cents: number, on: string, change: Partial<Command<'RecordPayment'>> = {}) =>
  ({ type: 'RecordPayment', payment, cents, on: day(on), ...change }) as const;

/** Opened; the law sets no known term to decide. */
export const opened: Event<'ProcedureOpened'> = {
  type: 'ProcedureOpened',
  ...referral,
  further: 'none',
  decideBy: 'unknown',
  on: day('2023-02-08'),
};

/** Announced; the law sets no known term to ask for a hearing. */
export const announced: Event<'IntentNotified'> = {
  type: 'IntentNotified',
  channel: 'registered-letter',
  language: 'nl',
  requestHearingBy: 'unknown',
  file: 6,
  on: day('2023-02-15'),
};

/** Heard. */
export const heard: Event<'HearingRecorded'> = {
  type: 'HearingRecorded',
  outcome: 'held',
  official: first,
  on: day('2023-03-01'),
};

/** A fine of 250 euros, within what the law of regime A allows. */
export const proposed: Event<'FineProposed'> = {
  type: 'FineProposed',
  amount: 250,
  range: { min: 100, max: 2500, rules: ['fine.min@A.1', 'fine.max@A.1'] },
  motivations: ['never-registered', 'notice-unanswered'],
  capacityConsidered: false,
  official: first,
  file: 6,
  on: day('2023-03-10'),
};

/** Decided by two. */
export const imposed: Event<'FineImposed'> = {
  type: 'FineImposed',
  amount: 250,
  official: second,
  file: 6,
  on: day('2023-03-15'),
};

/** Posted on a Monday, taken as received on Thursday 23 March: sixty days later is Monday 22 May. */
export const notified: Event<'FineNotified'> = {
  type: 'FineNotified',
  channel: 'registered-letter',
  language: 'nl',
  payBy: 'unknown',
  appealBy: { lastDay: day('2023-05-22'), rule: 'appeal.within@A.1', counting: 'sanction.counting@A.1' },
  collectBy: 'unknown',
  file: 6,
  on: day('2023-03-20'),
};

/** The whole fine was paid. */
export const paid: Event<'PaymentReceived'> = {
  type: 'PaymentReceived',
  payment,
  cents: 25_000,
  outstandingCents: 0,
  on: day('2023-04-03'),
};

/** One official decides that nothing follows. */
export const excused: Event<'NoSanctionDecided'> = {
  type: 'NoSanctionDecided',
  reason: 'default-excused',
  official: first,
  file: 6,
  on: day('2023-03-10'),
};

/** The person knows what is meant to be done. */
export const underWay = [opened, announced] as const;

/** The person was heard. */
export const afterHearing = [...underWay, heard] as const;

/** A fine waits for the second official. */
export const awaitingSecond = [...afterHearing, proposed] as const;

/** A fine was decided. */
export const decided = [...awaitingSecond, imposed] as const;

/** A fine was notified. */
export const fined = [...decided, notified] as const;

/** Everything up to a decision that was not made yet. */
export const beforeDecision = [[opened], underWay, awaitingSecond] as const;

/** The end of a term that a later law may set. */
export const ending = (lastDay: string) => ({ lastDay: day(lastDay), rule: 'test', counting: 'test' });

/** The GGC undoes its decision. */
export const withdrawn: Event<'DecisionWithdrawn'> = {
  type: 'DecisionWithdrawn',
  reason: 'procedural-error',
  on: day('2023-04-10'),
};

/** The person turns to the court in time. */
export const appealed = (appeal: Event<'AppealLodged'>['appeal']): Event<'AppealLodged'> => ({
  type: 'AppealLodged',
  appeal,
  late: false,
  on: day('2023-04-05'),
});

/** The court answers. */
export const answered = (
  appeal: Event<'AppealDecided'>['appeal'],
  outcome: Event<'AppealDecided'>['outcome'],
  on = '2023-05-01',
): Event<'AppealDecided'> => ({ type: 'AppealDecided', appeal, outcome, on: day(on) });

/** The default goes on after the fine. */
export const continued: Event<'ContinuedDefaultNoted'> = {
  type: 'ContinuedDefaultNoted',
  ...referral,
  amount: 100,
  stretch: { lastDay: day('2023-05-23'), rule: 'fine.repeatEvery@A.1', counting: 'sanction.counting@A.1' },
  rule: 'fine.repeat@A.1',
  file: 6,
  on: day('2023-05-24'),
};
