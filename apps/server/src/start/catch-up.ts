import type { Platform } from '@termijn/adapters';
import { pause } from '@termijn/engine';
import { readModelsToRun } from '@termijn/features';
import type { Log } from '../log';
import { showProgress } from './progress';

const lookMilliseconds = 200;

/**
 * Waits until every read model shows the log as it is now, or has stopped for a reason that the log of the server tells.
 * Throws when it is interrupted.
 */
export const catchUp = async (
  { eventStore, projectionStore }: Platform,
  log: Log,
  interrupted: AbortSignal,
): Promise<void> => {
  const goal = await eventStore.head();
  const names = new Set(readModelsToRun.map(({ projection }) => projection.name));
  const display = showProgress('Bringing the read models up to date', Number(goal) * names.size, log);
  for (;;) {
    const copies = (await projectionStore.status()).filter(({ name, live }) => live && names.has(name));
    const seen = copies.map(({ position, failure }) => (failure !== undefined || position > goal ? goal : position));
    display.update(Number(seen.reduce((sum, position) => sum + position, 0n)));
    if (seen.filter((position) => position === goal).length === names.size) break;
    await pause(lookMilliseconds, interrupted);
    interrupted.throwIfAborted();
  }
  display.end();
};
