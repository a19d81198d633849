import { alreadySo, grant, refuse, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import { respectsLanguage } from '../../reference/language';
import { lapse } from '../keeping/keeping.rules';
import { hasLapsed } from '../obligation.deadlines';
import type { ObligationEvent } from '../obligation.events';
import type { Notice, Obligation, ObligationMatter } from '../obligation.state';
import { isOver, type TermEnd, type TermName } from '../term-end';
import { deliveryBy, termEnd } from '../terms';
import type { ControlCommand, DefaultGround } from './control.events';

type Verdict = Decision<ObligationMatter>;
type Wish<T extends ControlCommand['type']> = OfType<ControlCommand, T>;

/** Who holds the certificate can be in default of registering. */
export const noticeOnRegistration = (o: InPhase<Obligation, 'notified'>, wish: Wish<'IssueNoticeOfDefault'>): Verdict =>
  issueNotice(o, wish, 'registration', o.certificate.registerBy);

/** Who is registered can be in default of completing, unless the path was completed. */
export const noticeOnCompletion = (
  o: InPhase<Obligation, 'registered'>,
  wish: Wish<'IssueNoticeOfDefault'>,
): Verdict =>
  o.registration.completion === undefined
    ? issueNotice(o, wish, 'completion', o.registration.completeBy)
    : refuse('already-completed');

const issueNotice = (
  o: InPhase<Obligation, 'notified' | 'registered'>,
  { channel, language, on }: Wish<'IssueNoticeOfDefault'>,
  ground: DefaultGround,
  missed: TermEnd,
): Verdict => {
  if (!respectsLanguage(language, o.language)) return refuse('language-not-respected');
  const complyBy = termEnd('compliance', on, on, deliveryBy(channel));
  return onceOver(o, missed, ground, { type: 'NoticeOfDefaultIssued', ground, channel, language, complyBy, on });
};

/** A file has one notice at a time, told apart by its day. */
export const noticeAgain = ({ notice }: { readonly notice: Notice }, { on }: Wish<'IssueNoticeOfDefault'>): Verdict =>
  notice.on === on ? alreadySo : refuse('notice-already-issued');

/** A file is handed over only when its notice went unanswered. */
export const handOver = (
  o: InPhase<Obligation, 'defaulted'>,
  { capacity, waiting, on }: Wish<'HandOverFile'>,
): Verdict => onceOver(o, o.notice.complyBy, 'compliance', { type: 'FileHandedOver', capacity, waiting, on });

/** A file is handed over once. */
export const handOverAgain = (
  { handedOverOn }: InPhase<Obligation, 'sanctioned'>,
  { on }: Wish<'HandOverFile'>,
): Verdict => (handedOverOn === on ? alreadySo : refuse('already-handed-over'));

/** A burden may follow a term only when it is over; a lapse that no alarm has noted yet is noted with it. */
const onceOver = (o: Obligation, missed: TermEnd, term: TermName, burden: ObligationEvent): Verdict => {
  if (missed === 'unknown') return refuse('term-unknown');
  if (!isOver(missed, burden.on)) return refuse('term-still-running');
  return hasLapsed(o) ? grant(burden) : grant(lapse(term, missed.lastDay), burden);
};
