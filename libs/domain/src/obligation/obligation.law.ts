import { alreadySo, decider, refuse, type Law } from '@termijn/kernel';
import * as rules from './obligation.rules';
import { obligationChronicle, type ObligationMatter } from './obligation.state';

const notAssessed = refuse('not-assessed');
const noCertificate = refuse('certificate-not-received');
const notRegistered = refuse('not-registered');
const noNotice = refuse('no-notice-of-default');
const closed = refuse('closed');

/** Read a row from left to right: where the file stands, and what the command leads to there. */
export const obligationLaw: Law<ObligationMatter> = {
  AssessNewcomer: {
    unknown: rules.assessNewcomer,
    imposed: rules.assessAgain,
    notified: rules.assessAgain,
    registered: rules.assessAgain,
    defaulted: rules.assessAgain,
    sanctioned: rules.assessAgain,
    closed: rules.assessAgain,
  },
  // No term runs before the certificate was received: this is the fact that starts the first clock.
  RecordCertificateReceipt: {
    unknown: notAssessed,
    imposed: rules.receiveCertificate,
    notified: rules.receiveCertificateAgain,
    registered: rules.receiveCertificateAgain,
    defaulted: rules.receiveCertificateAgain,
    sanctioned: rules.receiveCertificateAgain,
    closed,
  },
  // Welcome at any time: in time although reported late, late but before the notice, after it, and even after the file
  // was handed over. Only the last leaves the phase as it is, for the procedure is no longer the municipality's.
  RegisterWithOffice: {
    unknown: notAssessed,
    imposed: noCertificate,
    notified: rules.register,
    registered: rules.register,
    defaulted: rules.register,
    sanctioned: rules.register,
    closed,
  },
  // All that happens by itself when an alarm knocks. What takes a person's decision has a row of its own.
  KeepCalendar: {
    unknown: alreadySo,
    imposed: alreadySo,
    notified: rules.keepCalendar,
    registered: rules.keepCalendar,
    defaulted: rules.keepCalendar,
    sanctioned: alreadySo,
    closed: alreadySo,
  },
  // A notice that is reported only after it did its work finds the next term running, and adds nothing.
  IssueNoticeOfDefault: {
    unknown: notAssessed,
    imposed: noCertificate,
    notified: rules.noticeOnRegistration,
    registered: rules.noticeOnCompletion,
    defaulted: rules.noticeAgain,
    sanctioned: rules.noticeAgain,
    closed,
  },
  OpenSanctionProcedure: {
    unknown: notAssessed,
    imposed: noNotice,
    notified: noNotice,
    registered: noNotice,
    defaulted: rules.openProcedure,
    sanctioned: rules.openProcedureAgain,
    closed,
  },
  RecordCompletion: {
    unknown: notAssessed,
    imposed: notRegistered,
    notified: notRegistered,
    registered: rules.complete,
    defaulted: rules.complete,
    sanctioned: rules.complete,
    closed,
  },
  // The one fact that ends the duty, wherever it stands. A procedure that was opened goes its own way.
  RecordCompletionProof: {
    unknown: notAssessed,
    imposed: notRegistered,
    notified: notRegistered,
    registered: rules.proveCompletion,
    defaulted: rules.proveCompletion,
    sanctioned: rules.proveCompletion,
    closed: rules.proveCompletionAgain,
  },
};

/** The obligation, ready to be run. */
export const obligation = decider<ObligationMatter>({ phase: 'unknown' }, obligationLaw, obligationChronicle);
