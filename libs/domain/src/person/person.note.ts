import type { Day } from '@termijn/kernel';
import type { RuleVersion } from '../rulebook/rule';
import type { PersonEvent } from './person.events';

/** What is kept beside a fact about a person's data: the day it counts on, its article, the rule that gave its date. */
export interface PersonNote {
  readonly legalDay: Day;
  readonly legalBasis?: string;
  readonly ruleVersion?: RuleVersion;
}

const articles: { readonly [T in PersonEvent['type']]?: string } = {
  PersonErased: 'GDPR, art. 17',
  UseRestricted: 'GDPR, art. 18',
  RestrictionLifted: 'GDPR, art. 18',
  PersonRectified: 'GDPR, art. 16',
  DataHandedOut: 'GDPR, art. 15',
};

/** The note of a fact. */
export const personNoteOf = (event: PersonEvent): PersonNote => {
  const legalBasis = articles[event.type];
  return {
    legalDay: event.on,
    ...(legalBasis !== undefined && { legalBasis }),
    ...(event.type === 'ErasureProposed' && { ruleVersion: event.rule }),
  };
};
