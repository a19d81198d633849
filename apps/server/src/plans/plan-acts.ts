import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { PlanCommand } from '@termijn/domain';
import { streamName } from '@termijn/engine';
import { DecidePlan, planKind } from '@termijn/features';
import { Intents } from '../http/intents';
import type { Json } from '../http/json';
import { problem, refused } from '../http/problem';
import { etagOf } from '../http/revision';
import { sequenceHeader } from '../http/sequence';
import type { PlanRecordedDto } from './plan-answers.dto';
import { planRefusals } from './plan-refusals';
import type { PlanRequest } from './plan-request';

/** Puts what callers ask of plans to the law. */
@Injectable()
export class PlanActs {
  constructor(
    private readonly commands: CommandBus,
    private readonly intents: Intents,
  ) {}

  /**
   * Answers with the given status when facts follow, with 200 when it was so already. Throws a `Problem` when the law
   * says no, or when the caller's key was used for something else.
   */
  async answer(
    { id, caller, expected, reply }: Omit<PlanRequest, 'action'>,
    command: PlanCommand,
    status: 201 | 202 = 202,
  ): Promise<Json<PlanRecordedDto>> {
    const intent = this.intents.of(caller);
    const outcome = await this.commands.execute(new DecidePlan(id, command, intent, expected));
    if (outcome.outcome === 'refused') throw refused(planRefusals, outcome.refusal);
    const { revision, position, events } = outcome;
    if (revision === 'none') throw problem('resource-not-found');
    if (caller.keyGiven && position !== undefined)
      await this.intents.refuseReusedKey(streamName(`${planKind.category}-${id}`), revision, intent);
    reply.status(events.length > 0 ? status : 200).header('ETag', etagOf(revision));
    if (position === undefined) return { id, revision, recorded: [] };
    const sequence = String(position);
    reply.header(sequenceHeader, sequence);
    return { id, revision, sequence, recorded: events.map(({ type }) => type) };
  }
}
