import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isRole, purposeWords, roles, type Reading, type ReadingMatter } from '@termijn/access';
import type { ObligationId, Words } from '@termijn/domain';
import { factOf, streamName, type Actor, type EventStore, type Fact, type Instant, type Uuid } from '@termijn/engine';
import { EVENT_STORE } from '../tokens';
import { accessLogKind } from './access-log.kind';

/** One reading of a file, with who read it and when. */
export interface ToldReading extends Reading {
  readonly purposeName: Words;
  readonly at: Instant;
  /** The pseudonymous code of the reader, the role and the organisation. */
  readonly reader: Actor;
  readonly roleName?: Words;
  readonly revision: number;
  /** Decimal text. */
  readonly position: string;
  readonly eventId: Uuid;
}

/** Who read a file, oldest first. Nothing in it for a file that nobody read. */
export class ShowReadings extends Query<readonly ToldReading[]> {
  constructor(readonly file: ObligationId) {
    super();
  }
}

@QueryHandler(ShowReadings)
export class ShowReadingsHandler implements IQueryHandler<ShowReadings> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ file }: ShowReadings): Promise<readonly ToldReading[]> {
    const { events } = await this.store.read(streamName(`${accessLogKind.category}-${file}`));
    return readingsOf(events.map((recorded) => factOf(accessLogKind, recorded)));
  }
}

/** Readings in words, in the order in which they happened. */
export const readingsOf = (facts: readonly Fact<ReadingMatter['event']>[]): readonly ToldReading[] =>
  facts.map(({ event: { what, piece, purpose }, metadata: { actor, recordedAt }, revision, position, id }) => ({
    what,
    piece,
    purpose,
    purposeName: purposeWords[purpose],
    at: recordedAt,
    reader: actor,
    ...(isRole(actor.role) && { roleName: roles[actor.role].name }),
    revision,
    position: String(position),
    eventId: id,
  }));
