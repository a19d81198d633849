import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ObligationCommand, ObligationId, ObligationMatter } from '@termijn/domain';
import { handle, type EventStore, type Intent, type Outcome, type Revision } from '@termijn/engine';
import { EVENT_STORE } from '../tokens';
import { obligationKind } from './obligation.kind';

/** Puts one command to the law of obligations. The bus finds handlers by class, so all commands travel in this envelope. */
export class DecideObligation extends Command<Outcome<ObligationMatter>> {
  constructor(
    readonly id: ObligationId,
    readonly command: ObligationCommand,
    readonly intent: Intent,
    readonly expected?: Revision | 'none',
  ) {
    super();
  }
}

@CommandHandler(DecideObligation)
export class DecideObligationHandler implements ICommandHandler<DecideObligation> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute({ id, command, intent, expected }: DecideObligation): Promise<Outcome<ObligationMatter>> {
    return handle(this.store, obligationKind, id, command, intent, expected);
  }
}
