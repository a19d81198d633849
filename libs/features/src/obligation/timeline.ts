import { eventWords, type ObligationEvent, type Words } from '@termijn/domain';
import type { Actor, Fact, Instant, Uuid } from '@termijn/engine';
import type { Day } from '@termijn/kernel';

/** One step of a case as a sentence, with what a court would ask about it. */
export interface TimelineEntry {
  readonly type: ObligationEvent['type'];
  readonly sentence: Words;
  /** The day on which it counts in law. */
  readonly on: Day;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly reason?: string;
  readonly legalBasis?: string;
  /** The version of the rule that computed a date in it. */
  readonly ruleVersion?: string;
  readonly revision: number;
  /** Decimal text. */
  readonly position: string;
  readonly eventId: Uuid;
}

/** Facts as sentences, in the order in which they were recorded. */
export const timelineOf = (facts: readonly Fact<ObligationEvent>[]): readonly TimelineEntry[] =>
  facts.map(({ event, metadata, revision, position, id }) => {
    const { actor, onBehalfOf, reason, legalBasis, ruleVersion, recordedAt } = metadata;
    return {
      type: event.type,
      sentence: eventWords(event),
      on: event.on,
      recordedAt,
      actor,
      ...(onBehalfOf !== undefined && { onBehalfOf }),
      ...(reason !== undefined && { reason }),
      ...(legalBasis !== undefined && { legalBasis }),
      ...(ruleVersion !== undefined && { ruleVersion }),
      revision,
      position: String(position),
      eventId: id,
    };
  });
