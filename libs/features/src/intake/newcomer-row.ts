import type {
  CertificateMeans,
  CorrespondenceLanguage,
  Municipality,
  ResidenceRegister,
  StayStatus,
} from '@termijn/domain';
import type { Day } from '@termijn/kernel';

/** A row of the list whose every cell was checked. The fields bear the names of their columns. */
export interface NewcomerRow {
  /** The line of the file on which the row begins; the header is line 1. */
  readonly line: number;
  readonly national_number?: string | undefined;
  readonly family_name: string;
  readonly given_name: string;
  readonly birth_date: Day;
  readonly nationality: string;
  readonly municipality: Municipality;
  readonly register: ResidenceRegister;
  readonly registered_on: Day;
  readonly title_over_three_months: boolean;
  readonly legal_stay_since?: Day | undefined;
  readonly statuses: readonly StayStatus[];
  readonly language: CorrespondenceLanguage;
  readonly assessed_on: Day;
  readonly certificate_received_on?: Day | undefined;
  readonly certificate_means?: CertificateMeans | undefined;
  readonly email?: string | undefined;
}
