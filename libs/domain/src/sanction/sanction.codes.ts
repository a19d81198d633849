/** What may become of the file at the municipality after its hand-over, as far as a procedure has to know it. */
export const fileChanges = [
  'suspended',
  'suspension-ended',
  'exemption-asked',
  'exemption-refused',
  'exemption-granted',
  'registered',
  'completed',
  'fulfilled',
  'receipt-proven',
  'corrected',
  'ended',
  'taken-back',
] as const;
export type FileChange = (typeof fileChanges)[number];

/** Why a procedure goes on although the file it rests on changed. */
export const confirmationReasons = ['ground-unchanged', 'came-too-late', 'left-to-the-decision'] as const;
export type ConfirmationReason = (typeof confirmationReasons)[number];

/** Why a procedure is dropped before its decision was notified. */
export const procedureDropReasons = [
  'default-remedied',
  'no-default',
  'exempt',
  'no-places',
  'duty-ended',
  'time-passed',
] as const;
export type ProcedureDropReason = (typeof procedureDropReasons)[number];

/** How a hearing went. Who does not want one can say so; who does not come has had the chance. */
export const hearingOutcomes = ['held', 'not-attended', 'waived'] as const;
export type HearingOutcome = (typeof hearingOutcomes)[number];

/** Why no sanction follows. */
export const noSanctionReasons = [
  'default-excused',
  'default-remedied',
  'no-places',
  'default-not-proven',
  'circumstances',
] as const;
export type NoSanctionReason = (typeof noSanctionReasons)[number];

/** What a fine is motivated with. What there is to say beyond these codes stands in the decision itself. */
export const motivations = [
  'never-registered',
  'path-not-completed',
  'notice-unanswered',
  'not-heard-from',
  'late-step-considered',
  'defence-rejected',
  'defence-considered',
  'repeated-default',
] as const;
export type Motivation = (typeof motivations)[number];

/** Why a proposed fine goes back to whoever proposed it. */
export const sendBackReasons = ['amount', 'motivation', 'facts', 'hearing'] as const;
export type SendBackReason = (typeof sendBackReasons)[number];

/** What is asked of the court: that the decision disappears, or that it has no effect until the court has spoken. */
export const appealKinds = ['annulment', 'suspension'] as const;
export type AppealKind = (typeof appealKinds)[number];

/** What the court answered. `upheld` answers either appeal, the two others one of them. */
export const appealOutcomes = ['annulled', 'suspended', 'upheld'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** Why the GGC withdraws its own decision. */
export const decisionWithdrawalReasons = ['facts-corrected', 'exempt', 'procedural-error', 'disproportionate'] as const;
export type DecisionWithdrawalReason = (typeof decisionWithdrawalReasons)[number];

/** The terms of a procedure that can run and lapse. */
export const sanctionTerms = ['hearing', 'decision', 'payment', 'appeal', 'limitation'] as const;
export type SanctionTerm = (typeof sanctionTerms)[number];
