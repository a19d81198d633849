import type { Decision, Matter, OfType } from '@termijn/kernel';
import type { ObligationCommand, ObligationEvent, ObligationRefusal } from '../obligation.events';
import type { ObligationFile } from '../obligation.state';
import { newcomerWith } from '../probe';
import type { CorrectionCommand, PlainFact } from './correction.events';

/** Every command but those that correct. */
export type StepCommand = Exclude<ObligationCommand, CorrectionCommand>;

/** The law without its chapter on corrections, which asks it again about steps that were taken. */
export interface StepMatter extends Matter {
  readonly command: StepCommand;
  readonly state: ObligationFile;
  readonly event: ObligationEvent;
  readonly refusal: ObligationRefusal;
}

/** Asks the law about a step. */
export type DecideStep = (o: ObligationFile, command: StepCommand) => Decision<StepMatter>;

type Commands = { readonly [T in PlainFact['type']]: (fact: OfType<PlainFact, T>) => StepCommand | undefined };

const noCommand = (): undefined => undefined;

/** What was looked at or shown and not kept is filled in so that it leads to the same fact again. */
const commands: Commands = {
  NewcomerAssessed: ({ person, municipality, language, outcome, on }) => {
    const facts = newcomerWith(outcome, on);
    return { type: 'AssessNewcomer', person, municipality, language, facts, on };
  },
  ObligationImposed: noCommand,
  CertificateReceived: ({ means, on }) => ({ type: 'RecordCertificateReceipt', means, on }),
  RegisteredWithOffice: ({ office, path, attest, on }) => ({ type: 'RegisterWithOffice', office, path, attest, on }),
  RegistrationProofReceived: ({ on }) => ({ type: 'RecordRegistrationProof', on }),
  FollowedVoluntarily: (fact) => ({ ...fact, type: 'FollowVoluntarily' }),
  PathStepRecorded: (fact) => ({ ...fact, type: 'RecordPathStep' }),
  DispensationGranted: (fact) => ({ ...fact, type: 'GrantDispensation' }),
  TransferredToOffice: ({ office, path, on }) => ({ type: 'TransferToOffice', office, path, on }),
  OfficeFileChanged: (fact) => ({ ...fact, type: 'RecordOfficeFile' }),
  PathCompleted: ({ office, on }) => ({ type: 'RecordCompletion', office, on }),
  CompletionProofReceived: ({ on }) => ({ type: 'RecordCompletionProof', on }),
  RegistrationReminderIssued: noCommand,
  CompletionReminderIssued: noCommand,
  TermLapsed: noCommand,
  NoticeOfDefaultIssued: ({ channel, language, on }) => ({ type: 'IssueNoticeOfDefault', channel, language, on }),
  NoticeReceiptRecorded: ({ evidence, on }) => ({ type: 'RecordNoticeReceipt', evidence, on }),
  NoticeWithdrawn: (fact) => ({ ...fact, type: 'WithdrawNotice' }),
  FileHandedOver: (fact) => ({ ...fact, type: 'HandOverFile' }),
  FileTakenBack: (fact) => ({ ...fact, type: 'TakeBackFile' }),
  ExemptionRequested: (fact) => ({ ...fact, type: 'RequestExemption' }),
  ExemptionGranted: ({ ground, proof, on }) => {
    // Stryker disable next-line StringLiteral: how a paper came is not kept of an exemption; only the register is its own way
    const via = proof === 'register' ? 'register' : 'counter';
    return { type: 'GrantExemption', ground, proof, via, on };
  },
  ExemptionRefused: (fact) => ({ ...fact, type: 'RefuseExemption' }),
  ObligationSuspended: (fact) => ({ ...fact, type: 'GrantSuspension' }),
  SuspensionExtended: (fact) => ({ ...fact, type: 'ExtendSuspension' }),
  SuspensionEnded: ({ on }) => ({ type: 'EndSuspension', on }),
  ResponsibleMunicipalityChanged: (fact) => ({ ...fact, type: 'RecordMove' }),
  LifeEventRecorded: ({ event, on }) => ({ type: 'RecordLifeEvent', event, on }),
  QuestionSettled: (fact) => ({ ...fact, type: 'SettleQuestion' }),
};

/**
 * The command that a fact answers, as far as the fact tells; `undefined` for what the calendar noted by itself and for a
 * duty, which follows from an assessment.
 */
export const commandBehind = (fact: PlainFact): StepCommand | undefined =>
  // Each type has its own command; the compiler cannot follow a key to its own value.
  (commands[fact.type] as (fact: PlainFact) => StepCommand | undefined)(fact);
