import {
  keyRing,
  memoryProjectionStore,
  memoryReadModels,
  memoryRecords,
  migrate,
  openPool,
  postgresProjectionStore,
  postgresReadModels,
  postgresRecords,
  projectionMigrations,
  recordsMigrations,
  sealedRecords,
} from '@termijn/adapters';
import { recordsContract, rowStoreContract, testDatabase, type TestDatabase } from '@termijn/testkit';
import type { Pool } from 'pg';

rowStoreContract('memory', () => {
  const projectionStore = memoryProjectionStore();
  return Promise.resolve({ projectionStore, readModels: memoryReadModels(projectionStore) });
});
const ring = keyRing([{ id: 'k1', key: Buffer.alloc(32, 9) }]);
recordsContract('memory', () => Promise.resolve(memoryRecords()));
recordsContract('memory under seal', () => Promise.resolve(sealedRecords(memoryRecords(), ring)));

describe('with a database of its own', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool(database.url);
    await migrate(pool, [...projectionMigrations, ...recordsMigrations]);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  rowStoreContract('PostgreSQL', () =>
    Promise.resolve({ projectionStore: postgresProjectionStore(pool), readModels: postgresReadModels(pool) }),
  );
  recordsContract('PostgreSQL', () => Promise.resolve(postgresRecords(pool)));
  recordsContract('PostgreSQL under seal', () => Promise.resolve(sealedRecords(postgresRecords(pool), ring)));

  it('shows a read model to everybody who speaks SQL, without the columns of the machine', async () => {
    const store = postgresProjectionStore(pool);
    const table = { columns: { title: 'text', due_on: 'day' }, primaryKey: ['title'] } as const;
    const copy = await store.prepare({ name: 'loans', version: 1, table });
    await store.write(copy, 0n, 1n, [{ key: 'k', state: {}, rows: [{ title: 'Tijl', due_on: '2024-01-31' }] }]);
    const { rows } = await pool.query(`select *, due_on - date '2024-01-01' as days from loans`);
    expect(rows).toEqual([{ title: 'Tijl', due_on: expect.any(Date) as Date, days: 30 }]);
  });

  it('keeps what was granted on a read model when the same columns are built anew', async () => {
    const store = postgresProjectionStore(pool);
    const table = { columns: { title: 'text' }, primaryKey: ['title'] } as const;
    const projection = { name: 'granted', version: 1, table };
    await store.prepare(projection);
    await pool.query('grant select on granted to pg_monitor');
    await store.makeLive(await store.prepareBeside(projection));
    const { rows } = await pool.query(`select has_table_privilege('pg_monitor', 'granted', 'select') as may`);
    expect(rows).toEqual([{ may: true }]);
  });
});
