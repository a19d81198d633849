import {
  isAppealPending,
  isExemptionPending,
  isOnHold,
  isSanctionId,
  openSanctionDeadlines,
  outstandingCents,
  paidCents,
  sanction,
  unsettledChanges,
  type Fine,
  type Sanction,
  type SanctionEvent,
} from '@termijn/domain';
import { idOf, onEvery, type Fact, type Projection } from '@termijn/engine';
import { plusDays, type Day, type InPhase } from '@termijn/kernel';
import { sanctionCodec } from './sanction.codec';

/** What an open procedure waits for. */
export type SanctionStep =
  | 'look-at-file'
  | 'notify-intent'
  | 'await-defence'
  | 'decide'
  | 'second-official'
  | 'notify-decision'
  | 'await-payment'
  | 'collect'
  | 'await-collection'
  | 'await-court'
  | 'give-back-payment'
  | 'close';

/** Who has to move. */
export type SanctionWaitingFor = 'ggc' | 'newcomer' | 'court';

/** What holds a procedure up from outside: nothing that burdens the person may be done meanwhile. */
export type SanctionHold = 'suspended' | 'exemption-pending';

/** One procedure of the GGC, open or closed: what it waits for, whom, and the last day in law. It names nobody. */
export type SanctionRow = {
  readonly sanction: string;
  readonly obligation: string;
  readonly municipality: string;
  readonly regime: string;
  readonly ground: string;
  readonly language: string;
  readonly capacity: string;
  /** Whether it is about a default that went on after an earlier fine. */
  readonly further: boolean;
  readonly phase: string;
  /** Null once it is closed. */
  readonly step: SanctionStep | null;
  readonly waiting_for: SanctionWaitingFor | null;
  /** The soonest last day of a term that runs; null where the law sets none. */
  readonly legal_day: Day | null;
  /** Whether the file changed and an official has to look at it. */
  readonly flagged: boolean;
  readonly held: SanctionHold | null;
  readonly opened_on: Day;
  readonly intent_on: Day | null;
  /** In euros, once it is proposed. */
  readonly fine: number | null;
  readonly notified_on: Day | null;
  readonly outstanding_cents: number | null;
  readonly closed_because: string | null;
  readonly closed_on: Day | null;
  readonly revision: number;
  readonly position: string;
};

interface Followed {
  readonly standing: Sanction;
  /** The law forgets the notice once its fine was notified; whoever looks back does not. */
  readonly intentOn: Day | null;
  readonly revision: number;
  readonly position: string;
}

type Known = Exclude<Sanction, { readonly phase: 'unknown' }>;
type Wait = readonly [SanctionStep, SanctionWaitingFor];

const waitOf = (s: Known): Wait | undefined => {
  if (s.phase === 'closed') return undefined;
  if (unsettledChanges(s).length > 0) return ['look-at-file', 'ggc'];
  switch (s.phase) {
    case 'opened':
      return ['notify-intent', 'ggc'];
    case 'announced': {
      const answered = s.hearing !== undefined || s.defences.length > 0 || s.lapsed.includes('hearing');
      return answered ? ['decide', 'ggc'] : ['await-defence', 'newcomer'];
    }
    case 'proposed':
      return ['second-official', 'ggc'];
    case 'decided':
      return ['notify-decision', 'ggc'];
    case 'fined':
      return waitOfFine(s);
  }
};

const waitOfFine = ({ fine, lapsed }: InPhase<Sanction, 'fined'>): Wait => {
  if (fine.undone !== undefined) return [paidCents(fine) > 0 ? 'give-back-payment' : 'close', 'ggc'];
  if (isAppealPending(fine)) return ['await-court', 'court'];
  if (outstandingCents(fine) === 0) return ['close', 'ggc'];
  if (fine.collectionOn !== undefined) return ['await-collection', 'newcomer'];
  return lapsed.includes('payment') ? ['collect', 'ggc'] : ['await-payment', 'newcomer'];
};

const holdOf = (s: Known): SanctionHold | null => {
  if (s.phase === 'closed') return null;
  if (isOnHold(s)) return 'suspended';
  return isExemptionPending(s) ? 'exemption-pending' : null;
};

const soonest = (s: Known): Day | null =>
  openSanctionDeadlines(s).reduce<Day | null>((first, { dueOn }) => {
    const lastDay = plusDays(dueOn, -1);
    return first === null || lastDay < first ? lastDay : first;
  }, null);

const amountOf = (s: Known, fine: Fine | undefined): number | null => {
  if (fine !== undefined) return fine.decision.proposal.amount;
  if (s.phase === 'proposed') return s.proposal.amount;
  return s.phase === 'decided' && s.decision.kind === 'fine' ? s.decision.proposal.amount : null;
};

const rowOf = (s: Known, sanction: string, { intentOn, revision, position }: Followed): SanctionRow => {
  const [step, waitingFor] = waitOf(s) ?? [null, null];
  const fine = s.phase === 'fined' || s.phase === 'closed' ? s.fine : undefined;
  const closure = s.phase === 'closed' ? s.closure : undefined;
  return {
    sanction,
    obligation: s.obligation,
    municipality: s.municipality,
    regime: s.regime,
    ground: s.ground,
    language: s.language,
    capacity: s.capacity,
    further: s.further !== 'none',
    phase: s.phase,
    step,
    waiting_for: waitingFor,
    legal_day: soonest(s),
    flagged: s.phase !== 'closed' && unsettledChanges(s).length > 0,
    held: holdOf(s),
    opened_on: s.openedOn,
    intent_on: intentOn,
    fine: amountOf(s, fine),
    notified_on: fine?.notifiedOn ?? null,
    outstanding_cents: fine === undefined ? null : outstandingCents(fine),
    closed_because: closure?.because ?? null,
    closed_on: closure?.on ?? null,
    revision,
    position,
  };
};

const follow = (before: Followed | undefined, event: SanctionEvent, fact: Fact<SanctionEvent>): Followed => ({
  standing: sanction.evolve(before?.standing ?? sanction.initial, event),
  intentOn: event.type === 'IntentNotified' ? event.on : (before?.intentOn ?? null),
  revision: fact.revision,
  position: String(fact.position),
});

/** The worklist and the archive of the GGC: every procedure, and where it stands. The law itself says where that is. */
export const sanctions: Projection<SanctionEvent, Followed, SanctionRow> = {
  name: 'sanctions',
  version: 1,
  table: {
    columns: {
      sanction: 'text',
      obligation: 'text',
      municipality: 'text',
      regime: 'text',
      ground: 'text',
      language: 'text',
      capacity: 'text',
      further: 'boolean',
      phase: 'text',
      step: 'text',
      waiting_for: 'text',
      legal_day: 'day',
      flagged: 'boolean',
      held: 'text',
      opened_on: 'day',
      intent_on: 'day',
      fine: 'integer',
      notified_on: 'day',
      outstanding_cents: 'integer',
      closed_because: 'text',
      closed_on: 'day',
      revision: 'integer',
      position: 'position',
    },
    primaryKey: ['sanction'],
    indexes: [['legal_day', 'opened_on', 'sanction'], ['obligation'], ['municipality', 'legal_day', 'sanction']],
  },
  key: (fact) => idOf(fact.stream),
  on: onEvery(sanctionCodec.types, follow),
  rows: (followed, id) =>
    followed.standing.phase === 'unknown' || !isSanctionId(id) ? [] : [rowOf(followed.standing, id, followed)],
};
