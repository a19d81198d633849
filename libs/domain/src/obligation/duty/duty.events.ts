import type { Day } from '@termijn/kernel';
import type { CorrespondenceLanguage } from '../../reference/language';
import type { Municipality } from '../../reference/municipality';
import type { Regime } from '../../rulebook/regime';
import type { AgeBand, AssessmentGround, AssessmentOutcome, NewcomerFacts } from '../assessment';
import type { PersonRef } from '../identity';
import type { TermEnd } from '../term-end';

/** How the certificate of obligation reached the person. The recorded day is the day of receipt, not of dispatch. */
export type CertificateMeans = 'counter' | 'letter' | 'registered-letter' | 'ebox';

/** How a duty comes about. `on` is the day on which the fact counts in law. */
export type DutyEvent =
  | {
      readonly type: 'NewcomerAssessed';
      readonly person: PersonRef;
      readonly municipality: Municipality;
      readonly language: CorrespondenceLanguage;
      readonly ageBand: AgeBand;
      readonly outcome: AssessmentOutcome;
      readonly grounds: readonly AssessmentGround[];
      readonly on: Day;
    }
  | { readonly type: 'ObligationImposed'; readonly regime: Regime; readonly on: Day }
  | {
      readonly type: 'CertificateReceived';
      readonly means: CertificateMeans;
      readonly registerBy: TermEnd;
      readonly on: Day;
    };

/** What a municipality asks to bring a duty about. */
export type DutyCommand =
  | {
      readonly type: 'AssessNewcomer';
      readonly person: PersonRef;
      readonly municipality: Municipality;
      readonly language: CorrespondenceLanguage;
      readonly facts: NewcomerFacts;
      readonly on: Day;
    }
  | { readonly type: 'RecordCertificateReceipt'; readonly means: CertificateMeans; readonly on: Day };
