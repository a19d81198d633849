import { memoryTreeStore, migrate, openPool, postgresTreeStore, treeMigrations } from '@termijn/adapters';
import { testDatabase, treeStoreContract, type TestDatabase } from '@termijn/testkit';
import type { Pool } from 'pg';

treeStoreContract('memory', () => Promise.resolve(memoryTreeStore()));

describe('with a database of its own', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool(database.url);
    await migrate(pool, treeMigrations);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  treeStoreContract('PostgreSQL', async () => {
    await pool.query(
      `truncate tree_bundles, tree_tiles, tree_checkpoints;
       update tree_standing set size = 0, position = 0, alarm = null`,
    );
    return postgresTreeStore(pool);
  });
});
