import type { Message } from '@termijn/kernel';
import type { Reading } from '../streams/reading';
import type { Projection, Row } from './projection';

/** A projection with its way to read the log, their types sealed, so that unlike ones fit into one list. */
export interface ReadSide {
  readonly projection: Projection;
  readonly reading: Reading<Message>;
}

/** Seals a projection together with its reading, which can give it nothing but the events it knows. */
export const readSide = <E extends Message, S, R extends Row>(
  projection: Projection<E, S, R>,
  reading: Reading<E>,
): ReadSide => ({ projection, reading }) as unknown as ReadSide;
