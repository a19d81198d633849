import { daysFrom, plusDays, type Day } from '@termijn/kernel';
import { isCertified, isOpen, type CertifiedDuty, type DefaultedDuty, type Duty } from '../obligation.state';
import type { Obligation, Standstill, Suspension } from '../obligation.state';
import { isOver, type TermEnd, type TermName } from '../term-end';
import { deliveryBy, termEnd, type StartedTerm } from '../terms';
import type { ReliefEvent, ResumedTerm } from './relief.events';
import { acrossStandstills, clockRule, stoodStill } from './standstill';

// Stryker disable next-line StringLiteral: what is neither posted nor presented is counted as what was handed over
const handed: StartedTerm['delivery'] = 'handed';

type SuspensionEnded = Extract<ReliefEvent, { readonly type: 'SuspensionEnded' }>;

/**
 * The end of a running suspension, with the terms that go on from the first day on which they run again; nothing when
 * none is running. What a suspension does to each clock is a rule of its own: it stops the clock and the lost days are
 * added, or the clock runs on.
 */
export const endSuspension = (o: Obligation, on: Day): SuspensionEnded | undefined => {
  if (!isOpen(o) || o.suspension === undefined) return undefined;
  const { from } = o.suspension;
  const standstills = [...o.standstills, { from, resumedOn: on }];
  const resumed = isCertified(o) ? clocksOf(o).flatMap((clock) => resume(clock, from, standstills)) : [];
  return { type: 'SuspensionEnded', days: Math.max(0, daysFrom(from, on)), resumed, on };
};

/**
 * The end of a term that begins with an event on `from`, with the suspensions that have ended since: what is reported
 * late lost the same days as what was reported in time. A suspension that still runs moves the term when it ends.
 */
export const startedEnd = (
  { standstills }: Duty,
  term: TermName,
  anchor: Day,
  { from, delivery = handed }: { readonly from: Day; readonly delivery?: StartedTerm['delivery'] },
): TermEnd => acrossStandstills({ term, end: termEnd(term, anchor, from, delivery), from, delivery }, standstills).end;

/** Whether a term of a file was over on a day; while a suspension stops its clock it never is. */
export const wasOver = (o: CertifiedDuty | DefaultedDuty, term: TermName, on: Day): boolean => {
  const clock = clocksOf(o).find((one) => one.term === term);
  if (clock === undefined) return false;
  const { suspension, standstills } = o;
  if (suspension === undefined) return isOver(clock.end, on);
  return isOver(acrossStandstills(clock, [...standstills, standingOn(suspension, on)]).end, on);
};

/** A running suspension with all the days it was granted for; one without an end, as far as it reached on a day. */
const standingOn = ({ from, until }: Suspension, on: Day): Standstill => ({
  from,
  resumedOn: until === 'open' ? on : plusDays(until, 1),
});

/** The terms of a file: the one to register until the municipality has the proof, and those that followed it. */
const clocksOf = (o: CertifiedDuty | DefaultedDuty): readonly StartedTerm[] => {
  const { certificate, registration } = o;
  const clocks: StartedTerm[] = [];
  if (registration === undefined || registration.provedOn === 'awaited')
    clocks.push({ term: 'registration', end: certificate.registerBy, from: certificate.on, delivery: handed });
  if (registration !== undefined)
    clocks.push({
      term: 'completion',
      end: registration.completeBy,
      from: registration.completeFrom,
      delivery: handed,
    });
  if ('notice' in o) clocks.push(complianceOf(o));
  return clocks;
};

const complianceOf = ({ notice }: DefaultedDuty): StartedTerm => {
  const { complyBy: end, on, channel, receipt } = notice;
  if (receipt === undefined) return { term: 'compliance', end, from: on, delivery: deliveryBy(channel) };
  // Stryker disable next-line StringLiteral: of what was presented the days are those of what was handed over
  return { term: 'compliance', end, from: receipt.on, delivery: 'presented' };
};

/** A term that the suspension moved, with the rule that let it. */
const resume = (clock: StartedTerm, from: Day, standstills: readonly Standstill[]): readonly ResumedTerm[] => {
  const { term, end } = clock;
  const rule = clockRule(term, from)?.version;
  if (end === 'unknown' || rule === undefined) return [];
  const { lastDay, suspendedDays = 0 } = stoodStill({ ...clock, end }, standstills).end;
  return suspendedDays === (end.suspendedDays ?? 0) ? [] : [{ term, lastDay, suspendedDays, rule }];
};
