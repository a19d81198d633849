import { chainWatch, type SealedEvent } from './chain-watch';
import { eventDigest, noDigest, type Digest } from './event-digest';

/** What was done to a stream, as far as its own digests show. */
export type Tampering = 'edited' | 'deleted' | 'inserted' | 'swapped';

/** The first event of a stream that does not follow on the one before it. */
export interface ChainFault {
  readonly revision: number;
  readonly tampering: Tampering;
}

/**
 * Checks a whole stream in the order in which it lies in the log; `undefined` when every event follows on the one before.
 * A stream whose end was cut off, or that was rewritten with new digests from some event on, is whole in itself: that
 * shows against a checkpoint only.
 */
export const checkChain = (events: readonly SealedEvent[]): ChainFault | undefined => {
  const watch = chainWatch();
  const at = events.findIndex((event) => !watch.follows(event));
  if (at === -1) return undefined;
  const { revision } = events[at]!;
  return { revision, tampering: tamperingAt(events, at) };
};

const tamperingAt = (events: readonly SealedEvent[], at: number): Tampering => {
  const event = events[at]!;
  if (event.revision > at) return 'deleted';
  if (event.revision < at) return 'inserted';
  const previous = digestBefore(events, at);
  const belongsHere = events.findIndex((later, index) => index > at && isSealedAs(later, at, previous));
  if (belongsHere !== -1) return standsElsewhere(events, at, belongsHere) ? 'swapped' : 'inserted';
  if (event.metadata.digest === undefined) return 'inserted';
  const next = events[at + 1];
  return next !== undefined && isSealedAs(next, at + 2, event.metadata.digest) ? 'deleted' : 'edited';
};

/** Whether an event carries the digest that it has at a place, behind the event with that digest. */
const isSealedAs = (event: SealedEvent, revision: number, previous: Digest): boolean =>
  event.metadata.digest === eventDigest({ ...event, revision }, previous);

/** Whether the event at a place changed places with the one that belongs there: it is right behind what stood between them. */
const standsElsewhere = (events: readonly SealedEvent[], at: number, belongsHere: number): boolean => {
  const put = events.map((event, index) =>
    index === at ? events[belongsHere]! : index === belongsHere ? events[at]! : event,
  );
  return isSealedAs(put[belongsHere]!, belongsHere, digestBefore(put, belongsHere));
};

/** The digest of the event before a place, as it lies in the log or, of an event without one, as it would be. */
const digestBefore = (events: readonly SealedEvent[], at: number): Digest =>
  events.slice(0, at).reduce((previous, event) => event.metadata.digest ?? eventDigest(event, previous), noDigest);
