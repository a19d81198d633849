import { fold, type Matter } from '@termijn/kernel';
import type { RecordedEvent } from '../streams/event-store';
import type { StreamKind } from '../streams/stream-kind';
import type { Cut } from './cut';
import { readFactsAt } from './facts-at';

/** The state of one case as it stood, or was known, at the cut. Throws `UnreadableEvent`. */
export const foldCase = <M extends Matter>(
  kind: StreamKind<M>,
  events: readonly RecordedEvent[],
  cut: Cut = {},
): M['state'] =>
  fold(
    kind.decider,
    readFactsAt(kind, events, cut).map(({ event }) => event),
  );
