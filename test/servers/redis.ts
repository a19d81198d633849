import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { OwnServer } from './own-server';

/** Starts a Redis on a free port, with its files in `folder`. `TERMIJN_TEST_REDIS_SERVER` names the program to run. */
export const startRedis = async (folder: string): Promise<OwnServer> => {
  const program = process.env['TERMIJN_TEST_REDIS_SERVER'] ?? 'redis-server';
  const port = String(await freePort());
  const settings = ['--bind', '127.0.0.1', '--port', port, '--dir', folder, '--save', '', '--appendonly', 'no'];
  const server = spawn(program, settings, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const gone = once(server, 'exit');
  const ready = new Promise<void>((resolve) => {
    createInterface(server.stdout).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve();
    });
  });
  // A program that is missing makes `gone` reject; one that cannot run makes it resolve too early.
  const first = await Promise.race([ready.then(() => 'ready'), gone.then(() => 'gone')]);
  if (first === 'gone') throw new Error(`${program} did not start on port ${port}`);
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGTERM');
      await gone;
    },
  };
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};
