import type { ObligationEvent, ObligationId } from '@termijn/domain';
import type { Position, Revision } from '@termijn/engine';

/** What the log holds of an act: where the case stands now, and what was added; nothing when it was so already. */
export interface Recorded {
  readonly id: ObligationId;
  readonly revision: Revision;
  readonly position?: Position;
  readonly events: readonly ObligationEvent[];
}
