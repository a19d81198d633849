import type { ControlCommand, ControlEvent } from './control/control.events';
import type { CorrectionCommand, CorrectionEvent } from './correction/correction.events';
import type { DutyCommand, DutyEvent } from './duty/duty.events';
import type { KeepingCommand, KeepingEvent } from './keeping/keeping.events';
import type { PathCommand, PathEvent } from './path/path.events';
import type { ReliefCommand, ReliefEvent } from './relief/relief.events';
import type { ResidenceCommand, ResidenceEvent } from './residence/residence.events';

/** What happened, chapter by chapter. Stored for ever under these names: fields and types are added, never renamed and never reused. */
export type ObligationEvent =
  DutyEvent | PathEvent | KeepingEvent | ControlEvent | ReliefEvent | ResidenceEvent | CorrectionEvent;

/** What officials, offices and the calendar may ask. `on` is the day on which it happened or is done. */
export type ObligationCommand =
  DutyCommand | PathCommand | KeepingCommand | ControlCommand | ReliefCommand | ResidenceCommand | CorrectionCommand;

/** Why the law can say no. Each has its words in three languages in `refusalWords`. */
export type ObligationRefusal =
  | 'not-competent'
  | 'not-assessed'
  | 'already-assessed'
  | 'file-of-another-person'
  | 'before-the-law'
  | 'before-earlier-step'
  | 'certificate-not-received'
  | 'certificate-already-received'
  | 'not-registered'
  | 'registered-otherwise'
  | 'registration-proof-already-received'
  | 'obliged-already'
  | 'voluntary-in-second-regime-only'
  | 'step-already-recorded'
  | 'detail-of-other-step'
  | 'language-not-of-office'
  | 'already-completed'
  | 'term-still-running'
  | 'term-unknown'
  | 'proof-awaited'
  | 'language-not-respected'
  | 'no-notice-of-default'
  | 'notice-already-issued'
  | 'notice-receipt-already-recorded'
  | 'notice-unproven'
  | 'step-without-ground'
  | 'already-handed-over'
  | 'not-handed-over'
  | 'suspended'
  | 'not-suspended'
  | 'already-suspended'
  | 'suspension-too-long'
  | 'suspension-too-short'
  | 'proof-not-accepted'
  | 'medical-papers-to-municipality-only'
  | 'exemption-pending'
  | 'exemption-not-asked'
  | 'exemption-already-asked'
  | 'question-open'
  | 'no-such-question'
  | 'event-already-recorded'
  | 'voluntary-participant'
  | 'no-such-fact'
  | 'nothing-to-correct'
  | 'corrected-to-future'
  | 'not-correctable'
  | 'person-has-file'
  | 'closed';
