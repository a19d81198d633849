import type { InPhase } from '@termijn/kernel';
import { certifiedDuty } from '../certified';
import type { ChapterChronicle } from '../chapter';
import {
  isCertified,
  type Assessment,
  type CertifiedFile,
  type Obligation,
  type Progress,
  type Registration,
} from '../obligation.state';
import type { PathEvent } from './path.events';

const nothingYet: Progress = { steps: {}, literacy: 'not-told', level: 'none', dispensations: [] };

/** A registration as it begins. */
const begun = (facts: Pick<Registration, 'on' | 'office' | 'path' | 'completeBy' | 'provedOn'>): Registration => ({
  ...facts,
  completeFrom: facts.on,
  officeFile: 'active',
  progress: nothingYet,
  completion: undefined,
});

/** What ends a default for want of registration brings the duty to the path; a file that was handed over stays there. */
const onPath = (o: CertifiedFile, registration: Registration): Obligation => {
  if (o.phase === 'sanctioned' || (o.phase === 'defaulted' && o.notice.ground === 'completion'))
    return { ...o, registration };
  return { phase: 'registered', ...certifiedDuty(o), registration };
};

/** Changes the registration where there is one and the file is open. */
const registrationChanged = (o: Obligation, change: (registration: Registration) => Registration): Obligation => {
  if (o.phase === 'closed' || !('registration' in o) || o.registration === undefined) return o;
  return { ...o, registration: change(o.registration) };
};

/** What an earlier look at the person found, where there was one. */
const assessmentIn = (o: InPhase<Obligation, 'unknown' | 'closed'>): Assessment | undefined => {
  if (o.phase === 'unknown') return o.assessment;
  if (o.because === 'misfiled') return undefined;
  const { person, municipality, language, ageBand, assessedOn } = o;
  return { person, municipality, language, ageBand, assessedOn };
};

/** What happens on the path, fact by fact. What an office tells ends nothing; what the municipality receives does. */
export const pathChronicle: ChapterChronicle<PathEvent> = {
  RegisteredWithOffice(o, { office, path, completeBy, attest, on }) {
    if (!isCertified(o)) return o;
    const registration = begun({ on, office, path, completeBy, provedOn: attest === 'shown' ? on : 'awaited' });
    return attest === 'shown' ? onPath(o, registration) : { ...o, registration };
  },
  RegistrationProofReceived(o, { on }) {
    if (!isCertified(o) || o.registration === undefined) return o;
    return onPath(o, { ...o.registration, provedOn: on });
  },
  FollowedVoluntarily(o, { person, municipality, language, office, path, on }) {
    if (o.phase !== 'unknown' && (o.phase !== 'closed' || 'regime' in o)) return o;
    const registration = begun({ on, office, path, completeBy: 'unknown', provedOn: 'awaited' });
    return { phase: 'voluntary', person, municipality, language, registration, assessment: assessmentIn(o) };
  },
  PathStepRecorded: (o, { step, literacy, level, on }) =>
    registrationChanged(o, (registration) => ({
      ...registration,
      progress: {
        ...registration.progress,
        steps: { ...registration.progress.steps, [step]: on },
        literacy: step === 'language-balance' ? literacy : registration.progress.literacy,
        level: step === 'language-course' ? level : registration.progress.level,
      },
    })),
  DispensationGranted: (o, { course }) =>
    registrationChanged(o, (registration) => ({
      ...registration,
      progress: { ...registration.progress, dispensations: [...registration.progress.dispensations, course] },
    })),
  TransferredToOffice: (o, { office, path, completeBy, on }) =>
    registrationChanged(o, (registration) => {
      const moved: Registration = { ...registration, office, path, officeFile: 'active' };
      return completeBy === 'runs-on' ? moved : { ...moved, completeBy, completeFrom: on };
    }),
  OfficeFileChanged: (o, { office, status }) =>
    registrationChanged(o, (registration) =>
      office === registration.office ? { ...registration, officeFile: status } : registration,
    ),
  PathCompleted: (o, { office, on }) =>
    registrationChanged(o, (registration) => ({ ...registration, completion: { on, office } })),
  CompletionProofReceived(o, { on }) {
    if (!isCertified(o) || o.registration === undefined) return o;
    const { registration } = o;
    const released = { ...o, suspension: undefined, exemptionRequest: undefined, questions: [] };
    return { ...released, registration, phase: 'closed', because: 'fulfilled', provedOn: on };
  },
};
