import type { ObligationEvent } from '@termijn/domain';
import { reactingOnlyTo, uuidOf, type Effect, type Fact, type Reaction, type Uuid } from '@termijn/engine';
import { obligationCodec } from '../obligation/obligation.codec';

/** Which letter a fact calls for. */
export type LetterTemplate = 'registration-reminder' | 'completion-reminder';

/** What the outbox knows of a letter: which one, and in which file. Who gets it is looked up when it is sent. */
export interface LetterOrder {
  readonly template: LetterTemplate;
  readonly stream: string;
}

/** The kind of effect that letters are. */
export const letterEffect = 'letter';

const letters = '0f2b9a46-6a0c-5c9b-8f0c-3f6d5b1f7c10' as Uuid;

/** The letter that a fact calls for, if it calls for one. */
export const letterCalledForBy = ({ type }: ObligationEvent): LetterTemplate | undefined => {
  if (type === 'RegistrationReminderIssued') return 'registration-reminder';
  return type === 'CompletionReminderIssued' ? 'completion-reminder' : undefined;
};

const order = (event: ObligationEvent, fact: Fact<ObligationEvent>): readonly Effect[] => {
  const template = letterCalledForBy(event);
  if (template === undefined) return [];
  return [
    {
      id: uuidOf(letters, fact.id),
      kind: letterEffect,
      payload: { template, stream: fact.stream } satisfies LetterOrder,
    },
  ];
};

/** A reminder is first a fact; that somebody must be written to follows from it, once. */
export const letterReaction: Reaction<ObligationEvent> = {
  name: 'letters',
  on: reactingOnlyTo<ObligationEvent>(obligationCodec.types, {
    RegistrationReminderIssued: order,
    CompletionReminderIssued: order,
  }),
};
