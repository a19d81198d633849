import { isCompetent, type Competence } from '../reference/authority';
import type { ObligationCommand } from './obligation.events';

/**
 * Who may give which command. The municipality decides on the duty; an office tells what happens on the path, which a
 * municipality may record from the office's papers as well; the GGC only gives a file back. No step of a sanction is
 * among these commands, and no notice is open to anybody but the municipality.
 */
export const obligationCompetence: Competence<ObligationCommand['type']> = {
  AssessNewcomer: ['municipality'],
  RecordCertificateReceipt: ['municipality'],
  RegisterWithOffice: ['municipality', 'office'],
  RecordRegistrationProof: ['municipality'],
  FollowVoluntarily: ['municipality', 'office'],
  RecordPathStep: ['municipality', 'office'],
  GrantDispensation: ['municipality', 'office'],
  TransferToOffice: ['municipality', 'office'],
  RecordOfficeFile: ['municipality', 'office'],
  RecordCompletion: ['municipality', 'office'],
  RecordCompletionProof: ['municipality'],
  KeepCalendar: ['system'],
  IssueNoticeOfDefault: ['municipality'],
  RecordNoticeReceipt: ['municipality'],
  WithdrawNotice: ['municipality'],
  HandOverFile: ['municipality'],
  TakeBackFile: ['ggc', 'system'],
  RequestExemption: ['municipality'],
  GrantExemption: ['municipality'],
  RefuseExemption: ['municipality'],
  GrantSuspension: ['municipality'],
  ExtendSuspension: ['municipality'],
  EndSuspension: ['municipality'],
  RecordMove: ['municipality'],
  RecordLifeEvent: ['municipality'],
  SettleQuestion: ['municipality'],
  CorrectFact: ['municipality'],
  CorrectIdentity: ['municipality'],
  AdoptFile: ['system'],
};

/**
 * What stands in the way of somebody in a role who gives a command. What an office tells ends nothing, so an office
 * cannot say that the municipality holds a certificate.
 */
export const objectionOf = (command: ObligationCommand, role: string): 'not-competent' | undefined => {
  // Stryker disable next-line ConditionalExpression: no other command has an attest; the name is for the compiler
  const attest = command.type === 'RegisterWithOffice' ? command.attest : undefined;
  const speaksForMunicipality = role === 'office' && attest === 'shown';
  return isCompetent(obligationCompetence, command.type, role) && !speaksForMunicipality ? undefined : 'not-competent';
};
