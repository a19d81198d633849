import {
  memoryShortMemory,
  migrate,
  openPool,
  postgresShortMemory,
  redisShortMemory,
  shortMemoryMigrations,
} from '@termijn/adapters';
import { shortMemoryContract, testDatabase, type TestDatabase } from '@termijn/testkit';
import type { Pool } from 'pg';

shortMemoryContract('memory', () => Promise.resolve(memoryShortMemory(() => performance.now())));
shortMemoryContract('Redis', () => Promise.resolve(redisShortMemory(process.env['TERMIJN_TEST_REDIS_URL'] ?? '')));

describe('with a database of its own', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool(database.url);
    await migrate(pool, shortMemoryMigrations);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  shortMemoryContract('PostgreSQL', () => Promise.resolve(postgresShortMemory(pool)));
});
