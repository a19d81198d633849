import type { Day } from '@termijn/kernel';
import { legalBasis, type LegalPart } from '../rulebook/legal-texts';
import { regimeOn } from '../rulebook/regime';
import type { RuleVersion } from '../rulebook/rule';
import { ruleOn } from '../rulebook/rulebook';
import type { ObligationEvent } from './obligation.events';
import type { LifeEvent } from './residence/residence.events';
import { termStartedBy } from './terms';

/** What is kept beside a fact: the day it counts in law, where that is written, and the rule that computed its date. */
export interface ObligationNote {
  readonly legalDay: Day;
  readonly legalBasis?: string;
  readonly ruleVersion?: RuleVersion;
}

/** A reminder rests on a rule of the service instead of on the law. */
type Service = { readonly service: 'reminder.registration' | 'reminder.completion' };

/** The part of the law that each fact rests on. That a fact can be put right is general law. */
const parts: Readonly<Record<Exclude<ObligationEvent['type'], 'LifeEventRecorded'>, LegalPart | Service>> = {
  NewcomerAssessed: 'target-group',
  ObligationImposed: 'imposition',
  CertificateReceived: 'imposition',
  RegistrationReminderIssued: { service: 'reminder.registration' },
  CompletionReminderIssued: { service: 'reminder.completion' },
  TermLapsed: 'control',
  RegisteredWithOffice: 'registration',
  RegistrationProofReceived: 'registration',
  FollowedVoluntarily: 'target-group',
  PathStepRecorded: 'programme',
  DispensationGranted: 'programme',
  TransferredToOffice: 'transfer',
  OfficeFileChanged: 'closure',
  PathCompleted: 'completion',
  CompletionProofReceived: 'completion',
  NoticeOfDefaultIssued: 'control',
  NoticeReceiptRecorded: 'control',
  NoticeWithdrawn: 'control',
  FileHandedOver: 'control',
  FileTakenBack: 'control',
  ExemptionRequested: 'exemption',
  ExemptionGranted: 'exemption',
  ExemptionRefused: 'exemption',
  ObligationSuspended: 'suspension',
  SuspensionExtended: 'suspension',
  SuspensionEnded: 'suspension',
  ResponsibleMunicipalityChanged: 'imposition',
  QuestionSettled: 'general-law',
  FactCorrected: 'general-law',
  IdentityCorrected: 'general-law',
  FileAdopted: 'general-law',
};

const lifeEventParts: Readonly<Record<LifeEvent, LegalPart>> = {
  'left-territory': 'suspension',
  returned: 'suspension',
  'residence-lost': 'suspension',
  'residence-regained': 'suspension',
  died: 'general-law',
  'became-belgian': 'target-group',
  'turned-65': 'target-group',
};

/** The legal note of a fact, by the texts in application on its day. */
export const noteOf = (event: ObligationEvent): ObligationNote => {
  const { on: legalDay } = event;
  const part = event.type === 'LifeEventRecorded' ? lifeEventParts[event.event] : parts[event.type];
  if (typeof part === 'object') return { legalDay, ...versioned(ruleOn(part.service, legalDay)?.version) };
  const regime = regimeOn(legalDay);
  return {
    legalDay,
    ...(regime === undefined ? {} : { legalBasis: legalBasis[part][regime] }),
    ...versioned(ruleBehind(event)),
  };
};

/** The rule that computed a date in a fact, or that said what the fact does. */
const ruleBehind = (event: ObligationEvent): RuleVersion | undefined => {
  if (event.type === 'LifeEventRecorded' || event.type === 'TransferredToOffice') return event.rule;
  if (event.type === 'SuspensionEnded') return event.resumed.at(0)?.rule;
  const end = termStartedBy(event)?.end;
  return typeof end === 'object' ? end.rule : undefined;
};

const versioned = (ruleVersion: RuleVersion | undefined): Pick<ObligationNote, 'ruleVersion'> =>
  ruleVersion === undefined ? {} : { ruleVersion };
