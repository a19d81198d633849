import fc from 'fast-check';
import { chainWatch, type SealedEvent } from './chain-watch';
import { checkChain } from './check-chain';
import { eventDigest, noDigest } from './event-digest';

/** A stream of so many events; the first `unsealed` were recorded before there were digests. */
const streamOf = (length: number, unsealed = 0): SealedEvent[] => {
  let previous = noDigest;
  return Array.from({ length }, (_, revision) => {
    const event = { stream: 'loan-1', revision, id: `id-${String(revision)}`, type: 'Noted', data: { revision } };
    const metadata: SealedEvent['metadata'] & { readonly recordedAt: string } = {
      recordedAt: `2023-06-01T08:00:0${String(revision)}Z`,
    };
    previous = eventDigest({ ...event, metadata }, previous);
    return { ...event, metadata: revision < unsealed ? metadata : { ...metadata, digest: previous } };
  });
};
const renumbered = (events: readonly SealedEvent[]): SealedEvent[] =>
  events.map((event, revision) => ({ ...event, revision }));
const stranger: SealedEvent = { ...streamOf(1)[0]!, id: 'stranger', data: { stranger: true } };

describe('the chain of a stream', () => {
  it('is whole as it was written, also where digests began half-way', () => {
    expect([streamOf(0), streamOf(5), streamOf(5, 2), streamOf(3, 3)].map(checkChain)).toEqual(
      new Array(4).fill(undefined),
    );
    const watch = chainWatch();
    expect(streamOf(5, 2).every((event) => watch.follows(event))).toBe(true);
    expect(watch.counts()).toEqual({ sealed: 3, unsealed: 2 });
  });

  it('shows an event that was edited', () => {
    const events = streamOf(4);
    events[1] = { ...events[1]!, data: { revision: 7 } };
    expect(checkChain(events)).toEqual({ revision: 1, tampering: 'edited' });
    const last = streamOf(4);
    last[3] = { ...last[3]!, type: 'Forgotten' };
    expect(checkChain(last)).toEqual({ revision: 3, tampering: 'edited' });
  });

  it('shows an event that was sealed anew after it was edited, at the one behind it', () => {
    const events = streamOf(4);
    const edited = { ...events[1]!, data: { revision: 7 } };
    events[1] = {
      ...edited,
      metadata: { ...edited.metadata, digest: eventDigest(edited, events[0]!.metadata.digest!) },
    };
    expect(checkChain(events)).toEqual({ revision: 2, tampering: 'edited' });
  });

  it('shows an event that was deleted, whether a gap was left or closed', () => {
    const rest = streamOf(5).filter(({ revision }) => revision !== 2);
    expect(checkChain(rest)).toEqual({ revision: 3, tampering: 'deleted' });
    expect(checkChain(renumbered(rest))).toEqual({ revision: 2, tampering: 'deleted' });
  });

  it('shows an event that was put in, with or without a digest of its own', () => {
    const [first, ...others] = streamOf(4) as [SealedEvent, ...SealedEvent[]];
    expect(checkChain(renumbered([first, stranger, ...others]))).toEqual({ revision: 1, tampering: 'inserted' });
    const bare = { ...stranger, revision: 4, metadata: {} };
    expect(checkChain([...streamOf(4), bare])).toEqual({ revision: 4, tampering: 'inserted' });
    expect(checkChain([first, { ...others[0]!, revision: 0 }])).toEqual({ revision: 0, tampering: 'inserted' });
  });

  it('shows two events that changed places, neighbours or not', () => {
    for (const [one, other] of [
      [1, 2],
      [1, 4],
    ] as const) {
      const events = streamOf(5);
      [events[one], events[other]] = [events[other]!, events[one]!];
      expect(checkChain(renumbered(events))).toEqual({ revision: one, tampering: 'swapped' });
    }
  });

  it('breaks at whatever is changed in it, and nowhere else', () => {
    const change = fc.record({ at: fc.nat({ max: 5 }), field: fc.constantFrom('id', 'type', 'data') });
    fc.assert(
      fc.property(change, fc.nat({ max: 3 }), ({ at, field }, unsealed) => {
        const events = streamOf(7, unsealed);
        events[at] = { ...events[at]!, [field]: 'changed' };
        // What has no digest of its own is vouched for by the first event that has one.
        expect(checkChain(events)).toEqual({ revision: Math.max(at, unsealed), tampering: 'edited' });
      }),
    );
  });
});
