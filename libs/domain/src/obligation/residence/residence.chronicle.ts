import type { ChapterChronicle } from '../chapter';
import { isOpen, type Obligation, type OpenDuty } from '../obligation.state';
import type { LifeEvent, ResidenceEvent } from './residence.events';
import type { Day } from '@termijn/kernel';

/** Nothing lies over a duty that is over, and nothing is left to answer. */
const ended = (o: OpenDuty, event: LifeEvent, endedOn: Day): Obligation => {
  const released = { ...o, suspension: undefined, exemptionRequest: undefined, questions: [] };
  return { ...released, phase: 'closed', because: 'ended', event, endedOn };
};

/** What the register tells, fact by fact. What suspends or resumes a duty follows as a fact of its own. */
export const residenceChronicle: ChapterChronicle<ResidenceEvent> = {
  ResponsibleMunicipalityChanged: (o, { municipality }) =>
    isOpen(o) || o.phase === 'voluntary' ? { ...o, municipality } : o,
  LifeEventRecorded(o, { event, effect, on }) {
    if (!isOpen(o)) return o;
    if (effect === 'ends') return ended(o, event, on);
    return effect === 'unknown' ? { ...o, questions: [...o.questions, event] } : o;
  },
  QuestionSettled(o, { event, answer, on }) {
    if (!isOpen(o)) return o;
    if (answer === 'ends') return ended(o, event, on);
    return { ...o, questions: o.questions.filter((open) => open !== event) };
  },
};
