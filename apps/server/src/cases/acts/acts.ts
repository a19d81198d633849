import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { ObligationCommand, ObligationEvent, ObligationId, ObligationMatter } from '@termijn/domain';
import {
  streamName,
  type Clock,
  type EventStore,
  type Intent,
  type Outcome,
  type Position,
  type Revision,
} from '@termijn/engine';
import { CLOCK, DecideObligation, EVENT_STORE, obligationKind, PSEUDONYM_KEY } from '@termijn/features';
import type { Caller } from '../../http/caller';
import { problem, refused } from '../../http/problem';
import type { Json } from '../../http/json';
import type { RecordedDto } from '../answers.dto';
import type { ActRequest } from './act-request';
import { answerRecorded } from './answer';
import { obligationRefusals } from './refusals';

/** What the log holds of an act: where the case stands now, and what was added; nothing when it was so already. */
export interface Recorded {
  readonly id: ObligationId;
  readonly revision: Revision;
  readonly position?: Position;
  readonly events: readonly ObligationEvent[];
}

/** Puts the acts of callers to the law. */
@Injectable()
export class Acts {
  /** Made ready once: making it ready costs more than a digest. */
  private readonly fingerprintKey: KeyObject;

  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PSEUDONYM_KEY) secret: Buffer,
  ) {
    this.fingerprintKey = createSecretKey(secret);
  }

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
    const intent = this.intentOf(caller);
    const outcome = await wish(intent);
    if (outcome.outcome === 'refused') throw refused(obligationRefusals, outcome.refusal);
    const { revision, position, events } = outcome;
    if (revision === 'none') throw problem('resource-not-found');
    if (caller.keyGiven && position !== undefined) await this.refuseReusedKey(id, revision, intent);
    return { id, revision, events, ...(position !== undefined && { position }) };
  }

  private intentOf({ actor, key, request }: Caller): Intent {
    return { actor, key, at: this.clock.now(), causation: this.fingerprintOf(request), correlation: request.id };
  }

  /** A keyed digest of what was asked. It can be compared with another one, and tells nothing of what was in it. */
  private fingerprintOf({ method, url, body }: Caller['request']): string {
    const asked = JSON.stringify([method, url, body]);
    return `request:${createHmac('sha256', this.fingerprintKey).update(asked).digest('base64url')}`;
  }

  /**
   * What lies in the log under this key was caused by a request with the same content, or the key is used for something
   * else. Looked at afterwards, because of two requests at the same time only the log knows which was the first.
   */
  private async refuseReusedKey(id: ObligationId, revision: Revision, { causation }: Intent): Promise<void> {
    const { events } = await this.store.read(streamName(`${obligationKind.category}-${id}`), revision);
    if (events[0]?.metadata.causation !== causation) throw problem('idempotency-key-reused');
  }
}
