import { reading, recipientOf, type AgendaPart, type EventStore, type Recipient } from '@termijn/engine';
import { obligationAgenda } from './obligation/obligation.agenda';
import { obligationKind } from './obligation/obligation.kind';
import { planAgenda } from './plan/plan.agenda';
import { sanctionAgenda } from './sanction/sanction.agenda';
import { sanctionKind } from './sanction/sanction.kind';
import { sanctionRecipient } from './sanction/sanction.orders';

/** Every kind of stream to which the calendar can owe something. Alarms and clocks reach no other. */
export const agendaParts: readonly AgendaPart[] = [obligationAgenda, planAgenda, sanctionAgenda];

/** How the agenda reads the log: all these streams at once. */
export const agendaReading = reading(...agendaParts.map(({ kind }) => kind));

/** Whoever takes the commands that reactions order, for every kind of stream that one may order from. */
export const recipientsOf = (store: EventStore): readonly Recipient[] => [
  recipientOf(store, obligationKind),
  sanctionRecipient(store),
];

/** Streams whose facts the notary signs for at once: those in which a person may be fined. */
export const signedAtOnce: readonly string[] = [`${sanctionKind.category}-`];
