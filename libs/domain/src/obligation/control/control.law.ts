import { refuse } from '@termijn/kernel';
import type { ChapterLaw } from '../chapter';
import type { ControlCommand } from './control.events';
import * as rules from './control.rules';

const notAssessed = refuse('not-assessed');
const noCertificate = refuse('certificate-not-received');
const noNotice = refuse('no-notice-of-default');
const voluntary = refuse('voluntary-participant');
const closed = refuse('closed');

/** What follows when a term was missed. */
export const controlLaw: ChapterLaw<ControlCommand> = {
  // A notice that is reported only after it did its work finds the next term running, and adds nothing.
  IssueNoticeOfDefault: {
    unknown: notAssessed,
    voluntary,
    imposed: noCertificate,
    notified: rules.noticeOnRegistration,
    registered: rules.noticeOnCompletion,
    defaulted: rules.noticeAgain,
    sanctioned: rules.noticeAgain,
    closed,
  },
  RecordNoticeReceipt: {
    unknown: notAssessed,
    voluntary,
    imposed: noNotice,
    notified: rules.receiptWithoutNotice,
    registered: rules.receiptWithoutNotice,
    defaulted: rules.recordReceipt,
    sanctioned: rules.recordReceipt,
    closed,
  },
  // Once the file is with the GGC, it has to come back before its notice can be withdrawn.
  WithdrawNotice: {
    unknown: notAssessed,
    voluntary,
    imposed: noNotice,
    notified: rules.withdrawnOr('no-notice-of-default'),
    registered: rules.withdrawnOr('no-notice-of-default'),
    defaulted: rules.withdraw,
    sanctioned: rules.withdrawnOr('already-handed-over'),
    closed,
  },
  HandOverFile: {
    unknown: notAssessed,
    voluntary,
    imposed: noNotice,
    notified: noNotice,
    registered: noNotice,
    defaulted: rules.handOver,
    sanctioned: rules.handOverAgain,
    closed,
  },
  // What ended while the file was with the GGC needs no file back.
  TakeBackFile: {
    unknown: notAssessed,
    voluntary,
    imposed: refuse('not-handed-over'),
    notified: rules.takeBackAgain,
    registered: rules.takeBackAgain,
    defaulted: rules.takeBackAgain,
    sanctioned: rules.takeBack,
    closed,
  },
};
