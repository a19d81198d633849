import { refuse } from '@termijn/kernel';
import type { ChapterLaw } from '../chapter';
import type { PathCommand } from './path.events';
import * as rules from './path.rules';

const notAssessed = refuse('not-assessed');
const notRegistered = refuse('not-registered');
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
