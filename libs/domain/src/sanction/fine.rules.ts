import { alreadySo, grant, refuse, type Day, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import { alike } from '../obligation/correction/alike';
import { isOver } from '../obligation/term-end';
import { deliveryBy } from '../obligation/terms';
import { ruleOn } from '../rulebook/rulebook';
import { amountOn, furtherFine } from './amount';
import { objectionTo, objectionToOldFine } from './file-view';
import { lapsesDueOn } from './lapse';
import type { SanctionCommand, SanctionRefusal } from './sanction.commands';
import { closingGrounds, type SanctionEvent } from './sanction.events';
import {
  isAppealPending,
  isSuspendedByCourt,
  outstandingCents,
  referralOf,
  type Fine,
  type Sanction,
  type SanctionMatter,
} from './sanction.state';
import { stretchEnd } from './sanction.terms';

type Verdict = Decision<SanctionMatter>;
type Wish<T extends SanctionCommand['type']> = OfType<SanctionCommand, T>;
type Fined = InPhase<Sanction, 'fined'>;

/** Payments add up; the same payment is counted once, and nobody pays more than the fine. */
export const recordPayment = ({ fine }: Fined, { payment, cents, on }: Wish<'RecordPayment'>): Verdict => {
  const known = fine.payments.find((other) => other.payment === payment);
  if (known !== undefined)
    return known.cents === cents && known.on === on ? alreadySo : refuse('payment-recorded-otherwise');
  if (!Number.isInteger(cents) || cents <= 0) return refuse('payment-not-positive');
  if (on < fine.notifiedOn) return refuse('before-earlier-step');
  const outstanding = outstandingCents(fine);
  if (outstanding === 0) return refuse('nothing-to-pay');
  if (cents > outstanding) return refuse('overpayment');
  return grant({ type: 'PaymentReceived', payment, cents, outstandingCents: outstanding - cents, on });
};

/** What is not paid in time can be collected, unless the court or the law stands in the way. */
export const startCollection = (s: Fined, { file, on }: Wish<'StartCollection'>): Verdict => {
  const { fine } = s;
  if (fine.collectionOn !== undefined)
    return fine.collectionOn === on ? alreadySo : refuse('collection-already-started');
  const objection = objectionToOldFine(s, file) ?? objectionToCollecting(fine, on);
  if (objection !== undefined) return refuse(objection);
  if (fine.payBy === 'unknown') return refuse('term-unknown');
  if (!isOver(fine.payBy, on)) return refuse('term-still-running');
  return grant<SanctionEvent>(...lapsesDueOn(s, on), { type: 'CollectionStarted', file: file.revision, on });
};

const objectionToCollecting = (fine: Fine, on: Day): SanctionRefusal | undefined => {
  if (fine.undone !== undefined) return 'fine-undone';
  if (outstandingCents(fine) === 0) return 'nothing-to-pay';
  if (isSuspendedByCourt(fine)) return 'fine-suspended';
  // Where the rulebook does not say whether an appeal holds up the fine, it does.
  if (isAppealPending(fine) && ruleOn('appeal.suspensive', on)?.value !== 'no') return 'appeal-pending';
  return isOver(fine.collectBy, on) ? 'time-barred' : undefined;
};

/**
 * A fine never ends the duty. Where the law sets a further fine for a default that goes on, it takes a procedure of its
 * own; this fact opens it. What the law of the day does not set, cannot be noted.
 */
export const noteContinuedDefault = (s: Fined, { file, on }: Wish<'NoteContinuedDefault'>): Verdict => {
  const { fine } = s;
  if (fine.continuedOn !== undefined)
    return fine.continuedOn === on ? alreadySo : refuse('continued-default-already-noted');
  const next = furtherFine(amountOn('fine.repeat', on), stretchEnd(fine.notifiedOn, deliveryBy(fine.channel), on));
  if (next === undefined) return refuse('unknown-in-law');
  const { amount, stretch } = next;
  const objection = objectionTo(s, file);
  if (objection !== undefined) return refuse(objection);
  if (fine.undone !== undefined) return refuse('fine-undone');
  if (isAppealPending(fine)) return refuse('appeal-pending');
  if (!isOver(stretch, on)) return refuse('term-still-running');
  return grant({
    type: 'ContinuedDefaultNoted',
    ...referralOf(s),
    amount: amount.euros,
    stretch,
    rule: amount.rule,
    file: file.revision,
    on,
  });
};

/** A procedure is closed when nothing is left to do about its fine; why, follows from the facts. */
export const close = ({ fine }: Fined, { on }: Wish<'CloseProcedure'>): Verdict => {
  if (fine.undone !== undefined) {
    if (on < fine.undone.on) return refuse('before-earlier-step');
    return grant({ type: 'ProcedureClosed', because: fine.undone.by === 'court' ? 'annulled' : 'withdrawn', on });
  }
  if (isAppealPending(fine)) return refuse('appeal-pending');
  if (outstandingCents(fine) > 0)
    return isOver(fine.collectBy, on)
      ? grant({ type: 'ProcedureClosed', because: 'time-barred', on })
      : refuse('still-unpaid');
  if (fine.payments.some((payment) => on < payment.on)) return refuse('before-earlier-step');
  const canBeAppealed = fine.appeals.annulment === undefined && fine.appealBy !== 'unknown';
  return canBeAppealed && !isOver(fine.appealBy, on)
    ? refuse('term-still-running')
    : grant({ type: 'ProcedureClosed', because: 'paid', on });
};

/** The same end of the same day is a repetition. */
export const closeAgain = ({ closure }: InPhase<Sanction, 'closed'>, { on }: Wish<'CloseProcedure'>): Verdict =>
  closingGrounds.some((because) => alike(closure, { because, on })) ? alreadySo : refuse('closed');

/** Notes every lapse that is due on a day, so that an alarm may come late, twice or for nothing. */
export const keepCalendar = (s: Sanction, { on }: Wish<'KeepCalendar'>): Verdict => grant(...lapsesDueOn(s, on));
