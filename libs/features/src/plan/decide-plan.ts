import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PlanCommand, PlanId, PlanMatter } from '@termijn/domain';
import { handle, type EventStore, type Intent, type Outcome, type Revision } from '@termijn/engine';
import { EVENT_STORE } from '../tokens';
import { planKind } from './plan.kind';

/** Puts one command to the law of recruitment plans. The bus finds handlers by class, so all commands travel in this envelope. */
export class DecidePlan extends Command<Outcome<PlanMatter>> {
  constructor(
    readonly id: PlanId,
    readonly command: PlanCommand,
    readonly intent: Intent,
    readonly expected?: Revision | 'none',
  ) {
    super();
  }
}

@CommandHandler(DecidePlan)
export class DecidePlanHandler implements ICommandHandler<DecidePlan> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute({ id, command, intent, expected }: DecidePlan): Promise<Outcome<PlanMatter>> {
    return handle(this.store, planKind, id, command, intent, expected);
  }
}
