import { plusDays, type Day } from '@termijn/kernel';
import type { AssessmentOutcome, NewcomerFacts } from './assessment';

const thirtyYears = 30 * 365;

/**
 * A newcomer of whom the register would show this outcome on a day. It stands in for what was looked at and not kept,
 * where the law is asked again whether somebody could be assessed; nobody is described by it.
 */
export const newcomerWith = (outcome: AssessmentOutcome, on: Day): NewcomerFacts => ({
  birthDate: plusDays(on, -thirtyYears),
  nationality: 'XX',
  registeredOn: on,
  register: outcome === 'outOfScope' ? 'waiting' : 'foreigners',
  titleOverThreeMonths: true,
  statuses: outcome === 'exempt' ? ['temporary-stay'] : [],
});
