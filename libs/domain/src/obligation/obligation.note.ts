import type { Day } from '@termijn/kernel';
import { legalBasis, type LegalPart } from '../rulebook/legal-texts';
import { regimeOn } from '../rulebook/regime';
import type { RuleVersion } from '../rulebook/rule';
import { ruleOn } from '../rulebook/rulebook';
import type { ObligationEvent } from './obligation.events';
import { termStartedBy } from './terms';

/** What is kept beside a fact: the day it counts in law, where that is written, and the rule that computed its date. */
export interface ObligationNote {
  readonly legalDay: Day;
  readonly legalBasis?: string;
  readonly ruleVersion?: RuleVersion;
}

/** The part of the law that each fact rests on; a reminder rests on a rule of the service instead. */
const parts: Readonly<
  Record<ObligationEvent['type'], LegalPart | { readonly service: 'reminder.registration' | 'reminder.completion' }>
> = {
  NewcomerAssessed: 'target-group',
  ObligationImposed: 'imposition',
  CertificateReceived: 'imposition',
  RegistrationReminderIssued: { service: 'reminder.registration' },
  RegisteredWithOffice: 'registration',
  CompletionReminderIssued: { service: 'reminder.completion' },
  TermLapsed: 'control',
  NoticeOfDefaultIssued: 'control',
  SanctionProcedureOpened: 'control',
  PathCompleted: 'completion',
  CompletionProofReceived: 'completion',
};

/** The legal note of a fact, by the texts in application on its day. */
export const noteOf = (event: ObligationEvent): ObligationNote => {
  const { on: legalDay } = event;
  const part = parts[event.type];
  if (typeof part === 'object') return { legalDay, ...versioned(ruleOn(part.service, legalDay)?.version) };
  const regime = regimeOn(legalDay);
  const end = termStartedBy(event)?.end ?? 'unknown';
  return {
    legalDay,
    ...(regime === undefined ? {} : { legalBasis: legalBasis[part][regime] }),
    ...versioned(end === 'unknown' ? undefined : end.rule),
  };
};

const versioned = (ruleVersion: RuleVersion | undefined): Pick<ObligationNote, 'ruleVersion'> =>
  ruleVersion === undefined ? {} : { ruleVersion };
