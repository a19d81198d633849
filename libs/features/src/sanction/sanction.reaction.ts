import { fileChangeBy, isObligationId, isSanctionId, type ObligationEvent, type SanctionEvent } from '@termijn/domain';
import { dayOf, idOf, ignored, orderCommand, orderFrom, type Effect, type Fact, type Reaction } from '@termijn/engine';
import { daysFrom, type OfType } from '@termijn/kernel';
import { obligationKind } from '../obligation/obligation.kind';
import { procedureOpenedBy, sanctionKind } from './sanction.kind';
import type { SanctionOrder } from './sanction.orders';

const order = (id: string, wanted: SanctionOrder, because: Fact<ObligationEvent | SanctionEvent>): Effect =>
  orderFrom(sanctionKind.category, id, wanted, because, 'park');

/** The boundary between two authorities: what the municipality hands over, the GGC opens a procedure for, once. */
const openProcedure = (
  { on }: OfType<ObligationEvent, 'FileHandedOver'>,
  fact: Fact<ObligationEvent>,
): readonly Effect[] => {
  const obligation = idOf(fact.stream);
  if (!isObligationId(obligation)) return [];
  const handOver = { event: fact.id, revision: fact.revision, position: String(fact.position) };
  return [order(procedureOpenedBy(fact.id), { type: 'OpenForHandOver', obligation, handOver, on }, fact)];
};

/**
 * A hand-over takes a term that lapsed and a notice that went unanswered, so what was done in time and told within
 * these days cannot come after one. Most people register and complete in time: their offices' reports order nothing.
 */
const toldAtOnceDays = 28;

const canFollowHandOver = (event: ObligationEvent, { metadata }: Fact<ObligationEvent>): boolean =>
  (event.type !== 'RegisteredWithOffice' && event.type !== 'PathCompleted') ||
  event.late ||
  daysFrom(event.on, dayOf(metadata.recordedAt)) > toldAtOnceDays;

const tellChange = (event: ObligationEvent, fact: Fact<ObligationEvent>): readonly Effect[] => {
  const change = fileChangeBy(event);
  if (change === undefined || !canFollowHandOver(event, fact)) return [];
  const { revision } = fact;
  return [order(idOf(fact.stream), { type: 'TellFileChange', change, revision, on: event.on }, fact)];
};

/** A file that is handed over opens a procedure, and whatever becomes of the file afterwards is told to it. */
export const handOverReaction: Reaction<ObligationEvent> = {
  name: 'hand-overs',
  on: {
    NewcomerAssessed: ignored,
    ObligationImposed: ignored,
    CertificateReceived: ignored,
    RegistrationReminderIssued: ignored,
    RegisteredWithOffice: tellChange,
    RegistrationProofReceived: ignored,
    FollowedVoluntarily: ignored,
    PathStepRecorded: ignored,
    DispensationGranted: ignored,
    TransferredToOffice: ignored,
    OfficeFileChanged: ignored,
    CompletionReminderIssued: ignored,
    PathCompleted: tellChange,
    CompletionProofReceived: tellChange,
    TermLapsed: ignored,
    NoticeOfDefaultIssued: ignored,
    NoticeReceiptRecorded: tellChange,
    NoticeWithdrawn: ignored,
    FileHandedOver: openProcedure,
    FileTakenBack: tellChange,
    ExemptionRequested: tellChange,
    ExemptionGranted: tellChange,
    ExemptionRefused: tellChange,
    ObligationSuspended: tellChange,
    SuspensionExtended: ignored,
    SuspensionEnded: tellChange,
    ResponsibleMunicipalityChanged: ignored,
    LifeEventRecorded: tellChange,
    QuestionSettled: tellChange,
    FactCorrected: tellChange,
    IdentityCorrected: tellChange,
    FileAdopted: tellChange,
  },
};

/** What a procedure decides about the file goes back to the file; a default that goes on opens a further procedure. */
export const procedureReaction: Reaction<SanctionEvent> = {
  name: 'procedures',
  on: {
    ProcedureOpened: ignored,
    FileChangeNoted: ignored,
    FileConfirmed: ignored,
    IntentNotified: ignored,
    DefenceReceived: ignored,
    HearingRecorded: ignored,
    NoSanctionDecided: ignored,
    FineProposed: ignored,
    ProposalSentBack: ignored,
    FineImposed: ignored,
    NoSanctionNotified: ignored,
    FineNotified: ignored,
    PaymentReceived: ignored,
    CollectionStarted: ignored,
    AppealLodged: ignored,
    AppealDecided: ignored,
    DecisionWithdrawn: ignored,
    ContinuedDefaultNoted(event, fact) {
      const procedure = idOf(fact.stream);
      if (!isSanctionId(procedure)) return [];
      const { amount, rule, on, obligation, handOver, municipality, regime, ground, language, capacity } = event;
      const referral = { obligation, handOver, municipality, regime, ground, language, capacity };
      const further = { procedure, amount, rule };
      return [order(procedureOpenedBy(fact.id), { type: 'OpenProcedure', ...referral, further, on }, fact)];
    },
    // A file that was closed meanwhile has nothing left to take back: the refusal is noted and nobody is called.
    FileReturned: ({ obligation, reason, on }, fact) => [
      orderCommand(obligationKind, obligation, { type: 'TakeBackFile', reason, on }, fact),
    ],
    ProcedureDropped: ignored,
    ProcedureClosed: ignored,
    ProcedureTermLapsed: ignored,
  },
};
