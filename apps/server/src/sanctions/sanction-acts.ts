import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { streamName } from '@termijn/engine';
import { DecideSanction, sanctionKind, type SanctionWish } from '@termijn/features';
import { Intents } from '../http/intents';
import type { Json } from '../http/json';
import { problem, refused } from '../http/problem';
import { etagOf } from '../http/revision';
import { sequenceHeader } from '../http/sequence';
import type { RecordedDto } from '../cases/answers.dto';
import { sanctionRefusals } from './sanction-refusals';
import type { SanctionRequest } from './sanction-request';

/** Puts what officials of the GGC ask to the law. */
@Injectable()
export class SanctionActs {
  constructor(
    private readonly commands: CommandBus,
    private readonly intents: Intents,
  ) {}

  /**
   * Answers with 202 when facts follow, with 200 when it was so already. Throws a `Problem` when the law says no, or
   * when the caller's key was used for something else.
   */
  async answer({ id, caller, expected, reply }: SanctionRequest, wish: SanctionWish): Promise<Json<RecordedDto>> {
    const intent = this.intents.of(caller);
    const outcome = await this.commands.execute(new DecideSanction(id, wish, intent, expected));
    if (outcome.outcome === 'refused') throw refused(sanctionRefusals, outcome.refusal);
    const { revision, position, events } = outcome;
    if (revision === 'none') throw problem('resource-not-found');
    if (caller.keyGiven && position !== undefined)
      await this.intents.refuseReusedKey(streamName(`${sanctionKind.category}-${id}`), revision, intent);
    reply.status(events.length > 0 ? 202 : 200).header('ETag', etagOf(revision));
    if (position === undefined) return { id, revision, recorded: [] };
    const sequence = String(position);
    reply.header(sequenceHeader, sequence);
    return { id, revision, sequence, recorded: events.map(({ type }) => type) };
  }
}
