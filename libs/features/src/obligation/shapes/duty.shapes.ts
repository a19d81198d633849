import { isMunicipality, isPersonRef, type AssessmentGround, type DutyEvent } from '@termijn/domain';
import { filledList, oneOf, schemaOf, type EventCatalogue } from '@termijn/engine';
import { isDay } from '@termijn/kernel';
import { isChannel, isTermEnd, type Stored } from './stored';

/** Grounds are told apart by the law in force when they were written; any text may have been one. */
const isGround = (value: unknown): value is AssessmentGround => typeof value === 'string';

const newcomerAssessed: Stored<'NewcomerAssessed'> = {
  person: isPersonRef,
  municipality: isMunicipality,
  language: oneOf('nl', 'fr', 'unknown'),
  ageBand: oneOf('under-18', '18-30', '31-45', '46-64', '65-plus'),
  outcome: oneOf('obliged', 'outOfScope', 'exempt'),
  grounds: filledList(isGround),
  on: isDay,
};
const obligationImposed: Stored<'ObligationImposed'> = { regime: oneOf('A', 'B'), on: isDay };
const certificateReceived: Stored<'CertificateReceived'> = { means: isChannel, registerBy: isTermEnd, on: isDay };

/** How a duty comes about, as it is stored. */
export const dutyCatalogue: EventCatalogue<DutyEvent> = {
  NewcomerAssessed: [{ schema: schemaOf(newcomerAssessed) }],
  ObligationImposed: [{ schema: schemaOf(obligationImposed) }],
  CertificateReceived: [{ schema: schemaOf(certificateReceived) }],
};
