import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { ObligationCommand, ObligationId, ObligationMatter } from '@termijn/domain';
import { streamName, type Intent, type Outcome, type Revision } from '@termijn/engine';
import { DecideObligation, obligationKind } from '@termijn/features';
import type { Caller } from '../../http/caller';
import { Intents } from '../../http/intents';
import type { Json } from '../../http/json';
import { problem, refused } from '../../http/problem';
import type { RecordedDto } from '../answers.dto';
import type { ActRequest } from './act-request';
import { answerRecorded } from './answer';
import type { Recorded } from './recorded';
import { obligationRefusals } from './refusals';

/** Puts the acts of callers to the law. */
@Injectable()
export class Acts {
  constructor(
    private readonly commands: CommandBus,
    private readonly intents: Intents,
  ) {}

  /** Performs the act that a route was called for, and answers it. Throws what `perform` throws. */
  async answer({ id, caller, expected, reply }: ActRequest, command: ObligationCommand): Promise<Json<RecordedDto>> {
    return answerRecorded(await this.perform(id, command, caller, expected), reply, 202);
  }

  /** Puts one command to the law. Throws what `record` throws. */
  perform(id: ObligationId, command: ObligationCommand, caller: Caller, expected?: Revision): Promise<Recorded> {
    return this.record(id, caller, (intent) =>
      this.commands.execute(new DecideObligation(id, command, intent, expected)),
    );
  }

  /**
   * Has something done in a case in the name of a caller, and looks at what the log holds of it. Throws a `Problem` when
   * the law says no, or when the caller's key was used for something else.
   */
  async record(
    id: ObligationId,
    caller: Caller,
    wish: (intent: Intent) => Promise<Outcome<ObligationMatter>>,
  ): Promise<Recorded> {
    const intent = this.intents.of(caller);
    const outcome = await wish(intent);
    if (outcome.outcome === 'refused') throw refused(obligationRefusals, outcome.refusal);
    const { revision, position, events } = outcome;
    if (revision === 'none') throw problem('resource-not-found');
    if (caller.keyGiven && position !== undefined)
      await this.intents.refuseReusedKey(streamName(`${obligationKind.category}-${id}`), revision, intent);
    return { id, revision, events, ...(position !== undefined && { position }) };
  }
}
