import type { Chronicle, InPhase } from '@termijn/kernel';
import { withChange } from './file-view';
import {
  referralOf,
  type Announced,
  type Fine,
  type Procedure,
  type Sanction,
  type SanctionClosure,
  type SanctionDecision,
  type SanctionMatter,
} from './sanction.state';

type Open = Exclude<Sanction, { readonly phase: 'unknown' | 'closed' }>;

const isOpen = (s: Sanction): s is Open => s.phase !== 'unknown' && s.phase !== 'closed';

const isUnderWay = (s: Sanction): s is InPhase<Sanction, 'announced' | 'proposed' | 'decided'> =>
  s.phase === 'announced' || s.phase === 'proposed' || s.phase === 'decided';

const procedureOf = (s: Procedure): Procedure => ({
  ...referralOf(s),
  further: s.further,
  openedOn: s.openedOn,
  decideBy: s.decideBy,
  changes: s.changes,
  settledAt: s.settledAt,
  lapsed: s.lapsed,
  confirmation: s.confirmation,
});

const announcedOf = (s: Announced): Announced => ({
  ...procedureOf(s),
  intent: s.intent,
  defences: s.defences,
  hearing: s.hearing,
  sentBack: s.sentBack,
});

const decided = (s: Sanction, decision: SanctionDecision): Sanction =>
  s.phase === 'announced' || s.phase === 'proposed' ? { phase: 'decided', ...announcedOf(s), decision } : s;

const closed = (s: Sanction, closure: SanctionClosure): Sanction => {
  if (!isOpen(s)) return s;
  // Stryker disable next-line ConditionalExpression: no other phase holds a fine; only the compiler asks
  const fine = s.phase === 'fined' ? s.fine : undefined;
  return { phase: 'closed', ...procedureOf(s), closure, fine };
};

const withFine = (s: Sanction, change: (fine: Fine) => Partial<Fine>): Sanction =>
  s.phase === 'fined' ? { ...s, fine: { ...s.fine, ...change(s.fine) } } : s;

/** What each fact makes of the procedure. A fact that means nothing where it stands leaves it as it is. */
export const sanctionChronicle: Chronicle<SanctionMatter> = {
  ProcedureOpened(s, event) {
    if (s.phase !== 'unknown') return s;
    const { further, decideBy, handOver, on } = event;
    const known = { changes: [], settledAt: handOver.revision, lapsed: [], confirmation: undefined };
    return { phase: 'opened', ...referralOf(event), further, openedOn: on, decideBy, ...known };
  },
  FileChangeNoted: (s, { change, revision }) =>
    isOpen(s) ? { ...s, changes: withChange(s.changes, { change, revision }) } : s,
  FileConfirmed: (s, { reason, official, file, on }) =>
    isOpen(s) ? { ...s, settledAt: Math.max(s.settledAt, file), confirmation: { reason, official, file, on } } : s,
  IntentNotified(s, { channel, language, requestHearingBy, on }) {
    if (s.phase !== 'opened') return s;
    const intent = { channel, language, requestHearingBy, on };
    return { ...s, phase: 'announced', intent, defences: [], hearing: undefined, sentBack: undefined };
  },
  DefenceReceived: (s, { document, on }) => (isUnderWay(s) ? { ...s, defences: [...s.defences, { document, on }] } : s),
  HearingRecorded: (s, { outcome, official, on }) => (isUnderWay(s) ? { ...s, hearing: { outcome, official, on } } : s),
  NoSanctionDecided: (s, { reason, official, on }) => decided(s, { kind: 'none', reason, official, on }),
  FineProposed: (s, { amount, range, motivations, capacityConsidered, official, on }) =>
    s.phase === 'announced'
      ? { ...s, phase: 'proposed', proposal: { amount, range, motivations, capacityConsidered, official, on } }
      : s,
  ProposalSentBack: (s, { reason, official, on }) =>
    s.phase === 'proposed' ? { ...announcedOf(s), phase: 'announced', sentBack: { reason, official, on } } : s,
  FineImposed: (s, { official, on }) =>
    s.phase === 'proposed' ? decided(s, { kind: 'fine', proposal: s.proposal, official, on }) : s,
  NoSanctionNotified: (s, { channel, language, on }) => closed(s, { because: 'no-sanction', channel, language, on }),
  FineNotified(s, { channel, language, payBy, appealBy, collectBy, on }) {
    if (s.phase !== 'decided' || s.decision.kind === 'none') return s;
    const told = { channel, language, notifiedOn: on, payBy, appealBy, collectBy };
    return { phase: 'fined', ...procedureOf(s), fine: { decision: s.decision, ...told, payments: [], appeals: {} } };
  },
  PaymentReceived: (s, { payment, cents, on }) =>
    withFine(s, ({ payments }) => ({ payments: [...payments, { payment, cents, on }] })),
  CollectionStarted: (s, { on }) => withFine(s, () => ({ collectionOn: on })),
  AppealLodged: (s, { appeal, late, on }) =>
    withFine(s, ({ appeals }) => ({ appeals: { ...appeals, [appeal]: { late, on } } })),
  AppealDecided: (s, { appeal, outcome, on }) =>
    withFine(s, ({ appeals }) => {
      const lodged = appeals[appeal];
      if (lodged === undefined) return {};
      const answered = { appeals: { ...appeals, [appeal]: { ...lodged, decided: { outcome, on } } } };
      return outcome === 'annulled' ? { ...answered, undone: { by: 'court', on } } : answered;
    }),
  DecisionWithdrawn: (s, { reason, on }) => withFine(s, () => ({ undone: { by: 'ggc', reason, on } })),
  ContinuedDefaultNoted: (s, { on }) => withFine(s, () => ({ continuedOn: on })),
  FileReturned: (s, { reason, on }) => closed(s, { because: 'returned', reason, on }),
  ProcedureDropped: (s, { reason, on }) => closed(s, { because: 'dropped', reason, on }),
  ProcedureClosed: (s, { because, on }) => closed(s, { because, on }),
  ProcedureTermLapsed: (s, { term }) =>
    isOpen(s) && !s.lapsed.includes(term) ? { ...s, lapsed: [...s.lapsed, term] } : s,
};
