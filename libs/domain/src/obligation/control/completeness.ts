import { respectsLanguage } from '../../reference/language';
import type { ObligationRefusal } from '../obligation.events';
import { isCertified, isOpen, type DefaultedDuty, type Obligation } from '../obligation.state';
import { isFlawed } from './flaws';
import { channelsWithPresumedReceipt } from './receipt';

/** What a file has to show before it can be handed over for sanction. */
export type FileItem =
  | 'certificate'
  | 'no-suspension'
  | 'no-exemption-pending'
  | 'no-question-open'
  | 'no-step-without-ground'
  | 'notice'
  | 'notice-language'
  | 'notice-proof'
  | 'lapse';

/** Whether a file shows one of these things. */
export interface ItemOfFile {
  readonly item: FileItem;
  readonly present: boolean;
}

interface Requirement {
  readonly item: FileItem;
  /** The refusal that a hand-over meets for want of it; none for what a file with a notice always shows. */
  readonly refusal: ObligationRefusal | undefined;
  readonly present: (o: Obligation) => boolean;
}

/** A requirement that only a file with a notice can meet. */
const ofNotice = (item: FileItem, met: (o: DefaultedDuty) => boolean, refusal?: ObligationRefusal): Requirement => ({
  item,
  refusal,
  present: (o) => (o.phase === 'defaulted' || o.phase === 'sanctioned') && met(o),
});

/** In the order in which they are looked at, and in which a file that lacks several is refused. */
const requirements: readonly Requirement[] = [
  { item: 'certificate', refusal: undefined, present: isCertified },
  { item: 'no-suspension', refusal: 'suspended', present: (o) => isOpen(o) && o.suspension === undefined },
  {
    item: 'no-exemption-pending',
    refusal: 'exemption-pending',
    present: (o) => isOpen(o) && o.exemptionRequest === undefined,
  },
  { item: 'no-question-open', refusal: 'question-open', present: (o) => isOpen(o) && o.questions.length === 0 },
  {
    item: 'no-step-without-ground',
    refusal: 'step-without-ground',
    present: (o) => isOpen(o) && !isFlawed(o),
  },
  ofNotice('notice', () => true),
  ofNotice(
    'notice-language',
    ({ notice, language }) => respectsLanguage(notice.language, language),
    'language-not-respected',
  ),
  ofNotice(
    'notice-proof',
    ({ notice }) => notice.receipt !== undefined || channelsWithPresumedReceipt.has(notice.channel),
    'notice-unproven',
  ),
  ofNotice(
    'lapse',
    ({ notice: { complyBy }, lapses }) => complyBy !== 'unknown' && lapses.compliance === complyBy.lastDay,
    'term-still-running',
  ),
];

/**
 * Everything that a hand-over needs, and whether the file shows it. It can be asked of any file at any time: before a
 * hand-over for what is still to be done, and after it for what the file has lost since.
 */
export const completenessOf = (o: Obligation): readonly ItemOfFile[] =>
  requirements.map(({ item, present }) => ({ item, present: present(o) }));

/** The refusal for the first thing that a file lacks; `undefined` when it is complete. */
export const incompleteness = (o: Obligation): ObligationRefusal | undefined =>
  requirements.find(({ present }) => !present(o))?.refusal;
