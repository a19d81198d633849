import type { ChapterChronicle } from '../chapter';
import { isCertified, isOpen, type CertifiedFile } from '../obligation.state';
import type { CountedEnd, TermEnd } from '../term-end';
import type { ReliefEvent, ResumedTerm } from './relief.events';

/** The same term with the last day that suspensions moved it to. */
const moved = (end: TermEnd, { lastDay, suspendedDays }: ResumedTerm): TermEnd =>
  end === 'unknown'
    ? end
    : ({ ...end, lastDay, suspendedDays, countedDay: end.countedDay ?? end.lastDay } satisfies CountedEnd);

const resumedOne = (o: CertifiedFile, resumed: ResumedTerm): CertifiedFile => {
  const { certificate, registration } = o;
  switch (resumed.term) {
    case 'registration':
      return { ...o, certificate: { ...certificate, registerBy: moved(certificate.registerBy, resumed) } };
    case 'completion': {
      if (registration === undefined) return o;
      return { ...o, registration: { ...registration, completeBy: moved(registration.completeBy, resumed) } };
    }
    case 'compliance':
      return 'notice' in o ? { ...o, notice: { ...o.notice, complyBy: moved(o.notice.complyBy, resumed) } } : o;
  }
};

/** What lightens a duty, fact by fact. Only an exemption changes the phase. */
export const reliefChronicle: ChapterChronicle<ReliefEvent> = {
  ExemptionRequested: (o, { ground, on }) => (isOpen(o) ? { ...o, exemptionRequest: { ground, on } } : o),
  ExemptionGranted(o, { ground, on }) {
    if (!isOpen(o)) return o;
    const released = { ...o, suspension: undefined, exemptionRequest: undefined };
    return { ...released, phase: 'closed', because: 'exempted', ground, exemptedOn: on };
  },
  ExemptionRefused: (o) => (isOpen(o) ? { ...o, exemptionRequest: undefined } : o),
  ObligationSuspended: (o, { reason, until, on }) =>
    isOpen(o) ? { ...o, suspension: { reason, from: on, until, firstReason: reason } } : o,
  SuspensionExtended: (o, { reason, until }) =>
    isOpen(o) && o.suspension !== undefined ? { ...o, suspension: { ...o.suspension, reason, until } } : o,
  SuspensionEnded(o, { resumed, on }) {
    if (!isOpen(o)) return o;
    const standstills = o.suspension === undefined ? [] : [{ from: o.suspension.from, resumedOn: on }];
    const running = { ...o, suspension: undefined, standstills: [...o.standstills, ...standstills] };
    return isCertified(running) ? resumed.reduce(resumedOne, running) : running;
  },
};
