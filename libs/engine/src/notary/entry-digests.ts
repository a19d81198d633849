import { bytesOfHex, eventDigest, noDigest, type Digest } from '@termijn/proof';
import type { EventStore, RecordedEvent, StreamName } from '../streams/event-store';

/** How many streams with events of before there were digests are kept in mind at once. */
const streamsMax = 50_000;

/** Tells the digest of each event in the order of the log. */
export type EntryDigests = (event: RecordedEvent) => Promise<Uint8Array>;

/**
 * Digests as they lie beside the events. Of an event from before there were digests it is computed, from the events
 * before it in its stream. Throws `StoreUnavailable`.
 */
export const entryDigests = (eventStore: EventStore): EntryDigests => {
  const known = new Map<StreamName, { readonly revision: number; readonly digest: Digest }>();
  return async (event) => {
    const given = bytesOfHex(event.metadata.digest ?? '');
    if (given?.length === 32) return given;
    const before = known.get(event.stream);
    const follows = before?.revision === event.revision - 1 || event.revision === 0;
    const digest = follows ? eventDigest(event, before?.digest ?? noDigest) : await fromTheStart(eventStore, event);
    if (known.size >= streamsMax) known.clear();
    known.set(event.stream, { revision: event.revision, digest });
    return bytesOfHex(digest)!;
  };
};

const fromTheStart = async (eventStore: EventStore, { stream, revision }: RecordedEvent): Promise<Digest> => {
  const { events } = await eventStore.read(stream);
  return events
    .filter((event) => event.revision <= revision)
    .reduce((previous, event) => event.metadata.digest ?? eventDigest(event, previous), noDigest);
};
