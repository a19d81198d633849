import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  explainStep,
  openSanctionDeadlines,
  recountSanctionTerm,
  sanction,
  sanctionEventWords,
  sanctionTermsStartedBy,
  sanctionTermWords,
  type CountingStep,
  type Sanction,
  type SanctionDeadline,
  type SanctionEvent,
  type SanctionId,
  type SanctionTerm,
  type TermEnd,
  type Words,
} from '@termijn/domain';
import {
  readFactsAt,
  streamName,
  type Actor,
  type Cut,
  type EventStore,
  type Fact,
  type Instant,
  type StreamSlice,
  type Uuid,
} from '@termijn/engine';
import { fold, type Day } from '@termijn/kernel';
import { EVENT_STORE } from '../tokens';
import { sanctionKind } from './sanction.kind';

/** A procedure as it stands at a cut through history on two clocks. */
export interface SanctionView {
  readonly id: SanctionId;
  readonly standing: Sanction;
  /** What the calendar still owes the procedure. */
  readonly deadlines: readonly SanctionDeadline[];
  /** The facts before the cut, in the order in which they were recorded. */
  readonly facts: readonly Fact<SanctionEvent>[];
  /** Where the whole stream stands, whatever the cut. */
  readonly revision: number;
}

/** Shows one procedure from its stream; nothing when nothing of it counted or was known by then. */
export class ShowSanction extends Query<SanctionView | undefined> {
  constructor(
    readonly id: SanctionId,
    readonly cut: Cut = {},
  ) {
    super();
  }
}

@QueryHandler(ShowSanction)
export class ShowSanctionHandler implements IQueryHandler<ShowSanction> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ id, cut }: ShowSanction): Promise<SanctionView | undefined> {
    return sanctionViewOf(id, await this.store.read(streamName(`${sanctionKind.category}-${id}`)), cut);
  }
}

/** One procedure from its whole stream, or from the beginning of it. */
export const sanctionViewOf = (
  id: SanctionId,
  { revision, events }: StreamSlice,
  cut: Cut = {},
): SanctionView | undefined => {
  const facts = readFactsAt(sanctionKind, events, cut);
  if (facts.length === 0 || revision === 'none') return undefined;
  const standing = fold(
    sanction,
    facts.map(({ event }) => event),
  );
  return { id, standing, deadlines: openSanctionDeadlines(standing), facts, revision };
};

/** One step of a procedure as a sentence, with what a court would ask about it. */
export interface SanctionTimelineEntry {
  readonly type: SanctionEvent['type'];
  readonly sentence: Words;
  /** The day on which it counts in law. */
  readonly on: Day;
  readonly recordedAt: Instant;
  /** The official who took the step, or the rule by its name. */
  readonly actor: Actor;
  readonly legalBasis?: string;
  /** The version of the rule that computed a date or bounds an amount in it. */
  readonly ruleVersion?: string;
  /** The last fact of the municipality's file that was looked at. */
  readonly fileRevision?: number;
  readonly revision: number;
  /** Decimal text. */
  readonly position: string;
  readonly eventId: Uuid;
}

/** Facts as sentences, in the order in which they were recorded. */
export const sanctionTimelineOf = (facts: readonly Fact<SanctionEvent>[]): readonly SanctionTimelineEntry[] =>
  facts.map(({ event, metadata: { actor, recordedAt, legalBasis, ruleVersion }, revision, position, id }) => ({
    type: event.type,
    sentence: sanctionEventWords(event),
    on: event.on,
    recordedAt,
    actor,
    ...(legalBasis !== undefined && { legalBasis }),
    ...(ruleVersion !== undefined && { ruleVersion }),
    ...('file' in event && { fileRevision: event.file }),
    revision,
    position: String(position),
    eventId: id,
  }));

/** A term that a fact started, and how its last day was found. */
export interface TermOfSanction {
  readonly term: SanctionTerm;
  readonly name: Words;
  /** The day that the count sets out from. */
  readonly from: Day;
  /** As written into the fact; `unknown` when the law sets no length. */
  readonly end: TermEnd;
  /** The revision of the fact that started it. */
  readonly startedBy: number;
  /** Empty when the law sets no length, or when this build does not know the rule versions any more. */
  readonly explanation: readonly { readonly step: CountingStep; readonly sentence: Words }[];
}

/** Every term that these facts started, in order, the unknown ones included, each with the derivation of its last day. */
export const termsOfSanction = (facts: readonly Fact<SanctionEvent>[]): readonly TermOfSanction[] =>
  facts.flatMap(({ event, revision }) =>
    sanctionTermsStartedBy(event).map((started) => ({
      term: started.term,
      name: sanctionTermWords[started.term],
      from: started.from,
      end: started.end,
      startedBy: revision,
      explanation: (recountSanctionTerm(started)?.steps ?? []).map((step) => ({ step, sentence: explainStep(step) })),
    })),
  );
