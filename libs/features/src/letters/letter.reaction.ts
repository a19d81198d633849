import type { ObligationEvent } from '@termijn/domain';
import { ignored, uuidOf, type Effect, type Fact, type Reaction, type Uuid } from '@termijn/engine';

/** Which letter a fact calls for. */
export type LetterTemplate = 'registration-reminder' | 'completion-reminder';

/** What the outbox knows of a letter: which one, and in which file. Who gets it is looked up when it is sent. */
export interface LetterOrder {
  readonly template: LetterTemplate;
  readonly stream: string;
}

/** The kind of effect that letters are. */
export const letterEffect = 'letter';

const letters = '0f2b9a46-6a0c-5c9b-8f0c-3f6d5b1f7c10' as Uuid;

const order = (template: LetterTemplate) => (_: ObligationEvent, fact: Fact<ObligationEvent>) => [
  {
    id: uuidOf(letters, fact.id),
    kind: letterEffect,
    payload: { template, stream: fact.stream } satisfies LetterOrder,
  } satisfies Effect,
];

/** A reminder is first a fact; that somebody must be written to follows from it, once. */
export const letterReaction: Reaction<ObligationEvent> = {
  name: 'letters',
  on: {
    NewcomerAssessed: ignored,
    ObligationImposed: ignored,
    CertificateReceived: ignored,
    RegistrationReminderIssued: order('registration-reminder'),
    RegisteredWithOffice: ignored,
    RegistrationProofReceived: ignored,
    FollowedVoluntarily: ignored,
    PathStepRecorded: ignored,
    DispensationGranted: ignored,
    TransferredToOffice: ignored,
    OfficeFileChanged: ignored,
    CompletionReminderIssued: order('completion-reminder'),
    PathCompleted: ignored,
    CompletionProofReceived: ignored,
    TermLapsed: ignored,
    NoticeOfDefaultIssued: ignored,
    NoticeReceiptRecorded: ignored,
    NoticeWithdrawn: ignored,
    FileHandedOver: ignored,
    FileTakenBack: ignored,
    ExemptionRequested: ignored,
    ExemptionGranted: ignored,
    ExemptionRefused: ignored,
    ObligationSuspended: ignored,
    SuspensionExtended: ignored,
    SuspensionEnded: ignored,
    ResponsibleMunicipalityChanged: ignored,
    LifeEventRecorded: ignored,
    QuestionSettled: ignored,
    FactCorrected: ignored,
    IdentityCorrected: ignored,
    FileAdopted: ignored,
  },
};
