import type { PersonRef } from '@termijn/domain';
import type { Identity } from '../people/identity';
import type { Step } from './demo-life';
import type { Course } from './demo-procedures';
import type { InventedPerson } from './invented-people';

/** One person of the demonstration with all that is asked of the law, in the order in which it was written down. */
export interface DemoLife {
  readonly person: InventedPerson;
  readonly ref: PersonRef;
  /** Whether the name is kept: of those who are or were obliged, and of nobody else. */
  readonly named: boolean;
  readonly steps: readonly Step[];
  /** What the GGC does with each hand-over of the file, in order. */
  readonly procedures: readonly Course[];
}

/** Gives a person a pseudonym. */
export type RefOf = (identity: Identity) => PersonRef;
