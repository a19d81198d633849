import type {
  CertificateMeans,
  CorrespondenceLanguage,
  Municipality,
  NoticeChannel,
  Office,
  PathLanguage,
} from '@termijn/domain';
import type { Day } from '@termijn/kernel';
import type { InventedPerson } from './invented-people';

/** One invented person with all that happened in the demonstration year. */
export interface DemoCase {
  readonly person: InventedPerson;
  readonly municipality: Municipality;
  readonly assessedOn: Day;
  readonly obliged: boolean;
  /** Absent as long as the certificate has not been received. */
  readonly receipt?: DemoReceipt;
  readonly course?: DemoCourse;
}

/** How the certificate was received, and the last day to register that the law counts from there. */
export interface DemoReceipt {
  readonly on: Day;
  readonly means: CertificateMeans;
  readonly lastDay: Day;
}

/** What the person, the office and the municipality did afterwards. */
export interface DemoCourse {
  readonly notice?: { readonly on: Day; readonly channel: NoticeChannel; readonly language: 'both' | PathLanguage };
  readonly procedureOn?: Day;
  readonly registration?: {
    readonly on: Day;
    readonly reportedOn: Day;
    readonly office: Office;
    readonly path: PathLanguage;
  };
}

/** A person who holds the certificate, on the way to a course. */
export type Certified = DemoCase & { readonly receipt: DemoReceipt };

/** A notice speaks the language of the person, or both while that is unknown. */
export const noticeLanguage = (language: CorrespondenceLanguage): 'both' | PathLanguage =>
  language === 'unknown' ? 'both' : language;
