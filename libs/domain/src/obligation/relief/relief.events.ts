import type { Day } from '@termijn/kernel';
import type { RuleVersion } from '../../rulebook/rule';
import type { TermName } from '../term-end';

/** Why a duty is lifted on evidence. */
export type ExemptionGround =
  'earlier-certificate' | 'belgian-diploma' | 'illness-or-disability' | 'schooling' | 'register';

/** The paper behind a decision, as a code: the paper itself is kept elsewhere. */
export type Proof =
  | 'timetable'
  | 'employer-certificate'
  | 'medical-certificate'
  | 'birth-certificate'
  | 'integration-certificate'
  | 'diploma'
  | 'school-certificate'
  | 'register';

/** By which way a paper came. Medical papers go to the municipality only. */
export type ProofChannel = 'counter' | 'e-mail' | 'office' | 'register';

/** Why an exemption is refused. */
export type ExemptionRefusalReason = 'proof-insufficient' | 'ground-not-met' | 'proof-missing';

/** Why a duty stands still. */
export type SuspensionReason =
  | 'timetable'
  | 'illness'
  | 'care'
  | 'birth'
  | 'breastfeeding'
  | 'medical-stay-abroad'
  | 'interruption-of-stay'
  | 'interruption-of-residence-right';

/** A term that runs on after a suspension, with its new last day and the rule that says what the suspension did to it. */
export interface ResumedTerm {
  readonly term: TermName;
  readonly lastDay: Day;
  /** All the days that suspensions added to this term so far. */
  readonly suspendedDays: number;
  readonly rule: RuleVersion;
}

/** What lightens a duty. `on` is the day on which the fact counts in law. */
export type ReliefEvent =
  | { readonly type: 'ExemptionRequested'; readonly ground: ExemptionGround; readonly on: Day }
  | {
      readonly type: 'ExemptionGranted';
      readonly ground: ExemptionGround;
      readonly proof: Proof;
      readonly on: Day;
    }
  | { readonly type: 'ExemptionRefused'; readonly reason: ExemptionRefusalReason; readonly on: Day }
  | {
      readonly type: 'ObligationSuspended';
      readonly reason: SuspensionReason;
      readonly proof: Proof;
      readonly via: ProofChannel;
      /** The last day of the suspension; `open` while its end is not known. */
      readonly until: Day | 'open';
      /** The first day of the suspension. */
      readonly on: Day;
    }
  | {
      readonly type: 'SuspensionExtended';
      readonly reason: SuspensionReason;
      readonly proof: Proof;
      readonly via: ProofChannel;
      readonly until: Day | 'open';
      readonly on: Day;
    }
  | {
      readonly type: 'SuspensionEnded';
      /** The days that the suspension lasted. */
      readonly days: number;
      readonly resumed: readonly ResumedTerm[];
      /** The first day on which terms run again. */
      readonly on: Day;
    };

/** What a municipality decides in favour of somebody, or refuses. */
export type ReliefCommand =
  | { readonly type: 'RequestExemption'; readonly ground: ExemptionGround; readonly on: Day }
  | {
      readonly type: 'GrantExemption';
      readonly ground: ExemptionGround;
      readonly proof: Proof;
      readonly via: ProofChannel;
      readonly on: Day;
    }
  | { readonly type: 'RefuseExemption'; readonly reason: ExemptionRefusalReason; readonly on: Day }
  | {
      readonly type: 'GrantSuspension';
      readonly reason: SuspensionReason;
      readonly proof: Proof;
      readonly via: ProofChannel;
      readonly until: Day | 'open';
      /** The first day of the suspension. */
      readonly on: Day;
    }
  | {
      readonly type: 'ExtendSuspension';
      readonly reason: SuspensionReason;
      readonly proof: Proof;
      readonly via: ProofChannel;
      readonly until: Day | 'open';
      /** The day of the decision. */
      readonly on: Day;
    }
  /** `on` is the first day on which terms run again. */
  | { readonly type: 'EndSuspension'; readonly on: Day };
