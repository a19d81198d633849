import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Configuration } from '@termijn/adapters';

/** Finds out whether the port is free before anything long is begun. Throws what listening would throw. */
export const probePort = async ({ host, port }: Configuration): Promise<void> => {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
};
