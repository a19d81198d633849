import { isMunicipality, type ResidenceEvent } from '@termijn/domain';
import { isFilled, oneOf, schemaOf, type EventCatalogue } from '@termijn/engine';
import { isDay } from '@termijn/kernel';
import type { Stored } from './stored';

const isLifeEvent = oneOf(
  'left-territory',
  'returned',
  'residence-lost',
  'residence-regained',
  'died',
  'became-belgian',
  'turned-65',
);

const responsibleMunicipalityChanged: Stored<'ResponsibleMunicipalityChanged'> = {
  municipality: isMunicipality,
  on: isDay,
};
const lifeEventRecorded: Stored<'LifeEventRecorded'> = {
  event: isLifeEvent,
  effect: oneOf('suspends', 'resumes', 'ends', 'none', 'unknown'),
  rule: isFilled,
  on: isDay,
};
const questionSettled: Stored<'QuestionSettled'> = { event: isLifeEvent, answer: oneOf('ends', 'none'), on: isDay };

/** What the register tells after the first registration, as it is stored. */
export const residenceCatalogue: EventCatalogue<ResidenceEvent> = {
  ResponsibleMunicipalityChanged: [{ schema: schemaOf(responsibleMunicipalityChanged) }],
  LifeEventRecorded: [{ schema: schemaOf(lifeEventRecorded) }],
  QuestionSettled: [{ schema: schemaOf(questionSettled) }],
};
