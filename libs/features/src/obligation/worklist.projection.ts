import {
  flawsIn,
  hasLapsed,
  isOpen,
  obligation,
  runningTerm,
  type ObligationCommand,
  type ObligationFile,
  type OpenDuty,
} from '@termijn/domain';
import { plusDays, type Day } from '@termijn/kernel';
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
  | 'prove-notice'
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

/** A file with an open duty. */
type OpenFile = OpenDuty & ObligationFile;

const wait = (step: Step, waiting_for: WaitingFor, legal_day: Day | null = null): Wait => ({
  step,
  waiting_for,
  legal_day,
});

/**
 * What a case waits for. A case can wait for several things at once; shown is what has to come first: a step that lost
 * its ground, a question that the law leaves open, a request, and then the term.
 */
const waitOf = (o: OpenFile): Wait => {
  const flaws = flawsIn(o);
  const isWithGgc = flaws.some(({ remedy }) => remedy === 'take-back-file');
  if (flaws.length > 0) return wait('remedy-flaw', isWithGgc ? 'ggc' : 'municipality');
  if (o.questions.length > 0) return wait('settle-question', 'municipality');
  if (o.exemptionRequest !== undefined) return wait('decide-exemption', 'municipality');
  if (o.suspension !== undefined) {
    const { until } = o.suspension;
    return wait('await-end-of-suspension', 'newcomer', until === 'open' ? null : until);
  }
  return stepOf(o);
};

/** What a duty waits for that nothing lies over. */
const stepOf = (o: OpenFile): Wait => {
  if (o.phase === 'imposed') return wait('hand-over-certificate', 'municipality');
  if (o.phase === 'sanctioned') return wait('sanction-procedure', 'ggc');
  // The end of a path that an office has told of stops the term, but its last day is what a reader looks for.
  const end = runningTerm(o)?.end ?? (o.phase === 'registered' ? o.registration.completeBy : 'unknown');
  const lastDay = end === 'unknown' ? null : end.lastDay;
  const burden = lastDay === null || !hasLapsed(o) ? undefined : burdenOf(o, lastDay);
  return wait(...(burden ?? proofOf(o) ?? moves[o.phase]), lastDay);
};

type TermPhase = 'notified' | 'registered' | 'defaulted';

/** What the newcomer is to do while a term runs. */
const moves = {
  notified: ['await-registration', 'newcomer'],
  registered: ['await-completion', 'newcomer'],
  defaulted: ['await-compliance', 'newcomer'],
} as const satisfies Readonly<Record<TermPhase, readonly [Step, WaitingFor]>>;

/** What the municipality is to do once a term is over; nothing where the law has it wait for something else. */
const burdenOf = (o: OpenFile, lastDay: Day): readonly [Step, WaitingFor] | undefined => {
  const on = plusDays(lastDay, 1);
  const burden: ObligationCommand =
    o.phase === 'defaulted'
      ? { type: 'HandOverFile', capacity: 'not-known', waiting: 'not-known', on }
      : { type: 'IssueNoticeOfDefault', channel: 'registered-letter', language: 'both', on };
  const verdict = obligation.decide(o, burden);
  if (verdict.granted) return [o.phase === 'defaulted' ? 'hand-over-file' : 'issue-notice', 'municipality'];
  return verdict.refusal === 'notice-unproven' ? ['prove-notice', 'municipality'] : undefined;
};

/** The paper that is awaited when an office has told of a registration or of the end of a path. */
const proofOf = (o: OpenFile): readonly [Step, WaitingFor] | undefined => {
  const registration = 'registration' in o ? o.registration : undefined;
  if (registration?.completion !== undefined) return ['await-completion-proof', 'office'];
  return registration?.provedOn === 'awaited' ? ['await-registration-proof', 'office'] : undefined;
};

/** What needs somebody: every open case, soonest legal day first. */
export const worklist = followingObligation<WorklistRow>({
  name: 'worklist',
  version: 3,
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
