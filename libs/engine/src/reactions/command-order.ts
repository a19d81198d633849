import type { Matter, Message } from '@termijn/kernel';
import type { Clock } from '../clock';
import { CommandRefused, NoRecipient } from '../failures';
import { uuidOf, type Uuid } from '../ids';
import type { Actor } from '../streams/event-store';
import type { Outcome } from '../streams/handle';
import type { Recipient } from '../streams/recipient';
import type { Fact, StreamKind } from '../streams/stream-kind';
import type { Effect, OutboxEntry } from './reaction';

/** The kind of effect that a command to another stream is. */
export const commandEffect = 'command';

/** What is to become of an order that the law refuses: noted as done with the refusal, or left for a person to look at. */
export type WhenRefused = 'note' | 'park';

/** What the outbox knows of a command that a fact calls for: codes and pseudonyms only, as in any stream. */
export interface CommandOrder {
  readonly category: string;
  readonly id: string;
  readonly command: Message;
  /** The id of the fact that called for it. */
  readonly causation: Uuid;
  /** What that fact belongs to as a whole. */
  readonly correlation: string;
  readonly whenRefused: WhenRefused;
}

/**
 * Orders a command to the stream of another case because of a fact. The same fact orders one command of a type from one
 * stream, however often the reaction runs.
 */
export const orderCommand = <M extends Matter>(
  kind: StreamKind<M>,
  id: string,
  command: M['command'],
  because: Pick<Fact<Message>, 'id' | 'metadata'>,
  whenRefused: WhenRefused = 'note',
): Effect => orderFrom(kind.category, id, command, because, whenRefused);

/** The same for a recipient that understands more than the commands of its law, because it looks something up first. */
export const orderFrom = (
  category: string,
  id: string,
  command: Message,
  because: Pick<Fact<Message>, 'id' | 'metadata'>,
  whenRefused: WhenRefused = 'note',
): Effect => ({
  id: uuidOf(because.id, `${commandEffect} ${category}-${id} ${command.type}`),
  kind: commandEffect,
  payload: {
    category,
    id,
    command,
    causation: because.id,
    correlation: because.metadata.correlation,
    whenRefused,
  } satisfies CommandOrder,
});

/** Who asks for what follows from a fact: the rule by its name, for the machine and not for a person. */
const actorFor = (reaction: string): Actor => ({ who: reaction, role: 'system', organisation: 'termijn' });

/**
 * The hand that puts ordered commands to the law of the stream they are for. The id of the effect is the key, so a
 * command that was recorded before its hand died is not recorded again. Answers what became of it as a receipt. Throws
 * `NoRecipient`, and `CommandRefused` where the order says that a person must look at a refusal.
 */
export const commandHand = (
  recipients: readonly Recipient[],
  clock: Clock,
): ((effect: Pick<OutboxEntry, 'id' | 'reaction' | 'payload'>) => Promise<string>) => {
  const recipientFor = new Map(recipients.map((recipient) => [recipient.category, recipient]));
  return async ({ id: key, reaction, payload }) => {
    const { category, id, command, causation, correlation, whenRefused } = payload as CommandOrder;
    const recipient = recipientFor.get(category);
    if (recipient === undefined) throw new NoRecipient(category);
    const intent = { key, at: clock.now(), actor: actorFor(reaction), causation, correlation };
    const outcome = await recipient.ask(id, command, intent);
    if (outcome.outcome === 'refused' && whenRefused === 'park') throw new CommandRefused(outcome.refusal);
    return receiptOf(outcome);
  };
};

const receiptOf = (outcome: Outcome<Matter>): string => {
  if (outcome.outcome === 'refused') return `refused: ${outcome.refusal}`;
  return outcome.events.length === 0 ? 'already so' : `recorded at ${outcome.revision}`;
};
