import type { Pool } from 'pg';

/** One step of a schema. Its name is for ever: a step that was once taken is never taken again, nor changed. */
export interface Migration {
  readonly name: string;
  /** Plain SQL; may hold several statements, none of which manages transactions. */
  readonly sql: string;
}

/** Held while migrating, so that processes that start together take each step once. */
const migrationLock = '7416000';

/** Takes those steps, in order, that this database has not taken yet: all of them or, when one fails, none. */
export const migrate = async (pool: Pool, migrations: readonly Migration[]): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${migrationLock})`);
    await client.query('create table if not exists migrations (name text primary key, taken_at timestamptz not null)');
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const taken = new Set(rows.map(({ name }) => name));
    for (const { name, sql } of migrations.filter((migration) => !taken.has(migration.name))) {
      await client.query(sql);
      await client.query('insert into migrations values ($1, now())', [name]);
    }
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true); // closing the connection rolls everything back
    throw error;
  }
};
