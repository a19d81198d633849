import type { ReliefEvent, ResumedTerm } from '@termijn/domain';
import { eitherOf, isCount, isFilled, isRecordOf, listOf, oneOf, schemaOf, type EventCatalogue } from '@termijn/engine';
import { isDay } from '@termijn/kernel';
import { isTermName, type Stored } from './stored';

const isExemptionGround = oneOf(
  'earlier-certificate',
  'belgian-diploma',
  'illness-or-disability',
  'schooling',
  'register',
);
const isProof = oneOf(
  'timetable',
  'employer-certificate',
  'medical-certificate',
  'birth-certificate',
  'integration-certificate',
  'diploma',
  'school-certificate',
  'register',
);

const exemptionRequested: Stored<'ExemptionRequested'> = { ground: isExemptionGround, on: isDay };
const exemptionGranted: Stored<'ExemptionGranted'> = { ground: isExemptionGround, proof: isProof, on: isDay };
const exemptionRefused: Stored<'ExemptionRefused'> = {
  reason: oneOf('proof-insufficient', 'ground-not-met', 'proof-missing'),
  on: isDay,
};
const suspension: Stored<'ObligationSuspended' | 'SuspensionExtended'> = {
  reason: oneOf(
    'timetable',
    'illness',
    'care',
    'birth',
    'breastfeeding',
    'medical-stay-abroad',
    'interruption-of-stay',
    'interruption-of-residence-right',
  ),
  proof: isProof,
  via: oneOf('counter', 'e-mail', 'office', 'register'),
  until: eitherOf(isDay, oneOf('open')),
  on: isDay,
};
const suspensionEnded: Stored<'SuspensionEnded'> = {
  days: isCount,
  resumed: listOf(
    isRecordOf<ResumedTerm>({ term: isTermName, lastDay: isDay, suspendedDays: isCount, rule: isFilled }),
  ),
  on: isDay,
};

/** What lightens a duty, as it is stored. Papers are codes here; the papers themselves are kept elsewhere. */
export const reliefCatalogue: EventCatalogue<ReliefEvent> = {
  ExemptionRequested: [{ schema: schemaOf(exemptionRequested) }],
  ExemptionGranted: [{ schema: schemaOf(exemptionGranted) }],
  ExemptionRefused: [{ schema: schemaOf(exemptionRefused) }],
  ObligationSuspended: [{ schema: schemaOf(suspension) }],
  SuspensionExtended: [{ schema: schemaOf(suspension) }],
  SuspensionEnded: [{ schema: schemaOf(suspensionEnded) }],
};
