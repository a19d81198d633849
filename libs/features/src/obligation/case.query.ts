import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  obligation,
  openDeadlines,
  type Deadline,
  type Obligation,
  type ObligationEvent,
  type ObligationId,
} from '@termijn/domain';
import { factOf, streamName, type EventStore, type Fact, type Instant } from '@termijn/engine';
import { fold, type Day } from '@termijn/kernel';
import { EVENT_STORE } from '../tokens';
import { obligationKind } from './obligation.kind';

/** A look at a case on two clocks: going by what counts up to a legal day, and by what was known at a moment. */
export interface Look {
  readonly on?: Day;
  readonly knownAt?: Instant;
}

/** A case as it stands in that look. */
export interface CaseView {
  readonly id: ObligationId;
  readonly standing: Obligation;
  /** What the calendar still owes the case. */
  readonly deadlines: readonly Deadline[];
  /** The facts that were looked at, in the order in which they were recorded. */
  readonly facts: readonly Fact<ObligationEvent>[];
  /** Where the whole stream stands, however far the look reached. */
  readonly revision: number;
}

/** Shows one case from its stream; nothing when nothing of it counted or was known by then. */
export class ShowCase extends Query<CaseView | undefined> {
  constructor(
    readonly id: ObligationId,
    readonly look: Look = {},
  ) {
    super();
  }
}

const isWithin =
  ({ on, knownAt }: Look) =>
  ({ event, metadata }: Fact<ObligationEvent>): boolean =>
    (on === undefined || event.on <= on) && (knownAt === undefined || metadata.recordedAt <= knownAt);

@QueryHandler(ShowCase)
export class ShowCaseHandler implements IQueryHandler<ShowCase> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ id, look }: ShowCase): Promise<CaseView | undefined> {
    const { revision, events } = await this.store.read(streamName(`${obligationKind.category}-${id}`));
    const facts = events.map((recorded) => factOf(obligationKind, recorded)).filter(isWithin(look));
    if (facts.length === 0 || revision === 'none') return undefined;
    const standing = fold(
      obligation,
      facts.map(({ event }) => event),
    );
    return { id, standing, deadlines: openDeadlines(standing), facts, revision };
  }
}
