import type { Day } from '@termijn/kernel';
import { countTerm, type CountingPolicy } from '../calendar/counting';
import { regimes } from '../rulebook/regime';

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

/** The three conditions, in the order in which they are read out. */
const metConditions = ['first-registration', 'age-18-to-64', 'stay-under-three-years'] as const;

/** A condition that is met; all three together oblige. */
export type MetCondition = (typeof metConditions)[number];

/** The ways in which a condition fails; any one puts the person outside the duty. */
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

/** The reasons of an outcome; there is always at least one. */
export type AssessmentGround = MetCondition | FailedCondition | AutomaticExemption;

/** The outcome of an assessment with its reasons and the only personal attribute that is kept. */
export interface Verdict {
  readonly outcome: AssessmentOutcome;
  readonly grounds: readonly AssessmentGround[];
  readonly ageBand: AgeBand;
}

/** The European Union without Belgium, the other states of the EEA, and Switzerland. */
const freeMovers: ReadonlySet<string> = new Set(
  'AT BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** One of the three conditions with its answer: it is met when nothing in it fails. */
export interface ConditionAnswer {
  readonly condition: MetCondition;
  readonly met: boolean;
  readonly failed: readonly FailedCondition[];
}

/** Everything that an assessment looks at, answered one by one, whatever it leads to. */
export interface Examination {
  readonly conditions: readonly ConditionAnswer[];
  /** The exemptions that the register shows. They lift a duty, and mean nothing where a condition fails. */
  readonly exemptions: readonly AutomaticExemption[];
}

/**
 * Measures a newcomer against the three cumulative conditions of the target group, as they stood on the day of the first
 * registration, and against the exemptions that the register shows by itself. Each is answered, also when another one
 * decides, so that a person who asks gets the whole answer.
 */
export const conditionsOf = (facts: NewcomerFacts): Examination => {
  const age = ageOn(facts.birthDate, facts.registeredOn);
  const failures: Readonly<Record<MetCondition, readonly (readonly [FailedCondition, boolean])[]>> = {
    'first-registration': [
      ['belgian', facts.nationality === 'BE'],
      ['not-in-foreigners-register', facts.register !== 'foreigners'],
      ['title-of-three-months-or-less', !facts.titleOverThreeMonths],
      ['registered-before-application', facts.registeredOn < regimes.A.from],
    ],
    'age-18-to-64': [
      ['under-18', age < 18],
      ['65-or-over', age >= 65],
    ],
    'stay-under-three-years': [['stay-of-three-years-or-more', hasStayedThreeYears(facts)]],
  };
  return {
    conditions: metConditions.map((condition) => {
      const failed = failures[condition].filter(([, fails]) => fails).map(([failure]) => failure);
      return { condition, met: failed.length === 0, failed };
    }),
    exemptions: [...(freeMovers.has(facts.nationality) ? (['eu-eea-swiss-national'] as const) : []), ...facts.statuses],
  };
};

/**
 * What the answers lead to. A condition that fails puts the person outside the target group, where there is no duty to
 * be exempt from; all that fails is named.
 */
export const assess = (facts: NewcomerFacts): Verdict => {
  const ageBand = bandOf(ageOn(facts.birthDate, facts.registeredOn));
  const { conditions, exemptions } = conditionsOf(facts);
  const failed = conditions.flatMap((answer) => answer.failed);
  if (failed.length > 0) return { outcome: 'outOfScope', grounds: failed, ageBand };
  if (exemptions.length > 0) return { outcome: 'exempt', grounds: exemptions, ageBand };
  return { outcome: 'obliged', grounds: conditions.map(({ condition }) => condition), ageBand };
};

/** Completed years; who was born on 29 February is a year older on 1 March in a common year. */
const ageOn = (birthDate: Day, on: Day): number => {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
};

const bandOf = (age: number): AgeBand => {
  if (age < 18) return 'under-18';
  if (age <= 30) return '18-30';
  if (age <= 45) return '31-45';
  return age < 65 ? '46-64' : '65-plus';
};

const fromDateToDate: CountingPolicy = {
  // Stryker disable next-line StringLiteral: whatever is not the day after is the day itself
  start: 'day-of-event',
  // Stryker disable next-line StringLiteral: whatever is not the same day is the eve
  months: 'nth-to-eve',
  rollOver: 'none',
  receipt: 'none',
  // Stryker disable next-line StringLiteral: it matters only to a term that moves or to a presumed receipt
  irisDay: 'working-day',
};

/** Three full years lie behind somebody on the day after the last of them. */
const hasStayedThreeYears = ({ legalStaySince, registeredOn }: NewcomerFacts): boolean =>
  legalStaySince !== undefined && registeredOn > countTerm(legalStaySince, 'P3Y', fromDateToDate).lastDay;
