import { migrate, openPool } from '@termijn/adapters';
import { testDatabase, type TestDatabase } from '@termijn/testkit';
import type { Pool } from 'pg';

describe('bringing a schema up to date', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeEach(async () => {
    database = await testDatabase();
    pool = openPool(database.url);
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  const first = { name: 'shelf-1', sql: 'create table shelf (n integer); insert into shelf values (1)' };
  const second = { name: 'shelf-2', sql: 'insert into shelf values (2)' };
  const shelf = async (): Promise<readonly number[]> =>
    (await pool.query<{ n: number }>('select n from shelf order by n')).rows.map(({ n }) => n);

  it('takes each step once, and later ones when they come', async () => {
    await migrate(pool, [first]);
    await migrate(pool, [first, second]);
    await migrate(pool, [first, second]);
    expect(await shelf()).toEqual([1, 2]);
  });

  it('takes each step once when many processes start together', async () => {
    await Promise.all(Array.from({ length: 8 }, () => migrate(pool, [first, second])));
    expect(await shelf()).toEqual([1, 2]);
  });

  it('takes none of the steps when one fails', async () => {
    const broken = { name: 'shelf-3', sql: 'insert into attic values (3)' };
    await expect(migrate(pool, [first, broken])).rejects.toThrow(/attic/);
    await expect(shelf()).rejects.toThrow(/shelf/);
    await migrate(pool, [first, second]);
    expect(await shelf()).toEqual([1, 2]);
  });
});
