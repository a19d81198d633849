import type { Matter } from '@termijn/kernel';
import type { EventStore } from './event-store';
import { handle, type Intent, type Outcome } from './handle';
import type { StreamKind } from './stream-kind';

/** Whoever puts commands to the law of one kind of stream. */
export interface Recipient<M extends Matter = Matter> {
  /** The first part of the name of its streams. */
  readonly category: string;
  /** Throws what `handle` throws. */
  ask(id: string, command: M['command'], intent: Intent): Promise<Outcome<M>>;
}

/** The recipient for a kind whose commands arrive complete, so that nothing has to be looked up before the law is asked. */
export const recipientOf = <M extends Matter>(store: EventStore, kind: StreamKind<M>): Recipient<M> => ({
  category: kind.category,
  ask: (id, command, intent) => handle(store, kind, id, command, intent),
});
