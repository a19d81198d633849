import type { Day } from '@termijn/kernel';
import type { AnyErasureGround, RestrictionGround } from './person.codes';
import type { Approval, PersonCommand, PersonEvent, PersonRefusal } from './person.events';

/** Where a person's data stand that are still there. */
interface StillKept {
  /** Set while their use is restricted. */
  readonly restriction?: { readonly ground: RestrictionGround; readonly on: Day };
}

/** Where the data of a person stand. */
export type PersonFile =
  | ({ readonly phase: 'kept' } & StillKept)
  /** The term of retention has ended; nobody has approved yet. */
  | ({ readonly phase: 'proposed'; readonly proposedOn: Day } & StillKept)
  /** One of two has approved. */
  | ({
      readonly phase: 'seconded';
      readonly proposedOn: Day;
      readonly first: Approval;
      readonly firstOn: Day;
    } & StillKept)
  | { readonly phase: 'erased'; readonly ground: AnyErasureGround; readonly on: Day };

/** The vocabulary of the law of a person's data. */
export interface PersonMatter {
  readonly command: PersonCommand;
  readonly state: PersonFile;
  readonly event: PersonEvent;
  readonly refusal: PersonRefusal;
}
