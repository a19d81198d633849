import { isMunicipality, isOffice, isPersonRef, type PathEvent } from '@termijn/domain';
import { eitherOf, isFilled, isFlag, oneOf, schemaOf, type EventCatalogue, type FieldChecks } from '@termijn/engine';
import { isDay, type OfType } from '@termijn/kernel';
import { isTermEnd, onlyTheDay, type Stored } from './stored';

const isPath = oneOf('nl', 'fr');

/** Registrations were first stored when only those were recorded of which the municipality held the certificate. */
type RegisteredFirst = Omit<OfType<PathEvent, 'RegisteredWithOffice'>, 'type' | 'attest'>;

const registeredFirst: FieldChecks<RegisteredFirst> = {
  office: isOffice,
  path: isPath,
  completeBy: isTermEnd,
  late: isFlag,
  on: isDay,
};
const registeredWithOffice: Stored<'RegisteredWithOffice'> = { ...registeredFirst, attest: oneOf('shown', 'awaited') };
const followedVoluntarily: Stored<'FollowedVoluntarily'> = {
  person: isPersonRef,
  municipality: isMunicipality,
  language: oneOf('nl', 'fr', 'unknown'),
  office: isOffice,
  path: isPath,
  on: isDay,
};
const pathStepRecorded: Stored<'PathStepRecorded'> = {
  step: oneOf(
    'social-balance',
    'language-balance',
    'rights-and-duties',
    'citizenship',
    'social-orientation',
    'language-course',
  ),
  literacy: oneOf('literate', 'otherwise-literate', 'non-literate', 'not-told'),
  level: oneOf('A1', 'A2-oral', 'A2-oral-and-written', 'B1', 'none'),
  on: isDay,
};
const dispensationGranted: Stored<'DispensationGranted'> = {
  course: oneOf('citizenship', 'language'),
  ground: oneOf('level-reached', 'earlier-course', 'medical', 'other-proof'),
  on: isDay,
};
const transferredToOffice: Stored<'TransferredToOffice'> = {
  office: isOffice,
  path: isPath,
  completeBy: eitherOf(isTermEnd, oneOf('runs-on')),
  rule: isFilled,
  on: isDay,
};
const officeFileChanged: Stored<'OfficeFileChanged'> = {
  office: isOffice,
  status: oneOf('active', 'suspended', 'closed'),
  on: isDay,
};
const pathCompleted: Stored<'PathCompleted'> = { office: isOffice, late: isFlag, on: isDay };

/** What happens on the path, as it is stored. */
export const pathCatalogue: EventCatalogue<PathEvent> = {
  RegisteredWithOffice: [
    { schema: schemaOf(registeredFirst), upcast: (data: RegisteredFirst) => ({ ...data, attest: 'shown' }) },
    { schema: schemaOf(registeredWithOffice) },
  ],
  RegistrationProofReceived: [{ schema: schemaOf(onlyTheDay) }],
  FollowedVoluntarily: [{ schema: schemaOf(followedVoluntarily) }],
  PathStepRecorded: [{ schema: schemaOf(pathStepRecorded) }],
  DispensationGranted: [{ schema: schemaOf(dispensationGranted) }],
  TransferredToOffice: [{ schema: schemaOf(transferredToOffice) }],
  OfficeFileChanged: [{ schema: schemaOf(officeFileChanged) }],
  PathCompleted: [{ schema: schemaOf(pathCompleted) }],
  CompletionProofReceived: [{ schema: schemaOf(onlyTheDay) }],
};
