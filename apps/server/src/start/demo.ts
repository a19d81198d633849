import type { Platform } from '@termijn/adapters';
import { demoState, LogNotEmpty, PeopleRegister, seedDemo } from '@termijn/features';
import type { Day } from '@termijn/kernel';
import type { Log } from '../log';
import { showProgress, type ProgressDisplay } from './progress';

/**
 * Loads the invented world of a demonstration where it is not complete yet, and says whether it did. A log that holds
 * other facts is left as it is: that installation is no demonstration, and goes by the time of the world. Throws when it
 * is interrupted; the next start goes on from there.
 */
export const loadDemo = async (platform: Platform, log: Log, interrupted: AbortSignal): Promise<boolean> => {
  const { eventStore: store, records, outbox, demoClock, peopleKey } = platform;
  if (demoClock === undefined || (await demoState(records)) === 'complete') return false;
  const people = new PeopleRegister(records, peopleKey);
  let display: ProgressDisplay | undefined;
  try {
    const setDay = (day: Day) => demoClock.set(day);
    await seedDemo({ store, people, records, outbox, setDay }, undefined, ({ daysDone, daysInAll }) => {
      interrupted.throwIfAborted();
      display ??= showProgress('Loading the demonstration', daysInAll, log);
      display.update(daysDone);
    });
    return true;
  } catch (error) {
    if (!(error instanceof LogNotEmpty)) throw error;
    log.warn('the log holds facts already, so no demonstration is loaded');
    return false;
  } finally {
    display?.end();
  }
};
