import type { NoticeChannel, ReceiptEvidence } from './control.events';

/** What can prove that a notice arrived, by the channel it went through. A plain letter proves nothing unless somebody signs. */
const evidenceBy: Readonly<Record<NoticeChannel, readonly ReceiptEvidence[]>> = {
  'registered-letter': ['presented', 'signed'],
  letter: ['signed'],
  counter: ['handed-over', 'signed'],
  ebox: ['opened'],
};

/** Whether a proof of receipt fits the channel of a notice. */
export const isProvenBy = (channel: NoticeChannel, evidence: ReceiptEvidence): boolean =>
  evidenceBy[channel].includes(evidence);

/** The channels by which a notice counts as received without a proof of its own: all but a plain letter. */
export const channelsWithPresumedReceipt: ReadonlySet<NoticeChannel> = new Set([
  'registered-letter',
  'counter',
  'ebox',
]);
