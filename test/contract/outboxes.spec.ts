import { memoryOutbox, migrate, openPool, outboxMigrations, postgresOutbox } from '@termijn/adapters';
import { outboxContract, testDatabase, type TestDatabase } from '@termijn/testkit';
import type { Pool } from 'pg';

outboxContract('memory', () => Promise.resolve(memoryOutbox()));

describe('with a database of its own', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool(database.url);
    await migrate(pool, outboxMigrations);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  outboxContract('PostgreSQL', async () => {
    await pool.query('truncate outbox, reaction_checkpoints');
    return postgresOutbox(pool);
  });
});
