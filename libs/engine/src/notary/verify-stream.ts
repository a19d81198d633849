import { checkInclusion, hexOf, inclusionProof, leafHash } from '@termijn/proof';
import type { EventStore, RecordedEvent, StreamName } from '../streams/event-store';
import { verifyChain } from '../streams/verify-chain';
import { checkpointIn, type LogIdentity } from './checkpoint-note';
import { entryDigests } from './entry-digests';
import { hashesFor } from './tree-edge';
import type { TreeStore } from './tree-store';
import type { LogFault, LogVerified } from './verify-log';

/** A log of which one stream is looked at. */
export interface StreamToVerify extends LogIdentity {
  readonly eventStore: EventStore;
  readonly treeStore: TreeStore;
}

/**
 * Compares one stream with its digests, with the tree and with the newest checkpoint. That the end of a stream was cut
 * off shows in a look at the whole log only.
 */
export const verifyStream = async (
  log: StreamToVerify,
  stream: StreamName,
): Promise<Omit<LogVerified, 'checkpoints' | 'cosigned'>> => {
  const { broken, ...counts } = await verifyChain(log.eventStore, stream);
  if (broken !== undefined) return { ...counts, signed: 0, broken };
  const { events } = await log.eventStore.read(stream);
  const newest = await log.treeStore.newestCheckpoint();
  const checkpoint = newest && checkpointIn(newest.note, log);
  if (newest === undefined) return { ...counts, signed: 0 };
  if (checkpoint === undefined) return { ...counts, signed: 0, broken: { tampering: 'forged', stream } };

  const known = await log.treeStore.indexesOf(events.map(({ position }) => position));
  const covered = [...known.values()].filter((index) => index < checkpoint.size);
  const hashAt = await hashesFor(log.treeStore, checkpoint.size, covered);
  const [last] = await log.treeStore.entries(checkpoint.size - 1, 1);
  const digestOf = entryDigests(log.eventStore);
  const faultOf = async (event: RecordedEvent): Promise<LogFault | undefined> => {
    const index = known.get(event.position);
    const place = { stream, revision: event.revision, position: event.position };
    if (index === undefined)
      return last === undefined || event.position > last.position ? undefined : { tampering: 'inserted', ...place };
    if (index >= checkpoint.size) return undefined;
    const leaf = leafHash(await digestOf(event));
    const { size, root } = checkpoint;
    const isSigned =
      hexOf(hashAt(0, index)) === hexOf(leaf) &&
      checkInclusion({ index, size, leaf, root, proof: inclusionProof(index, size, hashAt) });
    return isSigned ? undefined : { tampering: 'rewritten', index, ...place };
  };
  for (const event of events) {
    const fault = await faultOf(event);
    if (fault !== undefined) return { ...counts, signed: covered.length, broken: fault };
  }
  return { ...counts, signed: covered.length };
};
