import { bytesOfBase64, bytesOfHex } from '../bytes/bytes';
import { checkChain } from '../chain/check-chain';
import { eventDigest, noDigest } from '../chain/event-digest';
import type { Checkpoint } from '../checkpoint/checkpoint';
import { checkInclusion } from '../tree/check';
import { leafHash } from '../tree/hashes';
import type { Dossier, DossierEvent, DossierStream } from './dossier';
import type { Finding } from './verdict';

/** What the events of a dossier show of themselves. */
export const checkEvents = (dossier: Dossier): readonly Finding[] => [
  checkStreams(dossier),
  checkChains(dossier),
  checkOrder(dossier),
];

/** The stream of the procedure comes first, and no stream comes twice or is empty. */
const checkStreams = ({ procedure, streams }: Dossier): Finding => {
  const names = streams.map(({ stream }) => stream);
  const isWhole = new Set(names).size === names.length && streams.every(({ events }) => events.length > 0);
  return isWhole && names[0]?.endsWith(`-${procedure}`) === true
    ? { check: 'streams', outcome: 'holds' }
    : { check: 'streams', outcome: 'fails', reason: 'not-the-procedure', about: procedure };
};

/** Every event of each stream follows on the one before it, from the first one on. */
const checkChains = ({ streams }: Dossier): Finding => {
  for (const { stream, events } of streams) {
    const fault = checkChain(events.map((event) => ({ ...event, stream })));
    if (fault === undefined) continue;
    return { check: 'chain', outcome: 'fails', reason: 'chain-broken', about: `${stream}, ${fault.revision + 1}` };
  }
  return { check: 'chain', outcome: 'holds' };
};

/** In the log as in the tree: whatever stands further on in one stands further on in the other, and so in each stream. */
const checkOrder = ({ streams }: Dossier): Finding => {
  const all = streams.flatMap(({ events }) => events);
  const byIndex = all.toSorted((one, other) => one.index - other.index);
  const wrong = [...streams.map(({ events }) => events), byIndex].map(firstOutOfOrder).find((event) => event);
  return wrong === undefined
    ? { check: 'order', outcome: 'holds' }
    : { check: 'order', outcome: 'fails', reason: 'order-differs', about: `#${wrong.position}` };
};

const firstOutOfOrder = (events: readonly DossierEvent[]): DossierEvent | undefined =>
  events.find((event, at) => {
    const before = events[at - 1];
    return before && (before.index >= event.index || BigInt(before.position) >= BigInt(event.position));
  });

/** Every event stands in the tree under the root of the checkpoint. */
export const checkInclusions = ({ streams }: Dossier, { size, root }: Checkpoint): Finding => {
  for (const stream of streams) {
    const entries = entriesOf(stream);
    for (const [at, { index, inclusion, position }] of stream.events.entries()) {
      const about = `${stream.stream}, ${at + 1} (#${position})`;
      if (index >= size) return { check: 'inclusion', outcome: 'fails', reason: 'checkpoint-too-old', about };
      const proof = inclusion.map((hash) => bytesOfBase64(hash)!);
      if (!checkInclusion({ index, size, leaf: leafHash(entries[at]!), proof, root }))
        return { check: 'inclusion', outcome: 'fails', reason: 'not-in-the-log', about };
    }
  }
  return { check: 'inclusion', outcome: 'holds' };
};

/** What the tree holds of the events of a stream: their digests, also of those from before digests were written beside them. */
const entriesOf = ({ stream, events }: DossierStream): readonly Uint8Array[] => {
  let previous = noDigest;
  return events.map((event) => {
    previous = eventDigest({ ...event, stream }, previous);
    return bytesOfHex(previous)!;
  });
};
