import {
  EventIdReused,
  RevisionConflict,
  type Appended,
  type EncodedEvent,
  type Expected,
  type Position,
  type Revision,
  type StreamName,
  type Uuid,
} from '@termijn/engine';

/** What somebody wants to have appended, proved to be storable. */
export interface WantedAppend {
  readonly stream: StreamName;
  readonly expected: Expected;
  readonly events: readonly EncodedEvent[];
}

/** Where an event stands in the log, and which part of its append it was. */
export interface EventPlace {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  /** Its place among the events of its append, counted from 0, and how many these were. */
  readonly appendIndex: number;
  readonly appendSize: number;
}

/**
 * What to answer when an append was not recorded: it had been recorded before, and gets the same answer; or it throws
 * `EventIdReused` when some of its events were, or were elsewhere; or `RevisionConflict` when all is new to the log.
 */
export const verdictOn = (
  { stream, expected, events }: WantedAppend,
  placeOf: (id: Uuid) => EventPlace | undefined,
  standing: Revision | 'none',
): Appended => {
  const places = events.map(({ id }) => placeOf(id));
  const known = events.find(({ id }) => placeOf(id) !== undefined);
  if (known === undefined) throw new RevisionConflict(stream, expected, standing);
  const last = places.at(-1);
  const start = last === undefined ? -1 : last.revision - events.length + 1;
  const isSame = places.every(
    (place, index) =>
      place?.stream === stream &&
      place.revision === start + index &&
      place.appendIndex === index &&
      place.appendSize === events.length,
  );
  const begins = expected === 'any' || start === (expected === 'none' ? 0 : expected + 1);
  if (last === undefined || !isSame || !begins) throw new EventIdReused(stream, known.id);
  return { revision: last.revision, position: last.position, repeated: true };
};
