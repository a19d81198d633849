import fc from 'fast-check';
import {
  appealKinds,
  appealOutcomes,
  confirmationReasons,
  decisionWithdrawalReasons,
  fileChanges,
  hearingOutcomes,
  motivations,
  municipalities,
  noSanctionReasons,
  procedureDropReasons,
  sanction,
  sendBackReasons,
  type DocumentRef,
  type FileView,
  type FurtherFine,
  type ObligationId,
  type PaymentRef,
  type Referral,
  type SanctionCommand,
  type SanctionEvent,
  type SanctionId,
  type TermEnd,
} from '@termijn/domain';
import { day, plusDays, type Day } from '@termijn/kernel';
import { play } from './specify';

/** A wish that still lacks its day and the look at the file. */
type Order = (today: Day, file: FileView) => SanctionCommand;

const obligation = '4b9d7a52-0f0e-5d0a-8d2f-6d1f1f0f2a11' as ObligationId;
const handOverRevision = 6;

const anyOfficial = fc.constantFrom('official-1', 'official-2', 'official-3');
const anyChannel = fc.constantFrom('registered-letter', 'letter', 'counter', 'ebox');
const anyNoticeLanguage = fc.constantFrom('nl', 'fr', 'both', 'both', 'both');

const anyReferral: fc.Arbitrary<Referral> = fc.record({
  obligation: fc.constant(obligation),
  handOver: fc.record({
    event: fc.constantFrom('7f1d2c3b-0000-5000-8000-000000000001', '7f1d2c3b-0000-5000-8000-000000000001', 'other'),
    revision: fc.constant(handOverRevision),
    position: fc.constant('42'),
  }),
  municipality: fc.constantFrom(...municipalities),
  regime: fc.constantFrom('A', 'B'),
  ground: fc.constantFrom('registration', 'completion'),
  language: fc.constantFrom('nl', 'fr', 'unknown'),
  capacity: fc.constantFrom('places-free', 'waiting-list', 'not-known'),
});

const anyFurther: fc.Arbitrary<FurtherFine | 'none'> = fc.oneof(
  { weight: 9, arbitrary: fc.constant('none' as const) },
  {
    weight: 1,
    arbitrary: fc.constant({
      procedure: '7f1d2c3b-0000-5000-8000-0000000000aa' as SanctionId,
      amount: 100,
      rule: 'fine.repeat@A.1',
    }),
  },
);

/** Mostly a file that carries the procedure; every tenth look shows one thing that stands in the way. */
const anyTrouble: fc.Arbitrary<Partial<FileView>> = fc.oneof(
  { weight: 18, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Partial<FileView>>(
      { obligation: '4b9d7a52-0f0e-5d0a-8d2f-000000000000' as ObligationId },
      { handedOver: false },
      { noticed: false },
      { lapsed: false },
      { suspended: true },
      { exemptionPending: true },
      { proofAwaited: true },
      { questionOpen: true },
      { flawed: true },
      { closed: 'fulfilled' },
      { correctedAt: 90 },
      { revision: 0 },
    ),
  },
);

const opening: fc.Arbitrary<Order> = fc
  .tuple(anyReferral, anyFurther)
  .map(([referral, further]) => (on) => ({ type: 'OpenProcedure', ...referral, further, on }));

const announcing: fc.Arbitrary<Order> = fc
  .record({ channel: anyChannel, language: anyNoticeLanguage })
  .map((dispatch) => (on, file) => ({ type: 'NotifyIntent', ...dispatch, file, on }));

const hearing: fc.Arbitrary<Order> = fc
  .record({ outcome: fc.constantFrom(...hearingOutcomes), official: anyOfficial })
  .map((held) => (on) => ({ type: 'RecordHearing', ...held, on }));

const defending: fc.Arbitrary<Order> = fc
  .constantFrom('1', '2', '3')
  .map((end) => `7f1d2c3b-0000-4000-8000-00000000000${end}` as DocumentRef)
  .map((document) => (on) => ({ type: 'RecordDefence', document, on }));

const anyAmount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 100, max: 2500 }) },
  { weight: 3, arbitrary: fc.constant(100) },
  { weight: 1, arbitrary: fc.constantFrom(99, 2501, 150.5) },
);

