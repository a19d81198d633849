import { randomUUID } from 'node:crypto';
import type { RowStores } from './row-stores';

/** Of all who want to run a reader, one does. */
export const leasesContract = (stores: () => RowStores): void => {
  const running = () => new AbortController();

  it('gives a lease to one at a time, in this process too', async () => {
    const { projectionStore } = stores();
    const [reader, { signal }] = [randomUUID(), running()];
    const first = await projectionStore.lease(reader, signal);
    const order: string[] = [];
    const second = projectionStore.lease(reader, signal).then((lease) => {
      order.push('second');
      return lease;
    });
    const elsewhere = await projectionStore.lease(randomUUID(), signal);
    order.push('released');
    await first.release();
    const lease = await second;
    expect(order).toEqual(['released', 'second']);
    expect(lease.lost.aborted).toBe(false);
    await Promise.all([lease.release(), elsewhere.release()]);
  });

  it('lets a waiting reader give up', async () => {
    const { projectionStore } = stores();
    const [reader, impatient] = [randomUUID(), running()];
    const held = await projectionStore.lease(reader, running().signal);
    const waiting = projectionStore.lease(reader, impatient.signal);
    impatient.abort();
    await expect(waiting).rejects.toBeDefined();
    await held.release();
    const next = await projectionStore.lease(reader, running().signal);
    expect(next.lost.aborted).toBe(false);
    await next.release();
  });
};
