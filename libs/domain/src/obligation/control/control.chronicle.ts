import { certifiedDuty } from '../certified';
import type { ChapterChronicle } from '../chapter';
import type { CertifiedDuty, DefaultedDuty, Notice, Obligation } from '../obligation.state';
import type { ControlEvent } from './control.events';

/** The duty without its notice, where it stood before: on the path, or on the way to it. */
const withoutNotice = (o: DefaultedDuty): Obligation => {
  const { registration } = o;
  const lapses = Object.fromEntries(Object.entries(o.lapses).filter(([term]) => term !== 'compliance'));
  const duty: CertifiedDuty = { ...certifiedDuty(o), lapses };
  return registration === undefined || registration.provedOn === 'awaited'
    ? { phase: 'notified', ...duty }
    : { phase: 'registered', ...duty, registration };
};

/** What follows when a term was missed, fact by fact. */
export const controlChronicle: ChapterChronicle<ControlEvent> = {
  NoticeOfDefaultIssued(o, { ground, channel, language, complyBy, on }) {
    if (o.phase !== 'notified' && o.phase !== 'registered') return o;
    const notice: Notice = { on, ground, channel, language, complyBy, receipt: undefined };
    return { ...o, phase: 'defaulted', notice };
  },
  NoticeReceiptRecorded: (o, { evidence, complyBy, on }) =>
    o.phase === 'defaulted' || o.phase === 'sanctioned'
      ? { ...o, notice: { ...o.notice, complyBy, receipt: { on, evidence } } }
      : o,
  NoticeWithdrawn: (o) => (o.phase === 'defaulted' ? withoutNotice(o) : o),
  FileHandedOver: (o, { on }) => (o.phase === 'defaulted' ? { ...o, phase: 'sanctioned', handedOverOn: on } : o),
  FileTakenBack(o) {
    if (o.phase !== 'sanctioned') return o;
    const flaws = o.flaws.filter(({ remedy }) => remedy !== 'take-back-file');
    return { phase: 'defaulted', ...certifiedDuty(o), notice: o.notice, flaws };
  },
};
