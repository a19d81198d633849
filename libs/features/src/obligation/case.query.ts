import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  obligation,
  openDeadlines,
  withoutCorrections,
  type Deadline,
  type ObligationFile,
  type ObligationEvent,
  type ObligationId,
} from '@termijn/domain';
import {
  factOf,
  factsAt,
  isKnown,
  streamName,
  type Cut,
  type EventStore,
  type Fact,
  type StreamSlice,
} from '@termijn/engine';
import { fold } from '@termijn/kernel';
import { EVENT_STORE } from '../tokens';
import { obligationKind } from './obligation.kind';

/** A case as it stands at a cut through history on two clocks. */
export interface CaseView {
  readonly id: ObligationId;
  readonly standing: ObligationFile;
  /** What the calendar still owes the case. */
  readonly deadlines: readonly Deadline[];
  /** The facts that count at the cut, as they were written down and in that order, with what corrects them. */
  readonly facts: readonly Fact<ObligationEvent>[];
  /** The facts that count at the cut as they are now known to have been, each in its place; corrections are left out. */
  readonly effective: readonly Fact<ObligationEvent>[];
  /** Where the whole stream stands, whatever the cut. */
  readonly revision: number;
}

/** Shows one case from its stream; nothing when nothing of it counted or was known by then. */
export class ShowCase extends Query<CaseView | undefined> {
  constructor(
    readonly id: ObligationId,
    readonly cut: Cut = {},
  ) {
    super();
  }
}

@QueryHandler(ShowCase)
export class ShowCaseHandler implements IQueryHandler<ShowCase> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ id, cut }: ShowCase): Promise<CaseView | undefined> {
    return caseViewOf(id, await this.store.read(streamName(`${obligationKind.category}-${id}`)), cut);
  }
}

/** One case from its whole stream, or from the beginning of it. */
export const caseViewOf = (
  id: ObligationId,
  { revision, events }: StreamSlice,
  cut: Cut = {},
): CaseView | undefined => {
  const facts = events
    .filter(({ metadata }) => isKnown(cut, metadata))
    .map((recorded) => factOf(obligationKind, recorded));
  const counting = factsAt(obligationKind, facts, cut);
  if (counting.length === 0 || revision === 'none') return undefined;
  const standing = fold(
    obligation,
    counting.map(({ event }) => event),
  );
  return {
    id,
    standing,
    deadlines: openDeadlines(standing),
    facts: tellable(facts, counting),
    effective: asNowRead(facts, counting),
    revision,
  };
};

/** The facts that count, as they were written down, and whatever corrects one of them. */
const tellable = (
  facts: readonly Fact<ObligationEvent>[],
  counting: readonly Fact<ObligationEvent>[],
): readonly Fact<ObligationEvent>[] => {
  const counted = new Set(counting.map(({ revision }) => revision));
  return facts.filter(
    ({ event, revision }) => counted.has(revision) || (event.type === 'FactCorrected' && counted.has(event.fact)),
  );
};

/** The facts that count, in the words of the corrections that are known. */
const asNowRead = (
  facts: readonly Fact<ObligationEvent>[],
  counting: readonly Fact<ObligationEvent>[],
): readonly Fact<ObligationEvent>[] => {
  const read = withoutCorrections(facts.map(({ event }) => event));
  const eventAt = new Map(facts.map(({ revision }, index) => [revision, read[index]]));
  return counting.flatMap((fact) => {
    const event = eventAt.get(fact.revision);
    return event === undefined ? [] : [{ ...fact, event }];
  });
};
