import { daysFrom, plusDays, type Day } from '@termijn/kernel';
import { ruleOn } from '../../rulebook/rulebook';
import { isCertified, isOpen, type CertifiedFile, type Obligation } from '../obligation.state';
import type { TermEnd, TermName } from '../term-end';
import { prolonged } from '../terms';
import type { ReliefEvent, ResumedTerm } from './relief.events';

type SuspensionEnded = Extract<ReliefEvent, { readonly type: 'SuspensionEnded' }>;

/**
 * The end of a running suspension, with the terms that go on from the first day on which they run again; nothing when
 * none is running. What a suspension does to each clock is a rule of its own: it stops the clock and the lost days are
 * added, or the clock runs on.
 */
export const endSuspension = (o: Obligation, on: Day): SuspensionEnded | undefined => {
  if (!isOpen(o) || o.suspension === undefined) return undefined;
  const { from } = o.suspension;
  const resumed = isCertified(o) ? clocksOf(o).flatMap((clock) => resume(clock, from, on)) : [];
  return { type: 'SuspensionEnded', days: Math.max(0, daysFrom(from, on)), resumed, on };
};

interface Clock {
  readonly term: TermName;
  readonly startedOn: Day;
  readonly end: TermEnd;
}

/** The terms that were not yet answered when the suspension began: the one that runs, and the one behind a notice. */
const clocksOf = (o: CertifiedFile): readonly Clock[] => {
  const { certificate, registration } = o;
  const clocks: Clock[] = [];
  if (registration === undefined || registration.provedOn === 'awaited')
    clocks.push({ term: 'registration', startedOn: certificate.on, end: certificate.registerBy });
  if (registration !== undefined)
    clocks.push({ term: 'completion', startedOn: registration.on, end: registration.completeBy });
  if ('notice' in o) clocks.push({ term: 'compliance', startedOn: o.notice.on, end: o.notice.complyBy });
  return clocks;
};

/** A term that was over before the suspension began is not brought back to life, and one that began in it lost fewer days. */
const resume = ({ term, startedOn, end }: Clock, from: Day, on: Day): readonly ResumedTerm[] => {
  const rule = ruleOn(`suspension.clock.${term}`, from);
  if (end === 'unknown' || rule?.value !== 'stops-and-adds' || end.lastDay < from) return [];
  const lost = daysFrom(startedOn > from ? plusDays(startedOn, 1) : from, on);
  if (lost <= 0) return [];
  const { lastDay, suspendedDays = 0 } = prolonged(term, end, lost);
  return [{ term, lastDay, suspendedDays, rule: rule.version }];
};
