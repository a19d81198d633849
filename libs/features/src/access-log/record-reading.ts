import { Inject, Injectable } from '@nestjs/common';
import type { Reading } from '@termijn/access';
import type { ObligationId } from '@termijn/domain';
import { handle, type EventStore, type Intent } from '@termijn/engine';
import { EVENT_STORE } from '../tokens';
import { accessLogKind } from './access-log.kind';

/** Writes down who read which file. Whoever shows a file waits for this first: what is not written down is not shown. */
@Injectable()
export class AccessLog {
  /** The latest note under way for each file. Two at once would each find the other in its way. */
  private readonly underWay = new Map<ObligationId, Promise<unknown>>();

  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** Notes one reading. Throws what the store throws. */
  async note(file: ObligationId, reading: Reading, intent: Intent): Promise<void> {
    const before = this.underWay.get(file);
    const noting = this.noteAfter(before, file, reading, intent);
    this.underWay.set(file, noting);
    try {
      await noting;
    } finally {
      if (this.underWay.get(file) === noting) this.underWay.delete(file);
    }
  }

  private async noteAfter(
    before: Promise<unknown> | undefined,
    file: ObligationId,
    reading: Reading,
    intent: Intent,
  ): Promise<void> {
    await before?.catch(() => undefined);
    await handle(this.store, accessLogKind, file, { type: 'RecordReading', ...reading }, intent);
  }
}
