import { refuse } from '@termijn/kernel';
import type { ChapterLaw } from '../chapter';
import type { DutyCommand } from './duty.events';
import * as rules from './duty.rules';

/** How a duty comes about. Read a row from left to right: where the file stands, and what the command leads to there. */
export const dutyLaw: ChapterLaw<DutyCommand> = {
  // A duty is imposed once in a life; who was not obliged may be looked at again.
  AssessNewcomer: {
    unknown: rules.assessNewcomer,
    voluntary: rules.assessLater,
    imposed: rules.assessAgain,
    notified: rules.assessAgain,
    registered: rules.assessAgain,
    defaulted: rules.assessAgain,
    sanctioned: rules.assessAgain,
    closed: rules.assessClosed,
  },
  // No term runs before the certificate was received: this is the fact that starts the first clock.
  RecordCertificateReceipt: {
    unknown: refuse('not-assessed'),
    voluntary: refuse('voluntary-participant'),
    imposed: rules.receiveCertificate,
    notified: rules.receiveCertificateAgain,
    registered: rules.receiveCertificateAgain,
    defaulted: rules.receiveCertificateAgain,
    sanctioned: rules.receiveCertificateAgain,
    closed: refuse('closed'),
  },
};
