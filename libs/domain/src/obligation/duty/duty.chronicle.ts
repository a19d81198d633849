import type { ChapterChronicle } from '../chapter';
import type { Assessment, Duty } from '../obligation.state';
import type { DutyEvent } from './duty.events';

/** Nothing lies over a duty that was just imposed. */
const unburdened = {
  suspension: undefined,
  standstills: [],
  exemptionRequest: undefined,
  questions: [],
  flaws: [],
} as const;

/** How a duty comes about, fact by fact. */
export const dutyChronicle: ChapterChronicle<DutyEvent> = {
  // A person who was not obliged, or whose file was another's, may be looked at again; a duty is imposed once.
  NewcomerAssessed(o, { person, municipality, language, ageBand, outcome, on }) {
    if ('regime' in o) return o;
    const assessment: Assessment = { person, municipality, language, ageBand, assessedOn: on };
    if (outcome === 'obliged') return { phase: 'unknown', assessment };
    return o.phase === 'voluntary' ? { ...o, assessment } : { phase: 'closed', because: outcome, ...assessment };
  },
  ObligationImposed(o, { regime, on }) {
    if (o.phase !== 'unknown' || o.assessment === undefined) return o;
    const duty: Duty = { ...o.assessment, regime, imposedOn: on, ...unburdened };
    return { phase: 'imposed', ...duty };
  },
  CertificateReceived: (o, { means, registerBy, on }) =>
    o.phase === 'imposed'
      ? {
          ...o,
          phase: 'notified',
          certificate: { on, means, registerBy },
          registration: undefined,
          lapses: {},
          reminders: {},
        }
      : o,
};
