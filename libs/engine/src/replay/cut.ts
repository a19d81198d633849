import type { Day } from '@termijn/kernel';
import { dayOf, type Instant } from '../clock';
import type { Metadata } from '../streams/event-store';

/**
 * A view on history by two clocks. `on` leaves out what counts in law only after that day; `knownAt` leaves out what was
 * written down only after that moment. Without either, everything counts. What was corrected by then counts on the day
 * on which, as is known by then, it should have counted.
 */
export interface Cut {
  /** A fact that states no legal day counts on the day in Brussels on which it was recorded. */
  readonly on?: Day;
  readonly knownAt?: Instant;
}

/** What a fact says of its place on both clocks. */
export type Clocks = Pick<Metadata, 'legalDay' | 'recordedAt'>;

/** Whether a fact was written down by the moment of the cut. */
export const isKnown = ({ knownAt }: Cut, { recordedAt }: Clocks): boolean =>
  knownAt === undefined || recordedAt <= knownAt;

/** Whether a fact with this metadata lies before the cut on both clocks. */
export const isBefore = (cut: Cut, { legalDay, recordedAt }: Clocks): boolean =>
  isKnown(cut, { recordedAt }) && (cut.on === undefined || (legalDay ?? dayOf(recordedAt)) <= cut.on);
