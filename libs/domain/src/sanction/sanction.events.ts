import type { Day } from '@termijn/kernel';
import type { Capacity, DefaultGround, NoticeChannel, ReturnReason } from '../obligation/control/control.events';
import type { ObligationId } from '../obligation/identity';
import type { TermEnd } from '../obligation/term-end';
import type { CorrespondenceLanguage, NoticeLanguage } from '../reference/language';
import type { Municipality } from '../reference/municipality';
import type { Regime } from '../rulebook/regime';
import type { RuleVersion } from '../rulebook/rule';
import type { DocumentRef, PaymentRef, SanctionId } from './identity';
import type * as code from './sanction.codes';

/** The fact of the municipality's file with which it was handed over, so that it can be found again. */
export interface HandOver {
  /** The id of the event, a UUID. */
  readonly event: string;
  /** Its place in the file. */
  readonly revision: number;
  /** Its place in the whole log, as decimal text. */
  readonly position: string;
}

/** What the hand-over brings along, and what a further procedure on the same default takes over. */
export interface Referral {
  readonly obligation: ObligationId;
  readonly handOver: HandOver;
  readonly municipality: Municipality;
  /** The regime under which the duty was imposed. */
  readonly regime: Regime;
  readonly ground: DefaultGround;
  readonly language: CorrespondenceLanguage;
  /** What was known of the places at the offices on the day of the hand-over. */
  readonly capacity: Capacity;
}

/** The further fine on a default that goes on after a first one. */
export interface FurtherFine {
  /** The procedure that ended with the fine before this one. */
  readonly procedure: SanctionId;
  /** In euros, as the law of that day sets it. */
  readonly amount: number;
  readonly rule: RuleVersion;
}

/** The amounts between which a fine had to lie on the day it was proposed, in euros, and the rules that say so. */
export interface FineRange {
  readonly min: number;
  readonly max: number;
  readonly rules: readonly RuleVersion[];
}

/** How somebody was written to. */
export interface Dispatch {
  readonly channel: NoticeChannel;
  readonly language: NoticeLanguage;
}

/**
 * What happened in a procedure. Stored for ever under these names: fields and types are added, never renamed and never
 * reused. `on` is the day on which the fact counts in law, `file` the revision of the municipality's file that was
 * looked at, `official` the pseudonym of whoever took the step.
 */
export type SanctionEvent =
  | (Referral & {
      readonly type: 'ProcedureOpened';
      readonly further: FurtherFine | 'none';
      readonly decideBy: TermEnd;
      readonly on: Day;
    })
  /** `revision` is the place of the change in the file of the municipality. */
  | { readonly type: 'FileChangeNoted'; readonly change: code.FileChange; readonly revision: number; readonly on: Day }
  | {
      readonly type: 'FileConfirmed';
      readonly reason: code.ConfirmationReason;
      readonly official: string;
      readonly file: number;
      readonly on: Day;
    }
  | (Dispatch & {
      readonly type: 'IntentNotified';
      readonly requestHearingBy: TermEnd;
      readonly file: number;
      readonly on: Day;
    })
  | { readonly type: 'DefenceReceived'; readonly document: DocumentRef; readonly on: Day }
  | {
      readonly type: 'HearingRecorded';
      readonly outcome: code.HearingOutcome;
      readonly official: string;
      readonly on: Day;
    }
  | {
      readonly type: 'NoSanctionDecided';
      readonly reason: code.NoSanctionReason;
      readonly official: string;
      readonly file: number;
      readonly on: Day;
    }
  | {
      readonly type: 'FineProposed';
      /** In euros. */
      readonly amount: number;
      readonly range: FineRange;
      readonly motivations: readonly code.Motivation[];
      /** Whether the waiting lists at the offices were weighed. */
      readonly capacityConsidered: boolean;
      readonly official: string;
      readonly file: number;
      readonly on: Day;
    }
  | {
      readonly type: 'ProposalSentBack';
      readonly reason: code.SendBackReason;
      readonly official: string;
      readonly on: Day;
    }
  /** The second official agrees: the amount is now decided. */
  | {
      readonly type: 'FineImposed';
      readonly amount: number;
      readonly official: string;
      readonly file: number;
      readonly on: Day;
    }
  | (Dispatch & { readonly type: 'NoSanctionNotified'; readonly on: Day })
  | (Dispatch & {
      readonly type: 'FineNotified';
      readonly payBy: TermEnd;
      readonly appealBy: TermEnd;
      readonly collectBy: TermEnd;
      readonly file: number;
      readonly on: Day;
    })
  /** Amounts of money that moves are in cents. */
  | {
      readonly type: 'PaymentReceived';
      readonly payment: PaymentRef;
      readonly cents: number;
      readonly outstandingCents: number;
      readonly on: Day;
    }
  | { readonly type: 'CollectionStarted'; readonly file: number; readonly on: Day }
  | {
      readonly type: 'AppealLodged';
      readonly appeal: code.AppealKind;
      /** Whether it came after the last day to appeal. What follows from that is for the court to say. */
      readonly late: boolean;
      readonly on: Day;
    }
  | {
      readonly type: 'AppealDecided';
      readonly appeal: code.AppealKind;
      readonly outcome: code.AppealOutcome;
      readonly on: Day;
    }
  | { readonly type: 'DecisionWithdrawn'; readonly reason: code.DecisionWithdrawalReason; readonly on: Day }
  /** The default goes on. A further fine takes a procedure of its own, for which this fact holds all that is needed. */
  | (Referral & {
      readonly type: 'ContinuedDefaultNoted';
      readonly amount: number;
      /** The end of the stretch after which the law sets a further fine. */
      readonly stretch: TermEnd;
      readonly rule: RuleVersion;
      readonly file: number;
      readonly on: Day;
    })
  | {
      readonly type: 'FileReturned';
      readonly obligation: ObligationId;
      readonly reason: ReturnReason;
      readonly on: Day;
    }
  | { readonly type: 'ProcedureDropped'; readonly reason: code.ProcedureDropReason; readonly on: Day }
  | { readonly type: 'ProcedureClosed'; readonly because: ClosingGround; readonly on: Day }
  /** `on` is the day after `lastDay`, whenever the calendar was looked at. */
  | {
      readonly type: 'ProcedureTermLapsed';
      readonly term: code.SanctionTerm;
      readonly lastDay: Day;
      readonly on: Day;
    };

/** Why nothing is left to do about a fine. */
export const closingGrounds = ['paid', 'annulled', 'withdrawn', 'time-barred'] as const;
export type ClosingGround = (typeof closingGrounds)[number];
