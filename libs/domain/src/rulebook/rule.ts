import type { CountingPolicy } from '../calendar/counting';
import type { Period } from '../calendar/period';
import type { Force, Regime } from './regime';
import type { Source } from './source.words';

/** What a suspension does to a term that runs: the term stops and the lost days are added to its end, or it runs on. */
export type ClockEffect = 'stops-and-adds' | 'runs-on';

/** What an event in the life of a person does to the duty. */
export type LifeEventEffect = 'suspends' | 'resumes' | 'ends' | 'none';

/** The level of the common European framework that a language course must reach, orally or in writing as well. */
export type LanguageLevel = 'A2-oral' | 'A2-oral-and-written';

/** The level asked of people who cannot read and write in any script, and of those who can in another one. */
export interface LanguageLevels {
  readonly nonLiterate: LanguageLevel;
  readonly otherwiseLiterate: LanguageLevel;
}

/** Every parameter of the law and of the service, with the type of its value. Amounts are in euros. */
export interface RuleValues {
  readonly 'registration.period': Period;
  readonly 'registration.counting': CountingPolicy;
  /** Whether a registration made of free will before the duty was imposed answers it. */
  readonly 'registration.earlierVoluntary': 'counts' | 'does-not-count';
  readonly 'completion.period': Period;
  readonly 'completion.counting': CountingPolicy;
  readonly 'cure.period': Period;
  readonly 'cure.counting': CountingPolicy;
  readonly 'sanction.counting': CountingPolicy;
  readonly 'reminder.registration': Period;
  readonly 'reminder.completion': Period;
  /** How long before the last planned day of an action of a recruitment plan its owner is reminded. */
  readonly 'reminder.action': Period;
  /** How long before the end of a recruitment plan its evaluation is announced. */
  readonly 'reminder.evaluation': Period;
  readonly 'notice.channel': 'registered-letter';
  /** Whether a proof that the letter was presented takes the place of the presumed day of receipt. */
  readonly 'notice.receiptByPresentation': 'starts-the-term' | 'starts-nothing';
  /** Whether a notice may go out while an office has reported in time and only the paper is awaited. */
  readonly 'burden.whileProofAwaited': 'withheld' | 'allowed';
  readonly 'handover.within': Period;
  readonly 'hearing.requestWithin': Period;
  readonly 'decision.within': Period;
  readonly 'payment.within': Period;
  readonly limitation: Period;
  readonly 'fine.min': number;
  readonly 'fine.max': number;
  readonly 'fine.repeat': number;
  readonly 'fine.repeatEvery': Period;
  readonly 'decision.fourEyes': 'two-officials' | 'one-official';
  readonly 'appeal.within': Period;
  readonly 'appeal.suspensive': 'yes' | 'no';
  readonly 'suspension.timetable': Period;
  readonly 'suspension.illness.min': Period;
  readonly 'suspension.care': Period;
  readonly 'suspension.birth': Period;
  readonly 'suspension.breastfeeding': Period;
  readonly 'suspension.medicalAbroad': Period;
  readonly 'suspension.interruption': Period;
  readonly 'suspension.clock.registration': ClockEffect;
  readonly 'suspension.clock.completion': ClockEffect;
  readonly 'suspension.clock.compliance': ClockEffect;
  readonly 'suspension.medicalPapers': 'municipality-only' | 'any-channel';
  readonly 'lifeEvent.leftTerritory': LifeEventEffect;
  readonly 'lifeEvent.returned': LifeEventEffect;
  readonly 'lifeEvent.residenceLost': LifeEventEffect;
  readonly 'lifeEvent.residenceRegained': LifeEventEffect;
  readonly 'lifeEvent.died': LifeEventEffect;
  readonly 'lifeEvent.becameBelgian': LifeEventEffect;
  readonly 'lifeEvent.turned65': LifeEventEffect;
  /** Which municipality has the file after a move inside the territory. */
  readonly 'move.responsibility': 'follows-address' | 'stays';
  /** What becomes of the term to complete the path when another office takes it over. */
  readonly 'transfer.completionClock': 'runs-on' | 'starts-anew';
  /** Chosen by the day of the registration with an office, not by the day on which the duty was imposed. */
  readonly 'language.level': LanguageLevels;
  readonly retention: Period;
  /** From which day the terms of retention run: the day of the last fact in any file of the person. */
  readonly 'retention.from': 'last-fact';
  readonly 'retention.medical': Period;
  readonly 'retention.notes': Period;
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
  readonly source: Source;
  readonly confidence: Confidence;
}
