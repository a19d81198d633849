import type { Lease } from '@termijn/engine';

/** Rights to be the only one within this process. Never lost, only released. */
export const leases = () => {
  const held = new Map<string, Promise<undefined>>();
  return async (reader: string, signal: AbortSignal): Promise<Lease> => {
    const raised = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve();
      });
    });
    signal.throwIfAborted();
    for (let turn = held.get(reader); turn !== undefined; turn = held.get(reader)) {
      await Promise.race([turn, raised]);
      signal.throwIfAborted();
    }
    const { promise, resolve } = Promise.withResolvers<undefined>();
    held.set(reader, promise);
    return {
      lost: new AbortController().signal,
      release: () => {
        held.delete(reader);
        resolve(undefined);
        return promise;
      },
    };
  };
};