const fining: fc.Arbitrary<Order> = fc
  .record({
    amount: anyAmount,
    motivations: fc.oneof(
      { weight: 9, arbitrary: fc.subarray([...motivations], { minLength: 1 }) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    capacityConsidered: fc.boolean(),
    official: anyOfficial,
  })
  .map(({ official, ...fine }) => (on, file) => ({
    type: 'DecideSanction',
    choice: { kind: 'fine', ...fine },
    official,
    file,
    on,
  }));

const sparing: fc.Arbitrary<Order> = fc
  .record({ reason: fc.constantFrom(...noSanctionReasons), official: anyOfficial })
  .map(({ reason, official }) => (on, file) => ({
    type: 'DecideSanction',
    choice: { kind: 'none', reason },
    official,
    file,
    on,
  }));

const approving: fc.Arbitrary<Order> = anyOfficial.map((official) => (on, file) => ({
  type: 'ApproveDecision',
  official,
  file,
  on,
}));

const sendingBack: fc.Arbitrary<Order> = fc
  .record({ reason: fc.constantFrom(...sendBackReasons), official: anyOfficial })
  .map((sent) => (on) => ({ type: 'SendBackProposal', ...sent, on }));

const notifying: fc.Arbitrary<Order> = fc
  .record({ channel: anyChannel, language: anyNoticeLanguage })
  .map((dispatch) => (on, file) => ({ type: 'NotifyDecision', ...dispatch, file, on }));

const paying: fc.Arbitrary<Order> = fc
  .tuple(fc.nat({ max: 5 }), fc.oneof(fc.integer({ min: -1, max: 250_000 }), fc.constantFrom(10_000, 100, 0)))
  .map(([number, cents]) => (on) => ({
    type: 'RecordPayment',
    payment: `7f1d2c3b-0000-4000-8000-00000000001${number}` as PaymentRef,
    cents,
    on,
  }));

const appealing: fc.Arbitrary<Order> = fc
  .constantFrom(...appealKinds)
  .map((appeal) => (on) => ({ type: 'LodgeAppeal', appeal, on }));

const answering: fc.Arbitrary<Order> = fc
  .record({ appeal: fc.constantFrom(...appealKinds), outcome: fc.constantFrom(...appealOutcomes) })
  .map((answer) => (on) => ({ type: 'RecordAppealOutcome', ...answer, on }));

const withdrawing: fc.Arbitrary<Order> = fc
  .constantFrom(...decisionWithdrawalReasons)
  .map((reason) => (on) => ({ type: 'WithdrawDecision', reason, on }));

const changing: fc.Arbitrary<Order> = fc
  .record({ change: fc.constantFrom(...fileChanges), revision: fc.integer({ min: 7, max: 12 }) })
  .map((change) => (on) => ({ type: 'NoteFileChange', ...change, on }));

const confirming: fc.Arbitrary<Order> = fc
  .record({ reason: fc.constantFrom(...confirmationReasons), official: anyOfficial })
  .map((confirmation) => (on, file) => ({ type: 'ConfirmFile', ...confirmation, file, on }));

const dropping: fc.Arbitrary<Order> = fc
  .constantFrom(...procedureDropReasons)
  .map((reason) => (on) => ({ type: 'DropProcedure', reason, on }));

const returning: fc.Arbitrary<Order> = fc
  .constantFrom('incomplete', 'suspended', 'exempt', 'corrected')
  .map((reason) => (on) => ({ type: 'ReturnFile', reason, on }));

const collecting = fc.constant<Order>((on, file) => ({ type: 'StartCollection', file, on }));
const goingOn = fc.constant<Order>((on, file) => ({ type: 'NoteContinuedDefault', file, on }));
const closing = fc.constant<Order>((on) => ({ type: 'CloseProcedure', on }));
const calendar = fc.constant<Order>((on) => ({ type: 'KeepCalendar', on }));

/** What ends a story is kept rare. */
const anyOrder: fc.Arbitrary<Order> = fc.oneof(
  { weight: 4, arbitrary: calendar },
  { weight: 8, arbitrary: announcing },
  { weight: 8, arbitrary: hearing },
  { weight: 3, arbitrary: defending },
  { weight: 12, arbitrary: fining },
  { weight: 2, arbitrary: sparing },
  { weight: 12, arbitrary: approving },
  { weight: 2, arbitrary: sendingBack },
  { weight: 12, arbitrary: notifying },
  { weight: 10, arbitrary: paying },
  { weight: 4, arbitrary: collecting },
  { weight: 4, arbitrary: appealing },
  { weight: 4, arbitrary: answering },
  { weight: 1, arbitrary: withdrawing },
  { weight: 5, arbitrary: goingOn },
  { weight: 4, arbitrary: closing },
  { weight: 3, arbitrary: changing },
  { weight: 4, arbitrary: confirming },
  { weight: 1, arbitrary: dropping },
  { weight: 1, arbitrary: returning },
  { weight: 1, arbitrary: opening },
);

const firstDay = day('2022-12-01');

/** How many days after the step before: mostly soon, sometimes after all terms; now and then reported backwards. */
const anyGap = fc.oneof(
  { weight: 16, arbitrary: fc.nat({ max: 30 }) },
  { weight: 2, arbitrary: fc.nat({ max: 120 }) },
  { weight: 1, arbitrary: fc.integer({ min: -40, max: -1 }) },
);

/**
 * A procedure in the order of the calendar, with a look at the file for every step. Many steps are refused. Some begin
 * before the law, where the rulebook has no answer at all.
 */
export const anySanctionLife: fc.Arbitrary<readonly SanctionCommand[]> = fc
  .tuple(
    fc.oneof({ weight: 19, arbitrary: fc.nat({ max: 600 }) }, { weight: 1, arbitrary: fc.constant(-500) }),
    fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 12, arbitrary: fc.tuple(opening) },
      { weight: 7, arbitrary: fc.tuple(opening, announcing, hearing, fining, approving, notifying) },
    ),
    fc.array(fc.tuple(anyOrder, anyGap, anyTrouble), { maxLength: 60, size: 'max' }),
  )
  .map(([after, first, rest]) => {
    let today = plusDays(firstDay, after);
    const file: FileView = {
      obligation,
      revision: 12,
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
    return [
      ...first.map((order) => order(today, file)),
      ...rest.map(([order, gap, trouble]) => {
        const on = plusDays(today, gap);
        if (gap > 0) today = on;
        return order(on, { ...file, ...trouble });
      }),
    ];
  });

/** The terms that the law does not set today, as a later law may set them. */
const withTerms = (event: SanctionEvent, length: number): SanctionEvent => {
  const end: TermEnd = { lastDay: plusDays(event.on, length), rule: 'later', counting: 'later' };
  if (event.type === 'ProcedureOpened') return { ...event, decideBy: end };
  if (event.type === 'IntentNotified') return { ...event, requestHearingBy: end };
  return event.type === 'FineNotified' ? { ...event, payBy: end, collectBy: end } : event;
};

/** A fine that was notified under a law that sets terms, and collected when the one to pay was over. */
const collected = (event: SanctionEvent, length: number): readonly SanctionEvent[] =>
  event.type === 'FineNotified'
    ? [event, { type: 'CollectionStarted', file: handOverRevision, on: plusDays(event.on, length + 1) }]
    : [event];

/** The histories that such lives leave, some of them with every term set, and some of these with fines collected. */
export const anySanctionHistory: fc.Arbitrary<readonly SanctionEvent[]> = fc
  .tuple(anySanctionLife, fc.option(fc.integer({ min: 10, max: 400 })))
  .map(([life, length]) => {
    const history = play(sanction, life);
    if (length === null) return history;
    const later = history.map((event) => withTerms(event, length));
    return length % 3 === 0 ? later.flatMap((event) => collected(event, length)) : later;
  });

/** Facts of several procedures in no order at all: what no law would write, but a fold must bear. */
export const anySanctionDisorder: fc.Arbitrary<readonly SanctionEvent[]> = fc
  .array(anySanctionHistory, { minLength: 1, maxLength: 4 })
  .chain((histories) => fc.shuffledSubarray(histories.flat()));
