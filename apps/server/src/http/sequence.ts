import { Inject, Injectable } from '@nestjs/common';
import { pause, type EventStore, type Position, type ReadModels } from '@termijn/engine';
import { EVENT_STORE, READ_MODELS } from '@termijn/features';
import { problem } from './problem';

/** The answer header that says how far the log had come: the position of the last event of a change, or of a view. */
export const sequenceHeader = 'Case-Sequence';

/** How long a read waits for what its caller expects to see. */
const waitMillisecondsMax = 2_000;
const lookMilliseconds = 50;

/** Lets a caller read its own write: with `expectedSequence` a read waits until it can show that far, or says that it cannot. */
@Injectable()
export class Sequences {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** Waits for a read model. */
  async readModelAt(name: string, expected: string | undefined): Promise<void> {
    if (expected === undefined) return;
    if (await this.readModels.reached(name, BigInt(expected), waitMillisecondsMax)) return;
    throw problem('sequence-not-reached', { actualSequence: String(await this.readModels.position(name)) });
  }

  /** Waits for the log itself, from which single cases are read. */
  async logAt(expected: string | undefined): Promise<void> {
    if (expected === undefined) return;
    let head: Position = await this.store.head();
    for (let waited = 0; head < BigInt(expected); waited += lookMilliseconds) {
      if (waited >= waitMillisecondsMax) throw problem('sequence-not-reached', { actualSequence: String(head) });
      await pause(lookMilliseconds);
      head = await this.store.head();
    }
  }
}
