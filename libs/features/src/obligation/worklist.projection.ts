import { hasLapsed, isOpen, runningTerm, type OpenDuty, type TermEnd } from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { followingObligation } from './following-obligation.projection';

/** What an open case waits for. */
export type Step =
  | 'remedy-flaw'
  | 'settle-question'
  | 'decide-exemption'
  | 'await-end-of-suspension'
  | 'hand-over-certificate'
  | 'await-registration'
  | 'await-registration-proof'
  | 'issue-notice'
  | 'await-compliance'
  | 'hand-over-file'
  | 'await-completion'
  | 'await-completion-proof'
  | 'sanction-procedure';

/** Who has to move. */
export type WaitingFor = 'municipality' | 'newcomer' | 'office' | 'ggc';

/** One open case: what it waits for, whom, and the last day in law. It names nobody. */
export type WorklistRow = {
  readonly obligation: string;
  readonly municipality: string;
  readonly regime: string;
  readonly language: string;
  readonly office: string | null;
  readonly path: string | null;
  readonly step: Step;
  readonly waiting_for: WaitingFor;
  /** The last day of the term that runs or lapsed, or of the suspension; null when the step has no day in law. */
  readonly legal_day: Day | null;
  readonly position: string;
};

interface Wait {
  readonly step: Step;
  readonly waiting_for: WaitingFor;
  readonly legal_day: Day | null;
}

const lastDayOf = (end: TermEnd | undefined): Day | null =>
  end === undefined || end === 'unknown' ? null : end.lastDay;

const wait = (step: Step, waiting_for: WaitingFor, legal_day: Day | null = null): Wait => ({
  step,
  waiting_for,
  legal_day,
});

/**
 * What a case waits for. A case can wait for several things at once; shown is what has to come first: a step that lost
 * its ground, a question that the law leaves open, a request, and then the term.
 */
const waitOf = (o: OpenDuty): Wait => {
  const [flaw] = o.flaws;
  if (flaw !== undefined) return wait('remedy-flaw', flaw.remedy === 'take-back-file' ? 'ggc' : 'municipality');
  if (o.questions.length > 0) return wait('settle-question', 'municipality');
  if (o.exemptionRequest !== undefined) return wait('decide-exemption', 'municipality');
  if (o.suspension !== undefined) {
    const { until } = o.suspension;
    return wait('await-end-of-suspension', 'newcomer', until === 'open' ? null : until);
  }
  return stepOf(o);
};

/** What a duty waits for that nothing lies over. */
const stepOf = (o: OpenDuty): Wait => {
  const lastDay = lastDayOf(runningTerm(o)?.end);
  switch (o.phase) {
    case 'imposed':
      return wait('hand-over-certificate', 'municipality');
    case 'notified':
      if (o.registration !== undefined) return wait('await-registration-proof', 'office', lastDay);
      return hasLapsed(o)
        ? wait('issue-notice', 'municipality', lastDay)
        : wait('await-registration', 'newcomer', lastDay);
    case 'registered':
      if (o.registration.completion !== undefined)
        return wait('await-completion-proof', 'office', lastDayOf(o.registration.completeBy));
      return hasLapsed(o)
        ? wait('issue-notice', 'municipality', lastDay)
        : wait('await-completion', 'newcomer', lastDay);
    case 'defaulted':
      return hasLapsed(o)
        ? wait('hand-over-file', 'municipality', lastDay)
        : wait('await-compliance', 'newcomer', lastDay);
    case 'sanctioned':
      return wait('sanction-procedure', 'ggc');
  }
};

/** What needs somebody: every open case, soonest legal day first. */
export const worklist = followingObligation<WorklistRow>({
  name: 'worklist',
  version: 2,
  table: {
    columns: {
      obligation: 'text',
      municipality: 'text',
      regime: 'text',
      language: 'text',
      office: 'text',
      path: 'text',
      step: 'text',
      waiting_for: 'text',
      legal_day: 'day',
      position: 'position',
    },
    primaryKey: ['obligation'],
    indexes: [
      ['legal_day', 'obligation'],
      ['municipality', 'legal_day', 'obligation'],
    ],
  },
  rows({ standing, position }, obligation) {
    if (!isOpen(standing)) return [];
    const { municipality, regime, language } = standing;
    const { office = null, path = null } = ('registration' in standing ? standing.registration : undefined) ?? {};
    return [{ obligation, municipality, regime, language, office, path, ...waitOf(standing), position }];
  },
});
