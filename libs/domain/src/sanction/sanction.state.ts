import type { Day, Matter } from '@termijn/kernel';
import type { ReturnReason } from '../obligation/control/control.events';
import type { TermEnd } from '../obligation/term-end';
import type { KnownFile } from './file-view';
import type { DocumentRef, PaymentRef } from './identity';
import type * as code from './sanction.codes';
import type { SanctionCommand, SanctionRefusal } from './sanction.commands';
import type { ClosingGround, Dispatch, FineRange, FurtherFine, Referral, SanctionEvent } from './sanction.events';

/** An official looked at what changed in the file, up to a revision of it, and took responsibility for going on. */
export interface Confirmation {
  readonly reason: code.ConfirmationReason;
  readonly official: string;
  readonly file: number;
  readonly on: Day;
}

/** A proposal that was sent back. */
export interface SentBack {
  readonly reason: code.SendBackReason;
  readonly official: string;
  readonly on: Day;
}

/** A procedure that was opened: what it rests on, and what it knows of the file since. */
export interface Procedure extends Referral, KnownFile {
  readonly further: FurtherFine | 'none';
  readonly openedOn: Day;
  readonly decideBy: TermEnd;
  /** The terms whose lapse was noted. */
  readonly lapsed: readonly code.SanctionTerm[];
  /** The last time an official confirmed the procedure after a change. */
  readonly confirmation: Confirmation | undefined;
}

/** The notice of what the GGC means to do. */
export interface IntentNotice extends Dispatch {
  readonly requestHearingBy: TermEnd;
  readonly on: Day;
}

/** A hearing, or the chance of one. */
export interface Hearing {
  readonly outcome: code.HearingOutcome;
  readonly official: string;
  readonly on: Day;
}

/** A procedure in which the person knows what is meant to be done, and can answer. */
export interface Announced extends Procedure {
  readonly intent: IntentNotice;
  readonly defences: readonly { readonly document: DocumentRef; readonly on: Day }[];
  readonly hearing: Hearing | undefined;
  /** The last time a proposal was sent back. */
  readonly sentBack: SentBack | undefined;
}

/** A fine that the first official proposes, in euros. */
export interface Proposal {
  readonly amount: number;
  readonly range: FineRange;
  readonly motivations: readonly code.Motivation[];
  readonly capacityConsidered: boolean;
  readonly official: string;
  readonly on: Day;
}

/** What was decided: nothing by one official, or a fine by two. */
export type SanctionDecision =
  | { readonly kind: 'none'; readonly reason: code.NoSanctionReason; readonly official: string; readonly on: Day }
  | {
      readonly kind: 'fine';
      readonly proposal: Proposal;
      /** The second official. */
      readonly official: string;
      readonly on: Day;
    };

/** An appeal to the court, and its answer once there is one. */
export interface Appeal {
  readonly late: boolean;
  readonly on: Day;
  readonly decided?: { readonly outcome: code.AppealOutcome; readonly on: Day };
}

/** How a fine was undone. What was paid on it is then to be given back. */
export type Undoing =
  | { readonly by: 'court'; readonly on: Day }
  | { readonly by: 'ggc'; readonly reason: code.DecisionWithdrawalReason; readonly on: Day };

/** A fine that the person was told of. Cents, since people pay in cents. */
export interface Fine extends Dispatch {
  readonly decision: Extract<SanctionDecision, { readonly kind: 'fine' }>;
  readonly notifiedOn: Day;
  readonly payBy: TermEnd;
  readonly appealBy: TermEnd;
  readonly collectBy: TermEnd;
  readonly payments: readonly { readonly payment: PaymentRef; readonly cents: number; readonly on: Day }[];
  readonly collectionOn?: Day;
  readonly appeals: { readonly [K in code.AppealKind]?: Appeal };
  readonly undone?: Undoing;
  /** The day on which it was noted that the default goes on; at most once for a fine. */
  readonly continuedOn?: Day;
}

/** How a procedure ended. */
export type SanctionClosure =
  | { readonly because: 'returned'; readonly reason: ReturnReason; readonly on: Day }
  | { readonly because: 'dropped'; readonly reason: code.ProcedureDropReason; readonly on: Day }
  | ({ readonly because: 'no-sanction'; readonly on: Day } & Dispatch)
  | { readonly because: ClosingGround; readonly on: Day };

/** Where a procedure stands. None of these says anything about the duty, which goes on until the municipality has proof. */
export type Sanction =
  | { readonly phase: 'unknown' }
  /** The file came in: nobody was told of anything yet. */
  | ({ readonly phase: 'opened' } & Procedure)
  /** The person knows what is meant to be done, and can answer. */
  | ({ readonly phase: 'announced' } & Announced)
  /** One official proposes a fine: a second one has to agree. */
  | ({ readonly phase: 'proposed'; readonly proposal: Proposal } & Announced)
  /** Decided, and not told yet: it has no effect. */
  | ({ readonly phase: 'decided'; readonly decision: SanctionDecision } & Announced)
  /** The fine was notified: it can be paid, collected, appealed against and undone. */
  | ({ readonly phase: 'fined'; readonly fine: Fine } & Procedure)
  | ({ readonly phase: 'closed'; readonly closure: SanctionClosure; readonly fine: Fine | undefined } & Procedure);

/** The name of a phase. */
export type SanctionPhase = Sanction['phase'];

/** The vocabulary of the procedure as a whole. */
export interface SanctionMatter extends Matter {
  readonly command: SanctionCommand;
  readonly state: Sanction;
  readonly event: SanctionEvent;
  readonly refusal: SanctionRefusal;
}

/** What a procedure took over from the hand-over, and hands on to a further procedure on the same default. */
export const referralOf = (s: Referral): Referral => ({
  obligation: s.obligation,
  handOver: s.handOver,
  municipality: s.municipality,
  regime: s.regime,
  ground: s.ground,
  language: s.language,
  capacity: s.capacity,
});

/** What is still to be paid of a fine, in cents; nothing once it was undone. */
export const outstandingCents = ({ decision, payments, undone }: Fine): number =>
  undone === undefined ? decision.proposal.amount * 100 - paidCents({ payments }) : 0;

/** What was paid on a fine so far, in cents. */
export const paidCents = ({ payments }: Pick<Fine, 'payments'>): number =>
  payments.reduce((sum, { cents }) => sum + cents, 0);

/** Whether an appeal waits for the court. */
export const isAppealPending = ({ appeals }: Fine): boolean =>
  Object.values(appeals).some(({ decided }) => decided === undefined);

/** Whether the court said that the fine has no effect for the time being: its answer on the annulment ends that. */
export const isSuspendedByCourt = ({ appeals: { annulment, suspension } }: Fine): boolean =>
  suspension?.decided?.outcome === 'suspended' && annulment?.decided === undefined;
