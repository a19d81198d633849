import { fold, type Matter } from '@termijn/kernel';
import type { RecordedEvent } from '../streams/event-store';
import type { StreamKind } from '../streams/stream-kind';
import { isBefore, type Cut } from './cut';

/** The state of one case as it stood, or was known, at the cut. Throws `UnreadableEvent`. */
export const foldCase = <M extends Matter>(
  kind: StreamKind<M>,
  events: readonly RecordedEvent[],
  cut: Cut = {},
): M['state'] =>
  fold(
    kind.decider,
    events.filter((event) => isBefore(cut, event.metadata)).map((event) => kind.codec.decode(event)),
  );
