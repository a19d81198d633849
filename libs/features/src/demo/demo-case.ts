import type {
  Capacity,
  CertificateMeans,
  CorrespondenceLanguage,
  ExemptionGround,
  Municipality,
  NoticeChannel,
  Office,
  PathLanguage,
  Proof,
} from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import type { InventedPerson } from './invented-people';

/** One invented person with the course of the duty, where there is one. */
export interface DemoCase {
  readonly person: InventedPerson;
  readonly municipality: Municipality;
  readonly assessedOn: Day;
  readonly obliged: boolean;
  /** Absent as long as the certificate has not been received. */
  readonly receipt?: DemoReceipt;
  readonly course?: DemoCourse;
  /** The duty was lifted on evidence. */
  readonly lifted?: DemoExemption;
}

/** How the certificate was received, and the last day to register that the law counts from there. */
export interface DemoReceipt {
  readonly on: Day;
  readonly means: CertificateMeans;
  readonly lastDay: Day;
}

/** An exemption on evidence. */
export interface DemoExemption {
  readonly ground: ExemptionGround;
  readonly proof: Proof;
  readonly askedOn: Day;
  readonly grantedOn: Day;
}

/** A notice of default; `presentedOn` when the post proved that it arrived. */
export interface DemoNotice {
  readonly on: Day;
  readonly channel: NoticeChannel;
  readonly language: 'both' | PathLanguage;
  readonly presentedOn?: Day;
}

/** A registration as an office told it. The certificate came with the report where `provedOn` is absent, and is still awaited where it says so. */
export interface DemoRegistration {
  readonly on: Day;
  readonly reportedOn: Day;
  readonly office: Office;
  readonly path: PathLanguage;
  readonly provedOn?: Day | 'awaited';
}

/** The hand-over of a file with what was known of the places at the offices. */
export interface DemoHandOver {
  readonly on: Day;
  readonly capacity: Capacity;
  readonly waiting: number | 'not-known';
  /** The day on which the GGC gave the file back as incomplete; absent when it kept it. */
  readonly returnedOn?: Day;
  /** What happened to the person while the file was with the GGC; absent when nothing did. */
  readonly meanwhile?: Meanwhile;
}

/** While a file was with the GGC the person registered at last, which ends the procedure or does not, or fell ill. */
export type Meanwhile = 'remedied' | 'came-too-late' | 'ill';

/** What the person, the office and the municipality did after the certificate was received. */
export interface DemoCourse {
  readonly notice?: DemoNotice;
  readonly handOver?: DemoHandOver;
  readonly registration?: DemoRegistration;
}

/** A person who holds the certificate, on the way to a course. */
export type Certified = DemoCase & { readonly receipt: DemoReceipt };

/** A notice speaks the language of the person, or both while that is unknown. */
export const noticeLanguage = (language: CorrespondenceLanguage): 'both' | PathLanguage =>
  language === 'unknown' ? 'both' : language;
