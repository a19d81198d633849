import { plusDays, type Day } from '@termijn/kernel';
import { firstCountedDay, type CountedTerm, type MovingPolicy } from '../calendar/counting';
import { ruleNamed } from '../rulebook/rulebook';
import type { NoticeChannel } from './control/control.events';
import { appliedRules, endByRules, recountByRules, type AppliedRules, type Delivery } from './count-by-rules';
import type { CertificateMeans } from './duty/duty.events';
import type { ObligationEvent } from './obligation.events';
import type { CountedEnd, TermEnd, TermName } from './term-end';

/** A term that a fact started: which one, how it ends, and from which day it was counted. */
export interface StartedTerm {
  readonly term: TermName;
  readonly end: TermEnd;
  readonly from: Day;
  readonly delivery: Delivery;
}

const rules = {
  registration: { period: 'registration.period', counting: 'registration.counting' },
  completion: { period: 'completion.period', counting: 'completion.counting' },
  compliance: { period: 'cure.period', counting: 'cure.counting' },
} as const;

const deliveries: Readonly<Record<NoticeChannel | CertificateMeans, Delivery>> = {
  counter: 'handed',
  ebox: 'handed',
  letter: 'posted',
  'registered-letter': 'posted',
};

/** How a notice that goes out by a channel is delivered. An eBox shows it at once. */
export const deliveryBy = (channel: NoticeChannel): Delivery => deliveries[channel];

/**
 * The end of a term that begins with an event on `from`, by the rules in force on the anchor day;
 * `unknown` when either its length or its counting is.
 */
// Stryker disable next-line StringLiteral: what is neither posted nor presented is counted as what was handed over
export const termEnd = (term: TermName, anchor: Day, from: Day, delivery: Delivery = 'handed'): TermEnd =>
  endByRules(rules[term], anchor, from, delivery);

/**
 * How the last day of a term moves to a working day, by the policy that counted the term. A policy that this build does
 * not know moves nothing.
 */
export const movingPolicyOf = (term: TermName, { counting }: CountedEnd): MovingPolicy => {
  const policy = ruleNamed(rules[term].counting, counting)?.value ?? 'unset';
  return policy === 'unset' ? { rollOver: 'none', irisDay: 'working-day' } : policy;
};

/** The first day that counts in a term. Where this build cannot count it again, the day after the one it is counted from. */
export const firstDayOf = (started: StartedTerm): Day => {
  const counted = recount(started);
  return counted === undefined ? plusDays(started.from, 1) : firstCountedDay(counted);
};

/** The term that an event started or started anew; `undefined` for an event that started none. */
export const termStartedBy = (event: ObligationEvent): StartedTerm | undefined => {
  const { type, on } = event;
  if (type === 'CertificateReceived')
    return { term: 'registration', end: event.registerBy, from: on, delivery: 'handed' };
  if (type === 'RegisteredWithOffice')
    return { term: 'completion', end: event.completeBy, from: on, delivery: 'handed' };
  if (type === 'TransferredToOffice' && event.completeBy !== 'runs-on')
    return { term: 'completion', end: event.completeBy, from: on, delivery: 'handed' };
  if (type === 'NoticeOfDefaultIssued')
    return { term: 'compliance', end: event.complyBy, from: on, delivery: deliveryBy(event.channel) };
  if (type === 'NoticeReceiptRecorded')
    return { term: 'compliance', end: event.complyBy, from: on, delivery: 'presented' };
  return undefined;
};

/**
 * Counts a started term again by the very rule versions that its event names, to show how its date was found;
 * `undefined` when its length is unknown in law or this build does not know those versions.
 */
export const recount = ({ term, end, from, delivery }: StartedTerm): CountedTerm | undefined =>
  recountByRules(rules[term], end, from, delivery);

/** The rules that a started term was counted by; `undefined` where `recount` is. */
export const rulesAppliedTo = ({ term, end, delivery }: StartedTerm): AppliedRules | undefined =>
  appliedRules(rules[term], end, delivery);
