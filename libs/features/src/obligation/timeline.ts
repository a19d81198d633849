import {
  eventWords,
  flawsIn,
  refusalWords,
  remedyWords,
  type Obligation,
  type ObligationEvent,
  type ObligationFile,
  type ObligationRefusal,
  type Remedy,
  type Words,
} from '@termijn/domain';
import type { Actor, Fact, Instant, Uuid } from '@termijn/engine';
import type { Day } from '@termijn/kernel';

/** A fact as it reads since it was corrected, as a sentence. */
export interface Reading {
  readonly sentence: Words;
  /** The day on which it counts in law since then. */
  readonly on: Day;
}

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
  /** On a correction: the revision of the fact that was wrong. */
  readonly corrects?: number;
  /** On a fact that does not read like this any more: the revision of the correction that says so. */
  readonly correctedBy?: number;
  /** How it reads since then; absent on a fact that never belonged in this file. */
  readonly nowReads?: Reading;
  readonly revision: number;
  /** Decimal text. */
  readonly position: string;
  readonly eventId: Uuid;
}

/** What corrections, taken together, make of earlier facts: by revision, the last correction and the reading it gave. */
const correctionsIn = (
  facts: readonly Fact<ObligationEvent>[],
): ReadonlyMap<number, Pick<TimelineEntry, 'correctedBy' | 'nowReads'>> => {
  const corrected = new Map<number, Pick<TimelineEntry, 'correctedBy' | 'nowReads'>>();
  for (const { event, revision: correctedBy } of facts) {
    if (event.type === 'FactCorrected')
      for (const { fact, as } of [event, ...event.rederived])
        corrected.set(fact, { correctedBy, nowReads: { sentence: eventWords(as), on: as.on } });
    if (event.type === 'IdentityCorrected')
      for (const { revision } of facts) if (revision < correctedBy) corrected.set(revision, { correctedBy });
  }
  return corrected;
};

/** Facts as sentences, in the order in which they were recorded. What was corrected is still told, with what it now is. */
export const timelineOf = (facts: readonly Fact<ObligationEvent>[]): readonly TimelineEntry[] => {
  const corrected = correctionsIn(facts);
  return facts.map(({ event, metadata, revision, position, id }) => {
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
      ...(event.type === 'FactCorrected' && { corrects: event.fact }),
      ...corrected.get(revision),
      revision,
      position: String(position),
      eventId: id,
    };
  });
};

/** A step that lost its ground by a correction: which fact it is, why it would be refused now, and what to do about it. */
export interface ToldFlaw {
  /** The revision of the fact. */
  readonly fact: number;
  readonly refusal: string;
  readonly why: Words;
  readonly remedy: Remedy;
  readonly remedyName: Words;
}

/** The steps of a case that were not put right yet, in words. */
export const flawsOf = (file: ObligationFile): readonly ToldFlaw[] =>
  flawsIn(file).map(({ fact, refusal, remedy }) => ({
    fact,
    refusal,
    why: refusalWords[refusal as ObligationRefusal],
    remedy,
    remedyName: remedyWords[remedy],
  }));

/** Where a case stands, without the facts that led there. */
export const standingWithoutFacts = (file: ObligationFile): Obligation =>
  Object.fromEntries(Object.entries(file).filter(([field]) => field !== 'facts')) as unknown as Obligation;
