import { fold, type Matter } from '@termijn/kernel';
import type { RecordedEvent, StreamName } from '../streams/event-store';
import { factOf, type StreamKind } from '../streams/stream-kind';
import { isBefore, isKnown, type Cut } from './cut';
import { needsRevision, readFactsAt } from './facts-at';
import type { Replayed } from './fold-log';
import { readStretch, type Stretch } from './read-stretch';

/**
 * Folds every case of one kind as it stood, or was known, at the cut. Holds no more than the states: a case with a
 * correction is read a second time by itself. Cases of which nothing counts are left out. Throws `UnreadableEvent` and
 * `StoreUnavailable`.
 */
export const foldCases = async <M extends Matter>(
  replay: Omit<Stretch, 'after'> & { readonly cut?: Cut },
  kind: StreamKind<M>,
): Promise<Replayed<ReadonlyMap<StreamName, M['state']>>> => {
  const { eventStore, cut = {} } = replay;
  const { decider } = kind;
  const mayBeCorrected = needsRevision(kind, cut);
  const states = new Map<StreamName, M['state']>();
  const corrected = new Set<StreamName>();
  const visit = (recorded: RecordedEvent): void => {
    const { stream, metadata } = recorded;
    if (!(mayBeCorrected ? isKnown : isBefore)(cut, metadata)) return;
    const { event } = factOf(kind, recorded);
    if (mayBeCorrected && (kind.corrects?.(event) ?? true)) corrected.add(stream);
    if (isBefore(cut, metadata)) states.set(stream, decider.evolve(states.get(stream) ?? decider.initial, event));
  };
  const read = await readStretch(replay, [`${kind.category}-`], visit);
  for (const stream of corrected) {
    const { events } = await eventStore.read(stream);
    const seen = events.filter(({ position }) => position <= read.position);
    const facts = readFactsAt(kind, seen, cut);
    if (facts.length === 0) states.delete(stream);
    else states.set(stream, fold(decider, facts.map(({ event }) => event))); // prettier-ignore
  }
  return { state: states, ...read };
};
