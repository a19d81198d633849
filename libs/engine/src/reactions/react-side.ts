import type { Message } from '@termijn/kernel';
import type { Reading } from '../streams/reading';
import type { Reaction } from './reaction';

/** A reaction with its way to read the log, their types sealed, so that unlike ones fit into one list. */
export interface ReactSide {
  readonly reaction: Reaction;
  readonly reading: Reading<Message>;
}

/** Seals a reaction together with its reading, which can give it nothing but the events it knows. */
export const reactSide = <E extends Message>(reaction: Reaction<E>, reading: Reading<E>): ReactSide =>
  ({ reaction, reading }) as unknown as ReactSide;
