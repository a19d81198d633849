import { inFlight } from '@termijn/engine';

/**
 * Works on many items at once, never on more than `atOnceMax`, and answers in the order of the items. When some fail,
 * all others are brought to an end first, then the first failure is thrown: nothing goes on behind the caller's back.
 */
export const eachInFlight = async <T, R>(
  items: readonly T[],
  atOnceMax: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const bounded = inFlight(atOnceMax);
  const ended = await Promise.allSettled(items.map((item) => bounded(() => work(item))));
  return ended.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
};
