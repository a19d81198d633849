import { checkChain, type ChainFault, type Tampering } from '@termijn/proof';
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
export const diagnosis = async (
  eventStore: EventStore,
  stream: StreamName,
  otherwise: ChainFault,
): Promise<ChainFault> => {
  const tampering: Tampering | undefined = checkChain((await eventStore.read(stream)).events)?.tampering;
  return { ...otherwise, ...(tampering !== undefined && { tampering }) };
};
