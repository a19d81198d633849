import { obligation, type Obligation, type ObligationEvent } from '@termijn/domain';
import type { Fact, Projection, Row, Table } from '@termijn/engine';

/** Where a case stands after its latest fact, and which fact that was. */
export interface Followed {
  readonly standing: Obligation;
  readonly revision: number;
  readonly position: string;
}

const follow = (before: Followed | undefined, event: ObligationEvent, fact: Fact<ObligationEvent>): Followed => ({
  standing: obligation.evolve(before?.standing ?? obligation.initial, event),
  revision: fact.revision,
  position: String(fact.position),
});

/** The id of the obligation that a stream belongs to. */
export const obligationOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** A read model that shows something of where each case stands. The law itself says where that is. */
export const followingObligation = <R extends Row>(read: {
  readonly name: string;
  readonly version: number;
  readonly table: Table<R>;
  rows(followed: Followed, obligation: string): readonly R[];
}): Projection<ObligationEvent, Followed, R> => ({
  ...read,
  key: (fact) => obligationOf(fact.stream),
  on: {
    NewcomerAssessed: follow,
    ObligationImposed: follow,
    CertificateReceived: follow,
    RegistrationReminderIssued: follow,
    RegisteredWithOffice: follow,
    CompletionReminderIssued: follow,
    TermLapsed: follow,
    NoticeOfDefaultIssued: follow,
    SanctionProcedureOpened: follow,
    PathCompleted: follow,
    CompletionProofReceived: follow,
  },
});
