import { fold, type Day, type Matter } from '@termijn/kernel';
import { dayOf, type Instant } from '../clock';
import { FutureDay, RevisionConflict } from '../failures';
import { uuidOf, type Uuid } from '../ids';
import {
  streamName,
  type Actor,
  type EventStore,
  type Metadata,
  type NewEvent,
  type Position,
  type Revision,
  type StreamSlice,
} from './event-store';
import { sealed } from './seal';
import type { StreamKind } from './stream-kind';

/** Who wants it, why, and under which key. The same key is the same wish, however often it arrives. */
export interface Intent extends Pick<Metadata, 'actor' | 'onBehalfOf' | 'reason' | 'causation' | 'correlation'> {
  readonly actor: Actor;
  /** The caller's idempotency key; the ids of the events derive from it. */
  readonly key: Uuid;
  readonly at: Instant;
}

/** What became of a command. `position` is set when something was recorded, now or under the same key before. */
export type Outcome<M extends Matter> =
  | {
      readonly outcome: 'recorded';
      readonly revision: Revision | 'none';
      readonly position?: Position;
      readonly events: readonly M['event'][];
    }
  | { readonly outcome: 'refused'; readonly refusal: M['refusal']; readonly revision: Revision | 'none' };

const attemptsMax = 5;

/**
 * Loads the stream, sees whether the actor may ask this, lets the law decide, appends what follows. With `expected` there is one attempt and a
 * `RevisionConflict` when the stream stands elsewhere; without it a lost race is decided anew, a bounded number of times.
 * What would be recorded before its legal day has come is a `FutureDay`.
 */
export const handle = async <M extends Matter>(
  store: EventStore,
  kind: StreamKind<M>,
  id: string,
  command: M['command'],
  intent: Intent,
  expected?: Revision | 'none',
): Promise<Outcome<M>> => {
  const stream = streamName(`${kind.category}-${id}`);
  for (let attempt = 1; ; attempt++) {
    const slice = await store.read(stream);
    const earlier = recordedUnder(intent.key, kind, slice);
    if (earlier !== undefined) return earlier;
    const barred = kind.barred?.(command, intent.actor);
    if (barred !== undefined) return { outcome: 'refused', refusal: barred, revision: slice.revision };
    if (expected !== undefined && expected !== slice.revision)
      throw new RevisionConflict(stream, expected, slice.revision);

    const history = slice.events.map((event) => kind.codec.decode(event));
    const decision = kind.decider.decide(fold(kind.decider, history), command);
    if (!decision.granted) return { outcome: 'refused', refusal: decision.refusal, revision: slice.revision };
    if (decision.events.length === 0) return { outcome: 'recorded', revision: slice.revision, events: [] };
    try {
      const { revision, position } = await store.append(
        stream,
        slice.revision,
        sealed(slice, stream, prepare(kind, decision.events, intent)),
      );
      return { outcome: 'recorded', revision, position, events: decision.events };
    } catch (error) {
      const lostRace = error instanceof RevisionConflict && expected === undefined;
      if (!lostRace || attempt === attemptsMax) throw error;
    }
  }
};

const idOf = (key: Uuid, index: number): Uuid => uuidOf(key, String(index));

/** The answer given the first time, if this key has written to the stream before. */
const recordedUnder = <M extends Matter>(
  key: Uuid,
  kind: StreamKind<M>,
  slice: StreamSlice,
): Outcome<M> | undefined => {
  if (slice.events.length === 0) return undefined;
  const first = idOf(key, 0);
  const start = slice.events.findIndex((event) => event.id === first);
  if (start === -1) return undefined;
  const written = slice.events.slice(start).filter((event, index) => event.id === idOf(key, index));
  const { revision, position } = written.at(-1)!;
  return { outcome: 'recorded', revision, position, events: written.map((event) => kind.codec.decode(event)) };
};

const prepare = <M extends Matter>(
  kind: StreamKind<M>,
  events: readonly M['event'][],
  { key, at, ...rest }: Intent,
): readonly NewEvent[] =>
  events.map((event, index) => {
    const { type, data, schemaVersion } = kind.codec.encode(event);
    const note = kind.note(event);
    requireNotFuture(note.legalDay, at);
    return {
      id: idOf(key, index),
      type,
      data,
      metadata: { ...rest, ...note, recordedAt: at, schemaVersion },
    };
  });

const requireNotFuture = (legalDay: Day | undefined, at: Instant): void => {
  const today = dayOf(at);
  if (legalDay !== undefined && legalDay > today) throw new FutureDay(legalDay, today);
};
