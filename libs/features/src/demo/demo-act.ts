import type { ObligationCommand } from '@termijn/domain';
import type { Actor } from '@termijn/engine';
import type { Day } from '@termijn/kernel';
import type { Life } from './demo-life';

/**
 * Something that somebody means to do on a day. What exactly it is may follow from how the file stands by then;
 * `undefined` when there is nothing to do.
 */
export interface Act {
  readonly on: Day;
  readonly command: ObligationCommand | ((life: Life) => ObligationCommand | undefined);
  /** The official of the municipality where it is absent. */
  readonly actor?: Actor | ((life: Life) => Actor);
  /** Whether it is left undone where the law denies it. Anything else that is denied is a mistake of the demonstration. */
  readonly ifAllowed?: true;
}

/** Lives through acts in the order of their days. */
export const liveThrough = (life: Life, acts: readonly Act[]): void => {
  const inOrder = acts.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
  for (const { on, command, actor, ifAllowed } of inOrder) {
    const wanted = typeof command === 'function' ? command(life) : command;
    if (wanted === undefined) continue;
    const by = typeof actor === 'function' ? actor(life) : actor;
    if (ifAllowed) life.mayTake(on, wanted, by);
    else life.takes(on, wanted, by);
  }
};
