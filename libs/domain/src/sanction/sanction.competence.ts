import { isCompetent, type Competence } from '../reference/authority';
import type { SanctionCommand } from './sanction.commands';

/**
 * Who may ask what of a procedure. It is the GGC's alone: a municipality hands over and takes back its file, and asks
 * nothing here. What follows from facts elsewhere, and the calendar, come from the service itself.
 */
export const sanctionCompetence: Competence<SanctionCommand['type']> = {
  OpenProcedure: ['system'],
  NoteFileChange: ['system'],
  ConfirmFile: ['ggc'],
  DropProcedure: ['ggc'],
  ReturnFile: ['ggc'],
  NotifyIntent: ['ggc'],
  RecordDefence: ['ggc'],
  RecordHearing: ['ggc'],
  DecideSanction: ['ggc'],
  SendBackProposal: ['ggc'],
  ApproveDecision: ['ggc'],
  NotifyDecision: ['ggc'],
  RecordPayment: ['ggc'],
  StartCollection: ['ggc'],
  LodgeAppeal: ['ggc'],
  RecordAppealOutcome: ['ggc'],
  WithdrawDecision: ['ggc'],
  NoteContinuedDefault: ['ggc'],
  CloseProcedure: ['ggc'],
  KeepCalendar: ['system', 'ggc'],
};

/**
 * What stands in the way of somebody who asks something in a role. Nobody takes a step in the name of another official:
 * four eyes would be worth nothing.
 */
export const objectionToActing = (command: SanctionCommand, role: string, who: string): 'not-competent' | undefined => {
  const isInOwnName = !('official' in command) || command.official === who;
  return isCompetent(sanctionCompetence, command.type, role) && isInOwnName ? undefined : 'not-competent';
};
