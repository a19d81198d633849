import type { Obligation, TermEnd } from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import { followingObligation } from './following-obligation.projection';

/** What an open case waits for. */
export type Step =
  | 'hand-over-certificate'
  | 'await-registration'
  | 'issue-notice'
  | 'await-compliance'
  | 'open-procedure'
  | 'await-completion'
  | 'await-proof'
  | 'sanction-procedure';

/** Who has to move. */
export type WaitingFor = 'municipality' | 'newcomer' | 'ggc';

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
  /** The last day of the term that runs or lapsed; null when the step has no day in law. */
  readonly legal_day: Day | null;
  readonly position: string;
};

interface Wait {
  readonly step: Step;
  readonly waiting_for: WaitingFor;
  readonly legal_day: Day | null;
}

const lastDayOf = (end: TermEnd): Day | null => (end === 'unknown' ? null : end.lastDay);

const wait = (step: Step, waiting_for: WaitingFor, legal_day: Day | null): Wait => ({ step, waiting_for, legal_day });

/** What a case waits for; nothing once it is closed. */
const waitOf = (standing: Obligation): Wait | undefined => {
  switch (standing.phase) {
    case 'unknown':
    case 'closed':
      return undefined;
    case 'imposed':
      return wait('hand-over-certificate', 'municipality', null);
    case 'notified': {
      const lastDay = lastDayOf(standing.certificate.registerBy);
      return standing.lapsed
        ? wait('issue-notice', 'municipality', lastDay)
        : wait('await-registration', 'newcomer', lastDay);
    }
    case 'registered': {
      const lastDay = lastDayOf(standing.registration.completeBy);
      if (standing.lapsed) return wait('issue-notice', 'municipality', lastDay);
      return wait(standing.completion === undefined ? 'await-completion' : 'await-proof', 'newcomer', lastDay);
    }
    case 'defaulted': {
      const lastDay = lastDayOf(standing.notice.complyBy);
      return standing.lapsed
        ? wait('open-procedure', 'municipality', lastDay)
        : wait('await-compliance', 'newcomer', lastDay);
    }
    case 'sanctioned':
      return wait('sanction-procedure', 'ggc', null);
  }
};

/** What needs somebody: every open case, soonest legal day first. */
export const worklist = followingObligation<WorklistRow>({
  name: 'worklist',
  version: 1,
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
    const waiting = waitOf(standing);
    if (waiting === undefined || !('regime' in standing)) return [];
    const registration = 'registration' in standing ? standing.registration : undefined;
    const { municipality, regime, language } = standing;
    const { office = null, path = null } = registration ?? {};
    return [{ obligation, municipality, regime, language, office, path, ...waiting, position }];
  },
});
