import { setTimeout as timer } from 'node:timers/promises';

/** Waits so many milliseconds, or until the signal is raised, whichever comes first. Never throws. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  timer(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
