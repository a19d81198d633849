import type { Day } from '@termijn/kernel';
import type { RuleVersion } from '../rulebook/rule';
import type {
  AnyErasureGround,
  ApproverCapacity,
  ApproverCode,
  DeclineGround,
  ErasureGround,
  PaperKind,
  RectifiableField,
  RectificationReason,
  RestrictionGround,
} from './person.codes';

/** What the law of retention has to know of somebody's files: whether any is open, and the day of the last fact in them. */
export interface KeptFile {
  readonly open: boolean;
  /** `unknown` of somebody of whom no file tells. */
  readonly lastFactOn: Day | 'unknown';
}

/** Who approves. The code tells people apart; who that is stands outside the log. */
export interface Approval {
  readonly capacity: ApproverCapacity;
  readonly who: ApproverCode;
}

/** What may be asked about the data of one person. */
export type PersonCommand =
  | { readonly type: 'ProposeErasure'; readonly file: KeptFile; readonly on: Day }
  | { readonly type: 'ApproveErasure'; readonly approval: Approval; readonly file: KeptFile; readonly on: Day }
  | { readonly type: 'DeclineErasure'; readonly ground: DeclineGround; readonly on: Day }
  | { readonly type: 'OrderErasure'; readonly ground: ErasureGround; readonly on: Day }
  /** The database was put back from before an erasure, which the ledger beside it remembers. */
  | { readonly type: 'RepeatErasure'; readonly on: Day }
  | { readonly type: 'RestrictUse'; readonly ground: RestrictionGround; readonly on: Day }
  | { readonly type: 'LiftRestriction'; readonly on: Day }
  | {
      readonly type: 'RectifyPerson';
      readonly fields: readonly RectifiableField[];
      readonly reason: RectificationReason;
      readonly on: Day;
    }
  | { readonly type: 'HandOutData'; readonly on: Day }
  | { readonly type: 'FilePaper'; readonly kind: PaperKind; readonly on: Day };

/** What can happen to the data of one person. Nothing here tells who it is, or what the data say. */
export type PersonEvent =
  /** The term of retention has ended: it ran from `from`, by this rule, to `lastDay`. */
  | {
      readonly type: 'ErasureProposed';
      readonly rule: RuleVersion;
      readonly from: Day;
      readonly lastDay: Day;
      readonly on: Day;
    }
  | {
      readonly type: 'ErasureApproved';
      readonly capacity: ApproverCapacity;
      readonly who: ApproverCode;
      readonly on: Day;
    }
  | { readonly type: 'ErasureDeclined'; readonly ground: DeclineGround; readonly on: Day }
  | { readonly type: 'PersonErased'; readonly ground: AnyErasureGround; readonly on: Day }
  | { readonly type: 'UseRestricted'; readonly ground: RestrictionGround; readonly on: Day }
  | { readonly type: 'RestrictionLifted'; readonly on: Day }
  | {
      readonly type: 'PersonRectified';
      readonly fields: readonly RectifiableField[];
      readonly reason: RectificationReason;
      readonly on: Day;
    }
  | { readonly type: 'DataHandedOut'; readonly on: Day }
  | { readonly type: 'PaperFiled'; readonly kind: PaperKind; readonly on: Day };

/** Why the law says no. */
export type PersonRefusal =
  | 'erased'
  | 'file-open'
  | 'term-unknown'
  | 'term-runs'
  | 'not-proposed'
  | 'same-person'
  | 'same-capacity'
  | 'restricted'
  | 'not-restricted'
  | 'nothing-to-rectify'
  | 'before-earlier-step';
