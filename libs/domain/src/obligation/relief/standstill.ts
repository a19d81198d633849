import { daysFrom, type Day } from '@termijn/kernel';
import { countOn, type CountingStep, type MovingPolicy } from '../../calendar/counting';
import { ruleOn } from '../../rulebook/rulebook';
import type { ObligationEvent } from '../obligation.events';
import type { Standstill } from '../obligation.state';
import type { CountedEnd, TermEnd, TermName } from '../term-end';
import { firstDayOf, movingPolicyOf, termStartedBy, type StartedTerm } from '../terms';

/** A term as suspensions left it, and the steps that led there from the last day that the rules alone gave. */
export interface StoodTerm<E extends TermEnd = TermEnd> {
  readonly end: E;
  readonly steps: readonly CountingStep[];
}

/** The days of a term as the rules alone gave it: the first that counts and the last. */
interface CountedDays {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

interface MovedEnd {
  readonly lastDay: Day;
  readonly suspendedDays: number;
  readonly steps: readonly CountingStep[];
}

/**
 * What standstills make of a term. Only days of the term itself are lost, each of them once, however many suspensions
 * cover it; a standstill that began after the last day revives nothing. The answer depends on the days alone, and not
 * on the order in which suspensions were decided, so one that is granted backwards is as good as one that was in time.
 */
export const acrossStandstills = (started: StartedTerm, standstills: readonly Standstill[]): StoodTerm => {
  const { end } = started;
  return end === 'unknown' ? { end, steps: [] } : stoodStill({ ...started, end }, standstills);
};

/** The same for a term that has a known end. */
export const stoodStill = (
  started: StartedTerm & { readonly end: CountedEnd },
  standstills: readonly Standstill[],
): StoodTerm<CountedEnd> => {
  const { term, end } = started;
  const { lastDay: reached, rule, counting, countedDay = reached } = end;
  const days = { firstDay: firstDayOf(started), lastDay: countedDay };
  const { lastDay, suspendedDays, steps } = movedBy(standstills, term, days, movingPolicyOf(term, end));
  const bare = { lastDay, rule, counting };
  return { end: suspendedDays === 0 ? bare : { ...bare, suspendedDays, countedDay }, steps };
};

/** What standstills make of a term that was counted in whatever way. */
export const movedBy = (
  standstills: readonly Standstill[],
  term: TermName,
  days: CountedDays,
  policy: MovingPolicy,
): MovedEnd => {
  const { firstDay } = days;
  const steps: CountingStep[] = [];
  let { lastDay } = days;
  let suspendedDays = 0;
  for (const { from, resumedOn } of stretchesOf(term, standstills)) {
    const lost = daysFrom(laterOf(from, firstDay), resumedOn);
    if (from > lastDay || lost <= 0) continue;
    const counted = countOn(lastDay, lost, policy);
    steps.push(...counted.steps.filter(({ kind }) => kind !== 'last-day'));
    lastDay = counted.lastDay;
    suspendedDays += lost;
  }
  return { lastDay, suspendedDays, steps };
};

/**
 * The standstills behind the last day of a term that one of these facts started: those that were over when it began, and
 * those that moved it since. One that ended when the term was answered already moved nothing, and neither did one that
 * ended after the term was started anew.
 */
export const standstillsBehind = (facts: readonly ObligationEvent[], start: number): readonly Standstill[] => {
  const termOf = (fact: ObligationEvent | undefined) => fact && termStartedBy(fact)?.term;
  const term = termOf(facts[start]);
  const over: Standstill[] = [];
  let behind = 0;
  let from: Day | undefined;
  for (const [index, fact] of facts.entries()) {
    if (index > start && termOf(fact) === term) break;
    if (fact.type === 'ObligationSuspended') from = fact.on;
    if (fact.type !== 'SuspensionEnded' || from === undefined) continue;
    over.push({ from, resumedOn: fact.on });
    if (index < start || fact.resumed.some((resumed) => resumed.term === term)) behind = over.length;
  }
  return over.slice(0, behind);
};

/** What the rulebook of a day says that a suspension does to the clock of a term. */
export const clockRule = (term: TermName, on: Day) => ruleOn(`suspension.clock.${term}`, on);

/** The standstills that stop a clock, in order, with those that overlap or adjoin as one. */
const stretchesOf = (term: TermName, standstills: readonly Standstill[]): readonly Standstill[] => {
  const stopping = standstills
    .filter(({ from }) => clockRule(term, from)?.value === 'stops-and-adds')
    .sort((one, other) => daysFrom(other.from, one.from));
  const stretches: Standstill[] = [];
  for (const next of stopping) {
    const last = stretches.at(-1);
    if (last === undefined || last.resumedOn < next.from) stretches.push(next);
    else stretches[stretches.length - 1] = { ...last, resumedOn: laterOf(last.resumedOn, next.resumedOn) };
  }
  return stretches;
};

const laterOf = (one: Day, other: Day): Day => [one, other].sort()[1]!;
