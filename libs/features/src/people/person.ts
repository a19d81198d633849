import type { CorrespondenceLanguage } from '@termijn/domain';
import type { Day } from '@termijn/kernel';

/** Name and contacts of somebody who is obliged. Kept apart from the streams, changeable and erasable. */
export interface Person {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: Day;
  readonly language: CorrespondenceLanguage;
  readonly email?: string;
}

/**
 * What the register holds under a pseudonym. Somebody who is not obliged leaves no name here, only the digest by which
 * a second look is recognised.
 */
export interface PersonRecord {
  readonly person?: Person;
  /** A keyed digest per column of the row that the person came in with, to tell a repeated row from a corrected one. */
  readonly source?: Readonly<Record<string, string>>;
}
