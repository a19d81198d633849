import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@termijn/adapters';
import { Client } from 'pg';

/** An empty database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Ends every session on it and removes it. */
  drop(): Promise<void>;
}

interface Cluster {
  readonly url: string;
  stop(): Promise<void>;
}

let ownCluster: Promise<Cluster> | undefined;
let databasesOpen = 0;

/**
 * Makes a fresh database on the cluster of this test run (`TERMIJN_TEST_DATABASE_URL`), or, where a test file is run
 * alone, on a cluster that lives as long as its databases.
 */
export const testDatabase = async (): Promise<TestDatabase> => {
  databasesOpen += 1;
  const shared = process.env['TERMIJN_TEST_DATABASE_URL'];
  const url = new URL(shared ?? (await (ownCluster ??= temporaryCluster())).url);
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    async drop() {
      await administer(url, `drop database if exists ${name} with (force)`);
      databasesOpen -= 1;
      if (databasesOpen > 0 || ownCluster === undefined) return;
      const last = ownCluster;
      ownCluster = undefined;
      await (await last).stop();
    },
  };
};

const administer = async (url: URL, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const temporaryCluster = async (): Promise<Cluster> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'termijn-test-'));
  const server = await startEmbeddedPostgres({ dataDir });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true });
    },
  };
};
