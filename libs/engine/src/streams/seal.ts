import { eventDigest, noDigest, type Digest } from '@termijn/proof';
import type { NewEvent, RecordedEvent, StreamName, StreamSlice } from './event-store';

/** The digest that the next event of a stream follows on. What was recorded before there were digests is counted in. */
export const digestAt = (events: readonly RecordedEvent[]): Digest => {
  const sealedLast = events.findLastIndex(({ metadata }) => metadata.digest !== undefined);
  const known = events[sealedLast]?.metadata.digest ?? noDigest;
  return events.slice(sealedLast + 1).reduce((previous, event) => eventDigest(event, previous), known);
};

/** New events with their digests, in the order in which they will stand behind a whole stream. */
export const sealed = (
  { revision, events }: StreamSlice,
  stream: StreamName,
  added: readonly NewEvent[],
): readonly NewEvent[] => {
  const first = revision === 'none' ? 0 : revision + 1;
  let previous = digestAt(events);
  return added.map((event, index) => {
    previous = eventDigest({ ...event, stream, revision: first + index }, previous);
    return { ...event, metadata: { ...event.metadata, digest: previous } };
  });
};
