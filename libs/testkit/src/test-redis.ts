import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A Redis that belongs to one test, which may do anything to it. Always at the same address, whatever happens to it. */
export interface TestRedis {
  readonly url: string;
  /** A connection for the test itself. */
  readonly client: Redis;
  /** Ends it with `SIGKILL` and waits until it is gone. */
  kill(): Promise<void>;
  /** Starts it again: empty, or with the data of a backup. */
  start(backup?: string): Promise<void>;
  /** Writes everything to a file and answers its path. */
  backUp(): Promise<string>;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

const launch = async (port: number, folder: string): Promise<ChildProcess> => {
  const binary = process.env['TERMIJN_TEST_REDIS_SERVER'] ?? 'redis-server';
  const limits = ['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
  const server = spawn(binary, ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...limits], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => {
      reject(new Error('these tests need redis-server: put it on the PATH or name it in TERMIJN_TEST_REDIS_SERVER'));
    });
    server.once('exit', (code) => {
      reject(new Error(`redis-server ended with ${String(code)} before it was ready`));
    });
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Ready to accept connections')) resolve();
    });
  });
  return server;
};

/** Starts a Redis of its own on a free port. Throws when there is no `redis-server` to start. */
export const testRedis = async (): Promise<TestRedis> => {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'termijn-redis-'));
  const data = join(folder, 'dump.rdb');
  let server = await launch(port, folder);
  const url = `redis://127.0.0.1:${String(port)}`;
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  // The test kills the server on purpose; the client connects again by itself.
  client.on('error', () => undefined);
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  };
  return {
    url,
    client,
    kill,
    async start(backup) {
      await rm(data, { force: true });
      if (backup !== undefined) await copyFile(backup, data);
      server = await launch(port, folder);
    },
    async backUp() {
      await client.save();
      const copy = join(folder, 'backup.rdb');
      await copyFile(data, copy);
      return copy;
    },
    async stop() {
      client.disconnect();
      await kill();
      await rm(folder, { recursive: true });
    },
  };
};
