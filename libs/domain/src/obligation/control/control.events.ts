import type { Day } from '@termijn/kernel';
import type { NoticeLanguage } from '../../reference/language';
import type { TermEnd } from '../term-end';

/** How a notice of default went out. E-mail is not among them: it starts no term. */
export type NoticeChannel = 'registered-letter' | 'letter' | 'counter' | 'ebox';

/** Which of the two duties the person is in default of. */
export type DefaultGround = 'registration' | 'completion';

/** What proves that a notice arrived. */
export type ReceiptEvidence = 'presented' | 'signed' | 'handed-over' | 'opened';

/** Why a notice is withdrawn. */
export type WithdrawalReason = 'no-ground' | 'complied-in-time' | 'wrong-language' | 'not-delivered' | 'corrected';

/** What is known of the places at the offices when a file is handed over: who could not find one is not at fault. */
export type Capacity = 'places-free' | 'waiting-list' | 'not-known';

/** Why the GGC gives a file back. */
export type ReturnReason = 'incomplete' | 'suspended' | 'exempt' | 'corrected';

/** What follows when a term was missed. `on` is the day on which the fact counts in law. */
export type ControlEvent =
  | {
      readonly type: 'NoticeOfDefaultIssued';
      readonly ground: DefaultGround;
      readonly channel: NoticeChannel;
      readonly language: NoticeLanguage;
      /** Counted from the presumed receipt; a proven one moves it. */
      readonly complyBy: TermEnd;
      readonly on: Day;
    }
  | {
      readonly type: 'NoticeReceiptRecorded';
      readonly evidence: ReceiptEvidence;
      readonly complyBy: TermEnd;
      readonly on: Day;
    }
  | { readonly type: 'NoticeWithdrawn'; readonly reason: WithdrawalReason; readonly on: Day }
  | {
      readonly type: 'FileHandedOver';
      readonly capacity: Capacity;
      /** How many people waited for a place, where it is known. */
      readonly waiting: number | 'not-known';
      readonly on: Day;
    }
  | { readonly type: 'FileTakenBack'; readonly reason: ReturnReason; readonly on: Day };

/** What a municipality does about a missed term, and how the GGC gives a file back. */
export type ControlCommand =
  | {
      readonly type: 'IssueNoticeOfDefault';
      readonly channel: NoticeChannel;
      readonly language: NoticeLanguage;
      readonly on: Day;
    }
  | { readonly type: 'RecordNoticeReceipt'; readonly evidence: ReceiptEvidence; readonly on: Day }
  | { readonly type: 'WithdrawNotice'; readonly reason: WithdrawalReason; readonly on: Day }
  | {
      readonly type: 'HandOverFile';
      readonly capacity: Capacity;
      readonly waiting: number | 'not-known';
      readonly on: Day;
    }
  | { readonly type: 'TakeBackFile'; readonly reason: ReturnReason; readonly on: Day };
