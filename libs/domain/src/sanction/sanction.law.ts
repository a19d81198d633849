import { alreadySo, decider, refuse, type Law } from '@termijn/kernel';
import * as appeal from './appeal.rules';
import * as decision from './decision.rules';
import * as file from './file.rules';
import * as fine from './fine.rules';
import * as hearing from './hearing.rules';
import { sanctionChronicle } from './sanction.chronicle';
import type { SanctionMatter } from './sanction.state';

const notOpened = refuse('not-opened');
const noIntent = refuse('intent-not-notified');
const noProposal = refuse('no-proposal');
const notDecided = refuse('not-decided');
const notNotified = refuse('decision-not-notified');
const alreadyDecided = refuse('already-decided');
const alreadyNotified = refuse('decision-notified');
const alreadyHasIntent = refuse('intent-already-notified');
const closed = refuse('closed');

/** Read a row from left to right: where the procedure stands, and what the command leads to there. */
export const sanctionLaw: Law<SanctionMatter> = {
  OpenProcedure: {
    unknown: file.openProcedure,
    opened: file.openAgain,
    announced: file.openAgain,
    proposed: file.openAgain,
    decided: file.openAgain,
    fined: file.openAgain,
    closed: file.openAgain,
  },
  // What becomes of the file afterwards is noted wherever the procedure stands, and told to nobody once it is closed.
  NoteFileChange: {
    unknown: notOpened,
    opened: file.noteFileChange,
    announced: file.noteFileChange,
    proposed: file.noteFileChange,
    decided: file.noteFileChange,
    fined: file.noteFileChange,
    closed: alreadySo,
  },
  ConfirmFile: {
    unknown: notOpened,
    opened: file.confirmFile,
    announced: file.confirmFile,
    proposed: file.confirmFile,
    decided: file.confirmFile,
    fined: file.confirmFile,
    closed,
  },
  // A decision that was notified is not dropped but withdrawn.
  DropProcedure: {
    unknown: notOpened,
    opened: file.drop,
    announced: file.drop,
    proposed: file.drop,
    decided: file.drop,
    fined: alreadyNotified,
    closed: file.dropAgain,
  },
  ReturnFile: {
    unknown: notOpened,
    opened: file.returnFile,
    announced: file.returnFile,
    proposed: file.returnFile,
    decided: file.returnFile,
    fined: alreadyNotified,
    closed: file.returnAgain,
  },
  NotifyIntent: {
    unknown: notOpened,
    opened: hearing.notifyIntent,
    announced: hearing.notifyIntentAgain,
    proposed: hearing.notifyIntentAgain,
    decided: hearing.notifyIntentAgain,
    fined: alreadyHasIntent,
    closed,
  },
  // What the person has to say is taken in up to the decision, even when a fine is proposed already.
  RecordDefence: {
    unknown: notOpened,
    opened: noIntent,
    announced: hearing.recordDefence,
    proposed: hearing.recordDefence,
    decided: hearing.recordDefenceAgain,
    fined: alreadyDecided,
    closed,
  },
  RecordHearing: {
    unknown: notOpened,
    opened: noIntent,
    announced: hearing.recordHearing,
    proposed: hearing.recordHearingAgain,
    decided: hearing.recordHearingAgain,
    fined: alreadyDecided,
    closed,
  },
  // One official decides that nothing follows; a fine he or she can only propose.
  DecideSanction: {
    unknown: notOpened,
    opened: noIntent,
    announced: decision.decide,
    proposed: decision.decideAgain,
    decided: decision.decideAgain,
    fined: alreadyDecided,
    closed,
  },
  SendBackProposal: {
    unknown: notOpened,
    opened: noProposal,
    announced: decision.sendBackAgain,
    proposed: decision.sendBack,
    decided: alreadyDecided,
    fined: alreadyDecided,
    closed,
  },
  ApproveDecision: {
    unknown: notOpened,
    opened: noProposal,
    announced: noProposal,
    proposed: decision.approve,
    decided: decision.approveAgain,
    fined: alreadyDecided,
    closed,
  },
  // That nothing follows ends the procedure with its notification; a fine begins to count with it.
  NotifyDecision: {
    unknown: notOpened,
    opened: notDecided,
    announced: notDecided,
    proposed: notDecided,
    decided: decision.notifyDecision,
    fined: decision.notifyFineAgain,
    closed: decision.notifyNothingAgain,
  },
  RecordPayment: {
    unknown: notOpened,
    opened: notDecided,
    announced: notDecided,
    proposed: notDecided,
    decided: notNotified,
    fined: fine.recordPayment,
    closed,
  },
  StartCollection: {
    unknown: notOpened,
    opened: notDecided,
    announced: notDecided,
    proposed: notDecided,
    decided: notNotified,
    fined: fine.startCollection,
    closed,
  },
  LodgeAppeal: {
    unknown: notOpened,
    opened: notDecided,
    announced: notDecided,
    proposed: notDecided,
    decided: notNotified,
    fined: appeal.lodgeAppeal,
    closed,
  },
  RecordAppealOutcome: {
    unknown: notOpened,
    opened: notDecided,
    announced: notDecided,
    proposed: notDecided,
    decided: notNotified,
    fined: appeal.recordOutcome,
    closed,
  },
  WithdrawDecision: {
    unknown: notOpened,
    opened: notDecided,
    announced: notDecided,
    proposed: notDecided,
    decided: notNotified,
    fined: appeal.withdraw,
    closed,
  },
  NoteContinuedDefault: {
    unknown: notOpened,
    opened: notDecided,
    announced: notDecided,
    proposed: notDecided,
    decided: notNotified,
    fined: fine.noteContinuedDefault,
    closed,
  },
  CloseProcedure: {
    unknown: notOpened,
    opened: notDecided,
    announced: notDecided,
    proposed: notDecided,
    decided: notNotified,
    fined: fine.close,
    closed: fine.closeAgain,
  },
  // All that happens by itself when an alarm knocks: a lapse is noted, and nothing is ever decided.
  KeepCalendar: {
    unknown: alreadySo,
    opened: fine.keepCalendar,
    announced: fine.keepCalendar,
    proposed: fine.keepCalendar,
    decided: fine.keepCalendar,
    fined: fine.keepCalendar,
    closed: alreadySo,
  },
};

/** The procedure, ready to be run. */
export const sanction = decider<SanctionMatter>({ phase: 'unknown' }, sanctionLaw, sanctionChronicle);
