import { regimeOn, type DocumentRef, type NoticeLanguage, type PaymentRef, type SanctionChoice } from '@termijn/domain';
import { uuidOf, type Actor, type Uuid } from '@termijn/engine';
import { plusDays, type Day } from '@termijn/kernel';
import type { SanctionWish } from '../sanction/decide-sanction';
import type { DemoHandOver, Meanwhile } from './demo-case';
import { workingDayFrom } from './demo-days';
import type { Step } from './demo-life';
import { demoPeriod } from './published';

/** What the GGC does with a file once its procedure is open. */
export type Course = (procedure: OpenProcedure) => readonly ProcedureStep[];

/** A procedure that was just opened. */
export interface OpenProcedure {
  /** The id of its stream. */
  readonly id: string;
  readonly openedOn: Day;
  readonly language: NoticeLanguage;
}

/** A step of the GGC. Steps after the last day of the demonstration are not taken. */
export type ProcedureStep = Step<SanctionWish>;

const official = (number: 1 | 2): Actor => ({ who: `ggc-${String(number)}`, role: 'ggc', organisation: 'ggc' });

const references = 'b0a0c5c1-6f64-5f2d-9a27-5a1c0f2e7d33' as Uuid;

/** Writes down a step so many days after the opening, on a working day. */
const after =
  ({ openedOn }: OpenProcedure) =>
  (days: number, wish: (on: Day) => SanctionWish, by: 1 | 2 = 1): ProcedureStep => {
    const on = workingDayFrom(plusDays(openedOn, days));
    return { recordedOn: on, actor: official(by), command: wish(on) };
  };

const fine = (amount: number): SanctionChoice => ({
  kind: 'fine',
  amount,
  motivations: ['never-registered', 'notice-unanswered'],
  capacityConsidered: true,
});

/** The person is told what is meant to be done. */
const announced: Course = (procedure) => [
  after(procedure)(14, (on) => ({
    type: 'NotifyIntent',
    channel: 'registered-letter',
    language: procedure.language,
    on,
  })),
];

const heard =
  (outcome: 'held' | 'not-attended' | 'waived'): Course =>
  (procedure) => [...announced(procedure), after(procedure)(44, (on) => ({ type: 'RecordHearing', outcome, on }))];

const defended: Course = (procedure) => [
  ...announced(procedure),
  after(procedure)(30, (on) => ({
    type: 'RecordDefence',
    document: uuidOf(references, `${procedure.id}/defence`) as string as DocumentRef,
    on,
  })),
];

const proposed =
  (before: Course, amount: number, days = 60): Course =>
  (procedure) => [
    ...before(procedure),
    after(procedure)(days, (on) => ({ type: 'DecideSanction', choice: fine(amount), on })),
  ];

const decided =
  (before: Course, amount: number, days = 60): Course =>
  (procedure) => [
    ...proposed(before, amount, days)(procedure),
    after(procedure)(days + 8, (on) => ({ type: 'ApproveDecision', on }), 2),
  ];

const fined =
  (before: Course, amount: number, days = 60): Course =>
  (procedure) => [
    ...decided(before, amount, days)(procedure),
    after(procedure)(days + 14, (on) => ({
      type: 'NotifyDecision',
      channel: 'registered-letter',
      language: procedure.language,
      on,
    })),
  ];

const paid =
  (before: Course, instalments: readonly (readonly [days: number, euros: number])[], closedAfter: number): Course =>
  (procedure) => [
    ...before(procedure),
    ...instalments.map(([days, euros]) =>
      after(procedure)(days, (on) => ({
        type: 'RecordPayment',
        payment: uuidOf(references, `${procedure.id}/${String(days)}`) as string as PaymentRef,
        cents: euros * 100,
        on,
      })),
    ),
    after(procedure)(closedAfter, (on) => ({ type: 'CloseProcedure', on })),
  ];

const excused: Course = (procedure) => [
  ...defended(procedure),
  after(procedure)(58, (on) => ({ type: 'DecideSanction', choice: { kind: 'none', reason: 'circumstances' }, on })),
  after(procedure)(64, (on) => ({ type: 'NotifyDecision', channel: 'letter', language: procedure.language, on })),
];

