import { startEmbeddedPostgres } from '@termijn/adapters';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OwnServer } from './own-server';
import { startRedis } from './redis';

/** Starts the servers that the environment does not name, and names them there. */
export const startServers = async (): Promise<readonly OwnServer[]> => {
  const { REDIS_URL: givenRedis } = process.env;
  if (givenRedis !== undefined) process.env['TERMIJN_TEST_REDIS_URL'] ??= givenRedis;
  const started: OwnServer[] = [];
  const ensure = async (variable: string, start: (folder: string) => Promise<OwnServer>): Promise<void> => {
    if (process.env[variable] !== undefined) return;
    const server = await inFolderOfItsOwn(start);
    started.push(server);
    process.env[variable] = server.url;
  };
  try {
    await ensure('TERMIJN_TEST_DATABASE_URL', (dataDir) => startEmbeddedPostgres({ dataDir }));
    await ensure('TERMIJN_TEST_REDIS_URL', startRedis);
    return started;
  } catch (error) {
    for (const server of started) await server.stop();
    throw error;
  }
};

/** Gives a server a folder that is gone when the server is. */
const inFolderOfItsOwn = async (start: (folder: string) => Promise<OwnServer>): Promise<OwnServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'termijn-test-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    const server = await start(folder);
    return {
      url: server.url,
      async stop() {
        await server.stop();
        await forget();
      },
    };
  } catch (error) {
    await forget();
    throw error;
  }
};
