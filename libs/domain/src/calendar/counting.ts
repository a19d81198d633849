import { plusDays, type Day } from '@termijn/kernel';
import { dayOfMonth, lengthOfMonth, monthOf, numberInMonth, plusMonths, type Month } from './months';
import { lengthOf, type Period } from './period';
import { closedOn, workingDayAfter, type ClosedDay, type IrisDay } from './working-days';

/**
 * How a term is counted. The decrees are not known to say it, and arts. 52 to 54 of the Judicial Code bind procedural
 * acts only, so each of these questions is a switch, and the rulebook says which way it stands and how sure that is.
 */
export interface CountingPolicy {
  /** The first day that counts: the day of the event, or the day after. */
  readonly start: 'day-of-event' | 'day-after';
  /** A term of months ends on the day with the number of its first day, or on the eve of it ("from the n-th to the eve of the n-th"). */
  readonly months: 'same-day' | 'nth-to-eve';
  /** A last day on a Saturday, Sunday or public holiday stays, or moves to the next working day. */
  readonly rollOver: 'none' | 'next-working-day';
  /**
   * What was posted is taken as received at once, or on the third working day, where a Saturday may or may not count.
   * With a proof of presentation nothing is presumed: the term sets out from the proven day.
   */
  readonly receipt: 'none' | 'third-working-day' | 'third-working-day-with-saturday' | 'proof-of-presentation';
  /** Whether the feast of the Region counts as a public holiday, both for the end of a term and for the post. */
  readonly irisDay: IrisDay;
}

/** The part of a policy that says when a last day moves on. */
export type MovingPolicy = Pick<CountingPolicy, 'rollOver' | 'irisDay'>;

interface Step<K extends string> {
  readonly kind: K;
  /** The day the step starts from. */
  readonly from: Day;
  /** The day the step leads to. */
  readonly to: Day;
  /** The article that the step rests on or borrows from; absent where none is known. */
  readonly article?: string;
}

/** One step of a count, as data; `explainStep` says it in words. */
export type CountingStep =
  | Step<'event'>
  | Step<'presumed-receipt'>
  | Step<'presented'>
  | Step<'first-day'>
  | (Step<'same-day' | 'eve' | 'days'> & { readonly period: Period })
  | Step<'short-month'>
  | (Step<'suspended'> & { readonly days: number })
  | (Step<'moved-on'> & { readonly because: ClosedDay })
  | Step<'last-day'>;

/** The last day of a term, included in it, and how it was found, in order. */
export interface CountedTerm {
  readonly lastDay: Day;
  readonly steps: readonly CountingStep[];
}

const judicialCode = (article: string): string => `Judicial Code, art. ${article}, by analogy`;

/** Counts a term from the day of an event, of its posting or of its proven presentation, and keeps account of every step. */
export const countTerm = (event: Day, period: Period, policy: CountingPolicy): CountedTerm => {
  const steps: CountingStep[] = [{ kind: 'event', from: event, to: event }];
  const reached = (): Day => steps.at(-1)!.to;
  steps.push(...receive(reached(), policy));
  steps.push(...firstDay(reached(), policy));
  steps.push(...stretch(reached(), period, policy));
  steps.push(...moveOn(reached(), policy));
  const lastDay = reached();
  return { lastDay, steps: [...steps, { kind: 'last-day', from: lastDay, to: lastDay, article: judicialCode('53') }] };
};

/** The first day that counts in a term: the one that its length is counted from. */
export const firstCountedDay = ({ steps }: CountedTerm): Day => steps.find((step) => 'period' in step)!.from;

/**
 * Counts a last day on by the days on which its term stood still. The new one moves to a working day where the policy
 * says so, as the old one did: whoever had days left has at least as many when the term runs on.
 */
export const countOn = (lastDay: Day, days: number, policy: MovingPolicy): CountedTerm => {
  const to = plusDays(lastDay, days);
  const steps: CountingStep[] = [{ kind: 'suspended', from: lastDay, to, days }, ...moveOn(to, policy)];
  const on = steps.at(-1)!.to;
  return { lastDay: on, steps: [...steps, { kind: 'last-day', from: on, to: on, article: judicialCode('53') }] };
};

const receive = (sent: Day, { receipt, irisDay }: CountingPolicy): readonly CountingStep[] => {
  if (receipt === 'none') return [];
  if (receipt === 'proof-of-presentation')
    return [{ kind: 'presented', from: sent, to: sent, article: judicialCode('53bis') }];
  const to = workingDayAfter(sent, 3, { saturdayCounts: receipt === 'third-working-day-with-saturday', irisDay });
  return [{ kind: 'presumed-receipt', from: sent, to, article: judicialCode('53bis') }];
};

const firstDay = (event: Day, { start }: CountingPolicy): readonly CountingStep[] =>
  start === 'day-after'
    ? [{ kind: 'first-day', from: event, to: plusDays(event, 1), article: judicialCode('52') }]
    : [];

const stretch = (first: Day, period: Period, policy: CountingPolicy): readonly CountingStep[] => {
  const length = lengthOf(period);
  if ('days' in length) return [{ kind: 'days', from: first, to: plusDays(first, length.days - 1), period }];
  const month = plusMonths(monthOf(first), length.months);
  return policy.months === 'same-day' ? sameDay(first, month, period) : eve(first, month, period);
};

const sameDay = (first: Day, month: Month, period: Period): readonly CountingStep[] => {
  const number = Math.min(numberInMonth(first), lengthOfMonth(month));
  const to = dayOfMonth(month, number);
  return [{ kind: 'same-day', from: first, to, period }, ...(number < numberInMonth(first) ? shortMonth(to) : [])];
};

/** The eve of the first of a month lies in the month before; the eve of a day that a month lacks is its last day. */
const eve = (first: Day, month: Month, period: Period): readonly CountingStep[] => {
  const number = Math.min(numberInMonth(first), lengthOfMonth(month) + 1);
  const to = plusDays(dayOfMonth(month, 1), number - 2);
  return [
    { kind: 'eve', from: first, to, period, article: judicialCode('54') },
    ...(number < numberInMonth(first) ? shortMonth(to) : []),
  ];
};

const shortMonth = (end: Day): readonly CountingStep[] => [{ kind: 'short-month', from: end, to: end }];

const moveOn = (end: Day, { rollOver, irisDay }: MovingPolicy): readonly CountingStep[] => {
  const steps: CountingStep[] = [];
  if (rollOver === 'none') return steps;
  let on = end;
  for (let because = closedOn(on, irisDay); because !== undefined; because = closedOn(on, irisDay)) {
    const to = plusDays(on, 1);
    steps.push({ kind: 'moved-on', from: on, to, because, article: judicialCode('53') });
    on = to;
  }
  return steps;
};