const annulled: Course = (procedure) => [
  ...fined(heard('held'), 250)(procedure),
  after(procedure)(110, (on) => ({ type: 'LodgeAppeal', appeal: 'annulment', on })),
  after(procedure)(112, (on) => ({ type: 'LodgeAppeal', appeal: 'suspension', on })),
  after(procedure)(170, (on) => ({ type: 'RecordAppealOutcome', appeal: 'suspension', outcome: 'suspended', on })),
  after(procedure)(390, (on) => ({ type: 'RecordAppealOutcome', appeal: 'annulment', outcome: 'annulled', on })),
  after(procedure)(396, (on) => ({ type: 'CloseProcedure', on })),
];

const upheld: Course = (procedure) => [
  ...fined(defended, 200)(procedure),
  after(procedure)(120, (on) => ({ type: 'LodgeAppeal', appeal: 'annulment', on })),
  after(procedure)(400, (on) => ({ type: 'RecordAppealOutcome', appeal: 'annulment', outcome: 'upheld', on })),
];

const sentBack: Course = (procedure) => [
  ...proposed(heard('waived'), 500)(procedure),
  after(procedure)(66, (on) => ({ type: 'SendBackProposal', reason: 'amount', on }), 2),
  ...fined(() => [], 150, 80)(procedure),
  after(procedure)(150, (on) => ({ type: 'WithdrawDecision', reason: 'disproportionate', on })),
  after(procedure)(155, (on) => ({ type: 'CloseProcedure', on })),
];

/** The default goes on after the fine; while the first regime is in force, that opens a further procedure. */
const continued: Course = (procedure) => {
  const noted = after(procedure)(150, (on) => ({ type: 'NoteContinuedDefault', on }));
  const steps = fined(heard('not-attended'), 100)(procedure);
  return regimeOn(noted.recordedOn) === 'A' ? [...steps, noted] : steps;
};

/** The further procedure: what the fine amounts to is not for the officials to choose. */
export const further: Course = (procedure) => paid(fined(heard('not-attended'), 100), [[120, 100]], 160)(procedure);

const dropped: Course = (procedure) => [
  ...announced(procedure),
  after(procedure)(40, (on) => ({ type: 'DropProcedure', reason: 'no-places', on })),
];

const quicklyPaid = paid(fined(heard('held'), 150), [[95, 150]], 150);
const paidInParts = paid(
  fined(heard('not-attended'), 200),
  [
    [100, 80],
    [140, 70],
    [190, 50],
  ],
  200,
);

const courses: readonly Course[] = [
  quicklyPaid,
  continued,
  excused,
  annulled,
  paidInParts,
  dropped,
  upheld,
  sentBack,
  fined(defended, 300),
  proposed(defended, 250),
  decided(heard('waived'), 180),
];

/** The same some days later. */
const delayed =
  (days: number, course: Course): Course =>
  (procedure) =>
    course({ ...procedure, openedOn: plusDays(procedure.openedOn, days) });

/** What the GGC does when something happens to the person meanwhile. */
const coursesMeanwhile: Readonly<Record<Meanwhile, Course>> = {
  remedied: (procedure) => [after(procedure)(75, (on) => ({ type: 'DropProcedure', reason: 'default-remedied', on }))],
  'came-too-late': (procedure) => [
    after(procedure)(80, (on) => ({ type: 'ConfirmFile', reason: 'came-too-late', on })),
    ...delayed(90, fined(heard('held'), 120))(procedure),
  ],
  ill: delayed(130, quicklyPaid),
};

/** What becomes of the procedure on a hand-over, by what happened meanwhile or else by its number. */
export const courseOf = ({ meanwhile }: DemoHandOver, number: number): Course =>
  meanwhile === undefined ? courseNumbered(number) : coursesMeanwhile[meanwhile];

/** The GGC gives a file back as incomplete. */
export const returnedOn =
  (on: Day): Course =>
  () => [{ recordedOn: on, actor: official(1), command: { type: 'ReturnFile', reason: 'incomplete', on } }];

/** What becomes of the procedures, one after the other in the order in which they are thought out. */
export const courseNumbered = (number: number): Course => courses[number % courses.length] ?? announced;

/** The steps of a procedure that lie within the demonstration. */
export const stepsOfProcedure = (course: Course, procedure: OpenProcedure): readonly ProcedureStep[] =>
  course(procedure).filter(({ recordedOn }) => recordedOn <= demoPeriod.until);
