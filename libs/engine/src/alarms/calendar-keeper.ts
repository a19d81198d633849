import type { Day, Matter } from '@termijn/kernel';
import type { Clock } from '../clock';
import { NoRecipient } from '../failures';
import type { Uuid } from '../ids';
import { categoryOf, idOf, type Actor, type EventStore, type StreamName } from '../streams/event-store';
import { handle, type Outcome } from '../streams/handle';
import type { AgendaPart } from './agenda';

/** What it takes to ask the law of any case what the calendar calls for. */
export interface CalendarKeeping {
  readonly eventStore: EventStore;
  readonly clock: Clock;
  /** Every kind of stream that the calendar can owe something. */
  readonly parts: readonly AgendaPart[];
  /** Gives a key that nobody had before: every knock is a wish of its own, because the law knows a repetition itself. */
  readonly newKey: () => Uuid;
  /** What makes it ask: an alarm, a clock that was turned. */
  readonly causation: string;
}

const calendar: Actor = { who: 'calendar', role: 'system', organisation: 'termijn' };

/**
 * Asks the law of the case behind a stream, whatever its kind, what follows from the calendar on a day. Throws
 * `NoRecipient` for a kind that is not among the parts, and what `handle` throws.
 */
export const calendarKeeper = ({ eventStore, clock, parts, newKey, causation }: CalendarKeeping) => {
  const partOf = new Map(parts.map((part) => [part.kind.category, part]));
  return async (stream: StreamName, on: Day): Promise<Outcome<Matter>> => {
    const part = partOf.get(categoryOf(stream));
    if (part === undefined) throw new NoRecipient(categoryOf(stream));
    const intent = { key: newKey(), at: clock.now(), actor: calendar, causation, correlation: stream };
    return handle(eventStore, part.kind, idOf(stream), part.keepCalendar(on), intent);
  };
};
