import type { Day } from '@termijn/kernel';

/** How old somebody was at the first registration, as coarsely as the statistics need it. */
export type AgeBand = 'under-18' | '18-30' | '31-45' | '46-64' | '65-plus';

/** The register of foreigners' residence in which a person was entered. */
export type ResidenceRegister = 'foreigners' | 'waiting';

/** Residence situations that exempt by themselves and cannot be read from a nationality. */
export type StayStatus =
  | 'uk-withdrawal-agreement'
  | 'family-of-free-mover'
  | 'temporary-stay'
  | 'temporary-protection'
  | 'labour-migrant'
  | 'long-term-resident-elsewhere';

/**
 * What the National Register shows at the first registration. It is looked at and not kept:
 * of all this only the age band and the grounds enter the history.
 */
export interface NewcomerFacts {
  readonly birthDate: Day;
  /** ISO 3166-1 alpha-2 in capitals; `XX` for a stateless person or an unknown nationality. */
  readonly nationality: string;
  /** The day of the first entry in a register of a Brussels municipality. */
  readonly registeredOn: Day;
  readonly register: ResidenceRegister;
  /** Whether the residence title is valid for more than three months. */
  readonly titleOverThreeMonths: boolean;
  /** Since when the person has stayed legally in Belgium, on any ground; absent when the stay began with this registration. */
  readonly legalStaySince?: Day;
  readonly statuses: readonly StayStatus[];
}

/** What the assessment leads to: a duty, no duty because a condition fails, or a duty lifted at once. */
export type AssessmentOutcome = 'obliged' | 'outOfScope' | 'exempt';

/** A condition that is met; all three together oblige. */
export type MetCondition = 'first-registration' | 'age-18-to-64' | 'stay-under-three-years';

/** A condition that fails; any one puts the person outside the duty. */
export type FailedCondition =
  | 'belgian'
  | 'not-in-foreigners-register'
  | 'title-of-three-months-or-less'
  | 'registered-before-application'
  | 'under-18'
  | '65-or-over'
  | 'stay-of-three-years-or-more';

/** An exemption that the register shows by itself. */
export type AutomaticExemption = 'eu-eea-swiss-national' | StayStatus;

/** The reasons of an outcome; never empty. */
export type AssessmentGround = MetCondition | FailedCondition | AutomaticExemption;
