import type { CountingPolicy } from '../calendar/counting';
import type { Period } from '../calendar/period';
import type { Force, Regime } from './regime';

/** Every parameter of the law and of the service, with the type of its value. Amounts are in euros. */
export interface RuleValues {
  readonly 'registration.period': Period;
  readonly 'registration.counting': CountingPolicy;
  readonly 'completion.period': Period;
  readonly 'completion.counting': CountingPolicy;
  readonly 'cure.period': Period;
  readonly 'cure.counting': CountingPolicy;
  readonly 'reminder.registration': Period;
  readonly 'reminder.completion': Period;
  readonly 'notice.channel': 'registered-letter';
  readonly 'handover.within': Period;
  readonly 'hearing.requestWithin': Period;
  readonly 'decision.within': Period;
  readonly 'payment.within': Period;
  readonly limitation: Period;
  readonly 'fine.min': number;
  readonly 'fine.max': number;
  readonly 'fine.repeat': number;
  readonly 'fine.repeatEvery': Period;
  readonly 'suspension.timetable': Period;
  readonly 'suspension.birth': Period;
  readonly 'suspension.breastfeeding': Period;
  readonly retention: Period;
}

/** The name of a parameter. */
export type RuleKey = keyof RuleValues;

/** Names one version of one rule, for example `registration.period@A.1`: key, regime (or `S` for service), number. */
export type RuleVersion = string;

/**
 * How sure the value is. `none` goes with a value that is unset; `policy` marks a choice of the service,
 * which binds nobody but the service.
 */
export type Confidence = 'high' | 'medium' | 'low' | 'none' | 'policy';

/** One version of one parameter: what it is, when it is in force, where it stands and how sure that is. */
export interface Rule<K extends RuleKey = RuleKey> {
  readonly key: K;
  readonly version: RuleVersion;
  /** `S` for a parameter that the service sets for itself. */
  readonly regime: Regime | 'S';
  /** `unset` means unknown in law: no timer is started for it, and the screens say so. */
  readonly value: RuleValues[K] | 'unset';
  readonly force: Force;
  /** The text and, where known, the article. */
  readonly article: string;
  /** Where the value was read. */
  readonly source: string;
  readonly confidence: Confidence;
}
