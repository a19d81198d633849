import type { Day } from '@termijn/kernel';
import type { ReturnReason } from '../obligation/control/control.events';
import type { FileObjection, FileView } from './file-view';
import type { DocumentRef, PaymentRef } from './identity';
import type * as code from './sanction.codes';
import type { Dispatch, FurtherFine, Referral } from './sanction.events';

/** What an official proposes or decides. A fine is in whole euros. */
export type SanctionChoice =
  | { readonly kind: 'none'; readonly reason: code.NoSanctionReason }
  | {
      readonly kind: 'fine';
      readonly amount: number;
      readonly motivations: readonly code.Motivation[];
      readonly capacityConsidered: boolean;
    };

/**
 * What may be asked of a procedure. `on` is the day on which it happened or is done, `file` shows what the file of the
 * municipality says at this moment, `official` is the pseudonym of whoever asks.
 */
export type SanctionCommand =
  | (Referral & { readonly type: 'OpenProcedure'; readonly further: FurtherFine | 'none'; readonly on: Day })
  | { readonly type: 'NoteFileChange'; readonly change: code.FileChange; readonly revision: number; readonly on: Day }
  | {
      readonly type: 'ConfirmFile';
      readonly reason: code.ConfirmationReason;
      readonly official: string;
      readonly file: FileView;
      readonly on: Day;
    }
  | { readonly type: 'DropProcedure'; readonly reason: code.ProcedureDropReason; readonly on: Day }
  | { readonly type: 'ReturnFile'; readonly reason: ReturnReason; readonly on: Day }
  | (Dispatch & { readonly type: 'NotifyIntent'; readonly file: FileView; readonly on: Day })
  | { readonly type: 'RecordDefence'; readonly document: DocumentRef; readonly on: Day }
  | {
      readonly type: 'RecordHearing';
      readonly outcome: code.HearingOutcome;
      readonly official: string;
      readonly on: Day;
    }
  | {
      readonly type: 'DecideSanction';
      readonly choice: SanctionChoice;
      readonly official: string;
      readonly file: FileView;
      readonly on: Day;
    }
  | {
      readonly type: 'SendBackProposal';
      readonly reason: code.SendBackReason;
      readonly official: string;
      readonly on: Day;
    }
  | { readonly type: 'ApproveDecision'; readonly official: string; readonly file: FileView; readonly on: Day }
  | (Dispatch & { readonly type: 'NotifyDecision'; readonly file: FileView; readonly on: Day })
  | { readonly type: 'RecordPayment'; readonly payment: PaymentRef; readonly cents: number; readonly on: Day }
  | { readonly type: 'StartCollection'; readonly file: FileView; readonly on: Day }
  | { readonly type: 'LodgeAppeal'; readonly appeal: code.AppealKind; readonly on: Day }
  | {
      readonly type: 'RecordAppealOutcome';
      readonly appeal: code.AppealKind;
      readonly outcome: code.AppealOutcome;
      readonly on: Day;
    }
  | { readonly type: 'WithdrawDecision'; readonly reason: code.DecisionWithdrawalReason; readonly on: Day }
  | { readonly type: 'NoteContinuedDefault'; readonly file: FileView; readonly on: Day }
  | { readonly type: 'CloseProcedure'; readonly on: Day }
  | { readonly type: 'KeepCalendar'; readonly on: Day };

/** Why the law can say no. Each has its words in three languages in `sanctionRefusalWords`. */
export type SanctionRefusal =
  | FileObjection
  | 'not-competent'
  | 'not-opened'
  | 'already-opened'
  | 'before-earlier-step'
  | 'nothing-to-confirm'
  | 'language-not-respected'
  | 'intent-not-notified'
  | 'intent-already-notified'
  | 'already-heard'
  | 'not-heard'
  | 'no-motivation'
  | 'amount-not-whole'
  | 'fine-out-of-range'
  | 'unknown-in-law'
  | 'capacity-not-considered'
  | 'decision-term-over'
  | 'no-proposal'
  | 'same-official'
  | 'not-decided'
  | 'already-decided'
  | 'decision-not-notified'
  | 'decision-notified'
  | 'payment-not-positive'
  | 'payment-recorded-otherwise'
  | 'overpayment'
  | 'nothing-to-pay'
  | 'fine-suspended'
  | 'fine-undone'
  | 'term-still-running'
  | 'term-unknown'
  | 'time-barred'
  | 'collection-already-started'
  | 'appeal-already-lodged'
  | 'appeal-pending'
  | 'no-appeal'
  | 'outcome-does-not-fit'
  | 'outcome-already-recorded'
  | 'continued-default-already-noted'
  | 'still-unpaid'
  | 'closed';
