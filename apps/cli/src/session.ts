import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import { Erasures, PeopleRegister } from '@termijn/features';
import { Interrupted } from './exit';

/** What has to be true before a call does anything on its platform. */
type Entry = (platform: Platform) => Promise<void>;

let entry: Entry = () => Promise.resolve();

/** Sets what has to be true before the call that begins now does anything on its platform. */
export const enterBy = (check: Entry): void => {
  entry = check;
};

/**
 * Opens the platform for one call and closes it afterwards: joins the one that runs, or starts it for this call. A
 * database that was put back from a copy learns first of whom was erased since. Throws what the entry of the call throws.
 */
export const withPlatform = async <T>(work: (platform: Platform) => Promise<T>): Promise<T> => {
  const platform = await openPlatform(readConfiguration(process.env));
  try {
    await erasuresOn(platform).reconcile();
    await entry(platform);
    return await work(platform);
  } finally {
    await platform.close();
  }
};

/** Forgets people, on an open platform. */
export const erasuresOn = (platform: Platform): Erasures =>
  new Erasures(platform, new PeopleRegister(platform.records, platform.peopleKey));

/** Raised by Ctrl-C or by a request to end. Long calls look at it between their steps, so that all is closed properly. */
export const interruption = (): AbortSignal => {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
};

/** Breaks off when the caller asked for it. Throws `Interrupted`. */
export const goOn = (signal: AbortSignal): void => {
  if (signal.aborted) throw new Interrupted();
};
