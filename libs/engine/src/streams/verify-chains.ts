import { chainWatch, checkChain, type ChainFault, type Tampering } from '@termijn/proof';
import type { EventStore, Position, StreamName } from './event-store';

/** The first place in the log where a chain is broken, and what was done there. */
export interface BrokenChain extends ChainFault {
  readonly stream: StreamName;
  readonly position: Position;
}

/** What a look at the chains found. */
export interface ChainsVerified {
  readonly sealed: number;
  /** Events of before there were digests: each is vouched for by the first later event of its stream that has one. */
  readonly unsealed: number;
  readonly broken?: BrokenChain;
}

/** What the look is given, and to whom it says how far it has come. */
export interface ChainsToVerify {
  readonly eventStore: EventStore;
  readonly signal?: AbortSignal;
  readonly onProgress?: (position: Position) => void;
}

/**
 * Reads the whole log in order and recomputes every digest; ends at the first event that does not follow on the one before
 * it in its stream. Changes nothing. When the signal is raised it ends early, with what was counted so far.
 */
export const verifyChains = async ({ eventStore, signal, onProgress }: ChainsToVerify): Promise<ChainsVerified> => {
  const watch = chainWatch();
  for await (const { events, position } of eventStore.readAll({ after: 0n, ...(signal !== undefined && { signal }) })) {
    const stray = events.find((event) => !watch.follows(event));
    if (stray !== undefined) {
      const broken = await diagnosis(eventStore, stray.stream, { revision: stray.revision, tampering: 'edited' });
      return { ...watch.counts(), broken: { ...broken, stream: stray.stream, position: stray.position } };
    }
    onProgress?.(position);
  }
  return watch.counts();
};

/** Recomputes the digests of one stream. */
export const verifyChain = async (eventStore: EventStore, stream: StreamName): Promise<ChainsVerified> => {
  const { events } = await eventStore.read(stream);
  const unsealed = events.filter(({ metadata }) => metadata.digest === undefined).length;
  const counts = { sealed: events.length - unsealed, unsealed };
  const fault = checkChain(events);
  if (fault === undefined) return counts;
  const { position } = events.find(({ revision }) => revision === fault.revision)!;
  return { ...counts, broken: { ...fault, stream, position } };
};

/** What was done to a stream that is broken: to tell, the events behind the break are needed as well. */
const diagnosis = async (eventStore: EventStore, stream: StreamName, otherwise: ChainFault): Promise<ChainFault> => {
  const tampering: Tampering | undefined = checkChain((await eventStore.read(stream)).events)?.tampering;
  return { ...otherwise, ...(tampering !== undefined && { tampering }) };
};
