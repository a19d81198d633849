import { planEventWords, type PlanEvent, type Words } from '@termijn/domain';
import type { Actor, Fact, Instant } from '@termijn/engine';
import type { Day } from '@termijn/kernel';

/** One step of a plan: what happened, on which day it counts, who recorded it and when. */
export interface PlanTimelineEntry {
  readonly type: PlanEvent['type'];
  readonly sentence: Words;
  readonly on: Day;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  /** The rule that gave the lead of a reminder. */
  readonly ruleVersion?: string;
  readonly revision: number;
  readonly position: string;
  readonly eventId: string;
}

/** Facts of a plan as sentences, in the order in which they were recorded. */
export const planTimelineOf = (facts: readonly Fact<PlanEvent>[]): readonly PlanTimelineEntry[] =>
  facts.map(({ event, metadata: { actor, recordedAt, ruleVersion }, revision, position, id }) => ({
    type: event.type,
    sentence: planEventWords(event),
    on: event.on,
    recordedAt,
    actor,
    ...(ruleVersion !== undefined && { ruleVersion }),
    revision,
    position: String(position),
    eventId: id,
  }));
