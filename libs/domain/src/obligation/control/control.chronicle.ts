import type { ChapterChronicle } from '../chapter';
import type { CertifiedDuty, DefaultedDuty, Notice, Obligation } from '../obligation.state';
import type { Remedy } from '../correction/correction.events';
import type { ControlEvent } from './control.events';

/** The flaws that are left once a remedy was applied. */
const remedied = ({ flaws }: CertifiedDuty, applied: Remedy) => flaws.filter(({ remedy }) => remedy !== applied);

/** The duty without its notice, where it stood before: on the path, or on the way to it. */
const withoutNotice = (o: DefaultedDuty): Obligation => {
  const { person, municipality, language, ageBand, assessedOn, regime, imposedOn } = o;
  const { suspension, standstills, exemptionRequest, questions, certificate, registration, reminders } = o;
  const { compliance: _, ...lapses } = o.lapses;
  const duty: CertifiedDuty = {
    ...{ person, municipality, language, ageBand, assessedOn, regime, imposedOn },
    ...{ suspension, standstills, exemptionRequest, questions, certificate, registration, lapses, reminders },
    flaws: remedied(o, 'withdraw-notice'),
  };
  return registration === undefined || registration.provedOn === 'awaited'
    ? { phase: 'notified', ...duty }
    : { phase: 'registered', ...duty, registration };
};

/** What follows when a term was missed, fact by fact. */
export const controlChronicle: ChapterChronicle<ControlEvent> = {
  NoticeOfDefaultIssued(o, { ground, channel, complyBy, on }) {
    if (o.phase !== 'notified' && o.phase !== 'registered') return o;
    const notice: Notice = { on, ground, channel, complyBy, receipt: undefined };
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
    const { handedOverOn: _, ...duty } = o;
    return { ...duty, phase: 'defaulted', flaws: remedied(o, 'take-back-file') };
  },
};
