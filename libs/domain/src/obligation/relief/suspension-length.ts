import { plusDays, type Day } from '@termijn/kernel';
import { countTerm, type CountingPolicy } from '../../calendar/counting';
import type { Period } from '../../calendar/period';
import { ruleOn } from '../../rulebook/rulebook';
import type { ObligationRefusal } from '../obligation.events';
import type { Suspension } from '../obligation.state';
import type { SuspensionReason } from './relief.events';

/**
 * Which rule limits the length of a suspension; illness lasts as long as the certificate says. Breastfeeding prolongs a
 * birth, and stands alone when the duty came, or the paper was shown, only after that suspension.
 */
const limits = {
  timetable: 'suspension.timetable',
  care: 'suspension.care',
  birth: 'suspension.birth',
  breastfeeding: 'suspension.breastfeeding',
  'medical-stay-abroad': 'suspension.medicalAbroad',
  'interruption-of-stay': 'suspension.interruption',
  'interruption-of-residence-right': 'suspension.interruption',
} as const satisfies Readonly<Record<Exclude<SuspensionReason, 'illness'>, string>>;

/**
 * No rule says how the length of a suspension is counted. In doubt it may last a day longer and need not: at most, the
 * first day is not counted, as in the terms of the duty; at least, it is.
 */
const atMost: CountingPolicy = {
  start: 'day-after',
  // Stryker disable next-line StringLiteral: every way to count months but the other one is this one
  months: 'nth-to-eve',
  rollOver: 'none',
  receipt: 'none',
  // Stryker disable next-line StringLiteral: what is not posted and does not roll over asks for no working day
  irisDay: 'working-day',
};
// Stryker disable next-line StringLiteral: every day to start from but the day after is the day of the event
const atLeast: CountingPolicy = { ...atMost, start: 'day-of-event' };

const lastDayOf = (first: Day, period: Period, policy: CountingPolicy): Day => countTerm(first, period, policy).lastDay;

/** The last day that a suspension for this reason may have, by the rules of its first day; `undefined` when no limit is known. */
const latestEnd = (reason: SuspensionReason, first: Day): Day | undefined => {
  if (reason === 'illness') return undefined;
  const period = ruleOn(limits[reason], first)?.value ?? 'unset';
  return period === 'unset' ? undefined : lastDayOf(first, period, atMost);
};

/** The first last day that a suspension for illness may have; `undefined` for any other reason. */
const earliestEnd = (reason: SuspensionReason, first: Day): Day | undefined => {
  if (reason !== 'illness') return undefined;
  const period = ruleOn('suspension.illness.min', first)?.value ?? 'unset';
  return period === 'unset' ? undefined : lastDayOf(first, period, atLeast);
};

/** An end that is left open lies after every day, and so does its text. Where no limit is known, none is passed. */
const isTooLong = (until: Day | 'open', latest: Day | 'open' = 'open'): boolean => until > latest;

/** Why a suspension cannot last so long or so short; `undefined` when it can. */
export const objectionToLength = (
  reason: SuspensionReason,
  first: Day,
  until: Day | 'open',
): ObligationRefusal | undefined => {
  if (until < (earliestEnd(reason, first) ?? first)) return 'suspension-too-short';
  return isTooLong(until, latestEnd(reason, first)) ? 'suspension-too-long' : undefined;
};

/** Why a suspension cannot be extended to this day; `undefined` when it can. */
export const objectionToExtension = (
  suspension: Suspension,
  reason: SuspensionReason,
  until: Day | 'open',
): ObligationRefusal | undefined => {
  const later = suspension.until === 'open' || until > suspension.until;
  if (!later || until < suspension.from) return 'suspension-too-short';
  return isTooLong(until, latestExtension(suspension, reason)) ? 'suspension-too-long' : undefined;
};

/**
 * A birth allows so long from the birth on, and breastfeeding so long on top of that, in whatever steps it is granted. Any
 * other extension is granted on new proof and may last as long again as a suspension for its reason.
 */
const latestExtension = ({ from, until, firstReason }: Suspension, reason: SuspensionReason): Day | undefined => {
  if (reason === 'birth') return latestEnd(reason, from);
  if (reason !== 'breastfeeding') return latestEnd(reason, until === 'open' ? from : plusDays(until, 1));
  const afterBirth = firstReason === 'birth' ? latestEnd('birth', from) : undefined;
  return latestEnd(reason, afterBirth ?? from);
};
