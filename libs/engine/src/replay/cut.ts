import type { Day } from '@termijn/kernel';
import { dayOf, type Instant } from '../clock';
import type { Metadata } from '../streams/event-store';

/**
 * A view on history by two clocks. `on` leaves out what counts in law only after that day; `knownAt` leaves out what was
 * written down only after that moment. Without either, everything counts.
 */
export interface Cut {
  /** A fact that states no legal day counts on the day in Brussels on which it was recorded. */
  readonly on?: Day;
  readonly knownAt?: Instant;
}

/** Whether a fact with this metadata lies before the cut. */
export const isBefore = ({ on, knownAt }: Cut, { legalDay, recordedAt }: Metadata): boolean =>
  (knownAt === undefined || recordedAt <= knownAt) && (on === undefined || (legalDay ?? dayOf(recordedAt)) <= on);
