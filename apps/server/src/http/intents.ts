import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock, EventStore, Intent, Revision, StreamName } from '@termijn/engine';
import { CLOCK, EVENT_STORE, PSEUDONYM_KEY } from '@termijn/features';
import type { Caller } from './caller';
import { problem } from './problem';

/** Makes what a caller asks into an intent of the machine, and sees to it that a key is used for one thing only. */
@Injectable()
export class Intents {
  /** Made ready once: making it ready costs more than a digest. */
  private readonly fingerprintKey: KeyObject;

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PSEUDONYM_KEY) secret: Buffer,
  ) {
    this.fingerprintKey = createSecretKey(secret);
  }

  /** Who wants it, when, under which key and because of which request. */
  of({ actor, key, request }: Caller): Intent {
    return { actor, key, at: this.clock.now(), causation: this.fingerprintOf(request), correlation: request.id };
  }

  /**
   * What lies in the log under a caller's key was caused by a request with the same content, or the key is used for
   * something else: then this throws a `Problem`. Looked at afterwards, because of two requests at the same time only
   * the log knows which was the first.
   */
  async refuseReusedKey(stream: StreamName, revision: Revision, { causation }: Intent): Promise<void> {
    const { events } = await this.store.read(stream, revision);
    if (events[0]?.metadata.causation !== causation) throw problem('idempotency-key-reused');
  }

  /** A keyed digest of what was asked. It can be compared with another one, and tells nothing of what was in it. */
  private fingerprintOf({ method, url, body }: Caller['request']): string {
    const asked = JSON.stringify([method, url, body]);
    return `request:${createHmac('sha256', this.fingerprintKey).update(asked).digest('base64url')}`;
  }
}
