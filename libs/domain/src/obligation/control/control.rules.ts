import { alreadySo, grant, refuse, type Day, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import { respectsLanguage } from '../../reference/language';
import { ruleOn } from '../../rulebook/rulebook';
import type { ObligationRefusal } from '../obligation.events';
import type { DefaultedDuty, ObligationFile, ObligationMatter } from '../obligation.state';
import { isRecorded, latestOf, type Recorded } from '../recorded';
import { startedEnd } from '../relief/resumption';
import { isOver, type TermEnd } from '../term-end';
import { deliveryBy } from '../terms';
import { awaitsProof, onceOver, onKeptFile, shieldOf, standsStill } from './burden';
import { incompleteness } from './completeness';
import type { ControlCommand, DefaultGround } from './control.events';
import { isProvenBy } from './receipt';

type Verdict = Decision<ObligationMatter>;
type Wish<T extends ControlCommand['type']> = OfType<ControlCommand, T>;
type File<P extends ObligationFile['phase']> = InPhase<ObligationFile, P>;

/** A term that was missed, and the day on which an office told that the thing was done all the same. */
interface Missed {
  readonly ground: DefaultGround;
  readonly term: TermEnd;
  readonly toldOn: Day | undefined;
}

/** Who holds the certificate can be in default of registering. */
export const noticeOnRegistration = (o: File<'notified'>, wish: Wish<'IssueNoticeOfDefault'>): Verdict =>
  issueNotice(o, wish, ({ certificate, registration }) => ({
    ground: 'registration',
    term: certificate.registerBy,
    toldOn: registration?.on,
  }));

/** Who is registered can be in default of completing. */
export const noticeOnCompletion = (o: File<'registered'>, wish: Wish<'IssueNoticeOfDefault'>): Verdict =>
  issueNotice(o, wish, ({ registration }) => ({
    ground: 'completion',
    term: registration.completeBy,
    toldOn: registration.completion?.on,
  }));

const issueNotice = <O extends File<'notified' | 'registered'>>(
  o: O,
  wish: Wish<'IssueNoticeOfDefault'>,
  missedBy: (kept: O) => Missed,
): Verdict =>
  isIssued(o, wish)
    ? alreadySo
    : onKeptFile(o, wish.on, (kept) => {
        const { channel, language, on } = wish;
        const { ground, term, toldOn } = missedBy(kept);
        const obstacle = obstacleToNotice(kept, wish) ?? (awaitsProof(term, toldOn, on) ? 'proof-awaited' : undefined);
        if (obstacle !== undefined) return refuse(obstacle);
        const complyBy = startedEnd(kept, 'compliance', on, { from: on, delivery: deliveryBy(channel) });
        return onceOver(kept, ground, term, { type: 'NoticeOfDefaultIssued', ground, channel, language, complyBy, on });
      });

/** A notice that was withdrawn makes room for a later one. */
const obstacleToNotice = (
  o: File<'notified' | 'registered'>,
  { language, on }: Wish<'IssueNoticeOfDefault'>,
): ObligationRefusal | undefined => {
  const shield = shieldOf(o, on);
  if (shield !== undefined) return shield;
  if (on < (latestOf(o, 'NoticeWithdrawn') ?? on)) return 'before-earlier-step';
  return respectsLanguage(language, o.language) ? undefined : 'language-not-respected';
};

/** A file has one notice at a time. */
export const noticeAgain = (o: Recorded, wish: Wish<'IssueNoticeOfDefault'>): Verdict =>
  isIssued(o, wish) ? alreadySo : refuse('notice-already-issued');

/** The same notice is a repetition, also when it was answered or withdrawn since. */
const isIssued = (o: Recorded, { channel, language, on }: Wish<'IssueNoticeOfDefault'>): boolean =>
  isRecorded(o, 'NoticeOfDefaultIssued', { channel, language, on });

/**
 * A proven receipt takes the place of the presumed one, be it earlier or later: the term to comply is counted from it
 * where the rulebook says so.
 */
export const recordReceipt = (
  o: File<'defaulted' | 'sanctioned'>,
  { evidence, on }: Wish<'RecordNoticeReceipt'>,
): Verdict => {
  const { notice } = o;
  if (notice.receipt !== undefined) {
    const same = notice.receipt.on === on && notice.receipt.evidence === evidence;
    return same ? alreadySo : refuse('notice-receipt-already-recorded');
  }
  if (!isProvenBy(notice.channel, evidence)) return refuse('proof-not-accepted');
  if (on < notice.on) return refuse('before-earlier-step');
  const starts = ruleOn('notice.receiptByPresentation', notice.on)?.value === 'starts-the-term';
  const complyBy = starts ? startedEnd(o, 'compliance', notice.on, { from: on }) : notice.complyBy;
  return grant({ type: 'NoticeReceiptRecorded', evidence, complyBy, on });
};

/** Without a notice there is nothing to prove, unless the same proof was recorded of a notice that did its work. */
export const receiptWithoutNotice = (o: Recorded, { evidence, on }: Wish<'RecordNoticeReceipt'>): Verdict =>
  isRecorded(o, 'NoticeReceiptRecorded', { evidence, on }) ? alreadySo : refuse('no-notice-of-default');

/** A municipality may take its notice back as long as the file is with it. */
export const withdraw = (o: File<'defaulted'>, { reason, on }: Wish<'WithdrawNotice'>): Verdict => {
  if (isRecorded(o, 'NoticeWithdrawn', { reason, on })) return alreadySo;
  const reachedOn = latestOf(o, 'FileTakenBack') ?? o.notice.on;
  if (on < o.notice.on || on < reachedOn) return refuse('before-earlier-step');
  return grant({ type: 'NoticeWithdrawn', reason, on });
};

/** The same withdrawal is a repetition; for another one the reason differs from phase to phase. */
export const withdrawnOr =
  (refusal: ObligationRefusal) =>
  (o: Recorded, { reason, on }: Wish<'WithdrawNotice'>): Verdict =>
    isRecorded(o, 'NoticeWithdrawn', { reason, on }) ? alreadySo : refuse(refusal);

/**
 * A complete file is handed over when its notice went unanswered. Whoever did, as an office tells, what the notice asks
 * for waits for a paper only; a file that came back can go again from that day on.
 */
export const handOver = (o: File<'defaulted'>, wish: Wish<'HandOverFile'>): Verdict => {
  const { capacity, waiting, on } = wish;
  if (isRecorded(o, 'FileHandedOver', { capacity, waiting, on })) return alreadySo;
  return onKeptFile(o, on, (kept) => {
    if (standsStill(kept, on)) return refuse('suspended');
    if (on < (latestOf(o, 'FileTakenBack') ?? on)) return refuse('before-earlier-step');
    const { complyBy } = kept.notice;
    if (complyBy === 'unknown') return refuse('term-unknown');
    if (awaitsProof(complyBy, toldOn(kept), on)) return refuse('proof-awaited');
    const lacking = incompleteness(kept) ?? (isOver(complyBy, on) ? undefined : 'term-still-running');
    return lacking === undefined ? grant({ type: 'FileHandedOver', capacity, waiting, on }) : refuse(lacking);
  });
};

/** The day on which somebody did what the notice asks for, as far as an office has told. */
const toldOn = ({ notice, registration }: DefaultedDuty) =>
  notice.ground === 'registration' ? registration?.on : registration?.completion?.on;

/** A file is with one authority at a time. */
export const handOverAgain = (o: Recorded, { capacity, waiting, on }: Wish<'HandOverFile'>): Verdict =>
  isRecorded(o, 'FileHandedOver', { capacity, waiting, on }) ? alreadySo : refuse('already-handed-over');

/** The GGC gives the file back: the municipality has its notice again, and what follows from it. */
export const takeBack = (o: File<'sanctioned'>, wish: Wish<'TakeBackFile'>): Verdict => {
  const { reason, on } = wish;
  if (on >= o.handedOverOn) return grant({ type: 'FileTakenBack', reason, on });
  return isTakenBack(o, wish) ? alreadySo : refuse('before-earlier-step');
};

/** What is not at the GGC cannot come back, unless it just did. */
export const takeBackAgain = (o: Recorded, wish: Wish<'TakeBackFile'>): Verdict =>
  isTakenBack(o, wish) ? alreadySo : refuse('not-handed-over');

const isTakenBack = (o: Recorded, { reason, on }: Wish<'TakeBackFile'>): boolean =>
  isRecorded(o, 'FileTakenBack', { reason, on });
