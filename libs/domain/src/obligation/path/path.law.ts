import { refuse } from '@termijn/kernel';
import type { ChapterLaw } from '../chapter';
import type { PathCommand } from './path.events';
import * as rules from './path.rules';
import * as programme from './programme.rules';

const notAssessed = refuse('not-assessed');
const notRegistered = refuse('not-registered');
const obliged = refuse('obliged-already');
const voluntary = refuse('voluntary-participant');
const closed = refuse('closed');

/** The path at an office, from registration to proof of completion. */
export const pathLaw: ChapterLaw<PathCommand> = {
  // Welcome at any time: in time although reported late, late but before the notice, after it, and even after the file
  // was handed over. Only the last leaves the phase as it is, for the procedure is no longer the municipality's.
  RegisterWithOffice: {
    unknown: notAssessed,
    voluntary,
    imposed: refuse('certificate-not-received'),
    notified: rules.register,
    registered: rules.register,
    defaulted: rules.register,
    sanctioned: rules.register,
    closed,
  },
  // An office's word starts the next term, and only the paper answers the first one.
  RecordRegistrationProof: {
    unknown: notAssessed,
    voluntary,
    imposed: notRegistered,
    notified: rules.proveRegistration,
    registered: rules.proveRegistration,
    defaulted: rules.proveRegistration,
    sanctioned: rules.proveRegistration,
    closed,
  },
  // Nobody has to be assessed to follow a path, and nobody who has to follow one does so of free will.
  FollowVoluntarily: {
    unknown: rules.follow,
    voluntary: rules.followAgain,
    imposed: obliged,
    notified: obliged,
    registered: obliged,
    defaulted: obliged,
    sanctioned: obliged,
    closed: rules.followAfterClosure,
  },
  // What follows on the path is the same for who must and for who wants to.
  RecordPathStep: {
    unknown: notAssessed,
    voluntary: programme.recordStep,
    imposed: notRegistered,
    notified: programme.recordStep,
    registered: programme.recordStep,
    defaulted: programme.recordStep,
    sanctioned: programme.recordStep,
    closed,
  },
  GrantDispensation: {
    unknown: notAssessed,
    voluntary: programme.grantDispensation,
    imposed: notRegistered,
    notified: programme.grantDispensation,
    registered: programme.grantDispensation,
    defaulted: programme.grantDispensation,
    sanctioned: programme.grantDispensation,
    closed,
  },
  TransferToOffice: {
    unknown: notAssessed,
    voluntary: programme.transfer,
    imposed: notRegistered,
    notified: programme.transfer,
    registered: programme.transfer,
    defaulted: programme.transfer,
    sanctioned: programme.transfer,
    closed,
  },
  RecordOfficeFile: {
    unknown: notAssessed,
    voluntary: programme.recordOfficeFile,
    imposed: notRegistered,
    notified: programme.recordOfficeFile,
    registered: programme.recordOfficeFile,
    defaulted: programme.recordOfficeFile,
    sanctioned: programme.recordOfficeFile,
    closed,
  },
  RecordCompletion: {
    unknown: notAssessed,
    voluntary: rules.complete,
    imposed: notRegistered,
    notified: rules.complete,
    registered: rules.complete,
    defaulted: rules.complete,
    sanctioned: rules.complete,
    closed,
  },
  // The one fact that ends the duty, wherever it stands. A procedure that was opened goes its own way.
  RecordCompletionProof: {
    unknown: notAssessed,
    voluntary,
    imposed: notRegistered,
    notified: rules.proveCompletion,
    registered: rules.proveCompletion,
    defaulted: rules.proveCompletion,
    sanctioned: rules.proveCompletion,
    closed: rules.proveCompletionAgain,
  },
};
