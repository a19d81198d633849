import { obligation, type ObligationEvent, type ObligationFile } from '@termijn/domain';
import { idOf, onEvery, type Fact, type Projection, type Row, type Table } from '@termijn/engine';
import { obligationCodec } from './obligation.codec';

/** Where a case stands after its latest fact, and which fact that was. */
export interface Followed {
  readonly standing: ObligationFile;
  readonly revision: number;
  readonly position: string;
}

const follow = (before: Followed | undefined, event: ObligationEvent, fact: Fact<ObligationEvent>): Followed => ({
  standing: obligation.evolve(before?.standing ?? obligation.initial, event),
  revision: fact.revision,
  position: String(fact.position),
});

/** A read model that shows something of where each case stands. The law itself says where that is. */
export const followingObligation = <R extends Row>(read: {
  readonly name: string;
  readonly version: number;
  readonly table: Table<R>;
  rows(followed: Followed, obligation: string): readonly R[];
}): Projection<ObligationEvent, Followed, R> => ({
  ...read,
  key: (fact) => idOf(fact.stream),
  on: onEvery(obligationCodec.types, follow),
});
