import { Client, type Pool } from 'pg';

/** One step of a schema. Its name is for ever: a step that was once taken is never taken again, nor changed. */
export interface Migration {
  readonly name: string;
  /** Plain SQL; may hold several statements, none of which manages transactions. */
  readonly sql: string;
}

/** Held while migrating, so that processes that start together take each step once. */
const migrationLock = '7416000';

/** The longest that one step may take, or wait for another process: an index on a large table is not made in seconds. */
const stepMillisecondsMax = 30 * 60 * 1_000;

/** Takes those steps, in order, that the database of a pool has not taken yet: all of them or, when one fails, none. */
export const migrate = async (pool: Pool, migrations: readonly Migration[]): Promise<void> => {
  const patience = { statement_timeout: stepMillisecondsMax, query_timeout: stepMillisecondsMax };
  const client = new Client({ ...pool.options, ...patience });
  // Whoever waits for a statement learns of a broken connection by it; the event on top would end the process.
  client.on('error', () => undefined);
  await client.connect();
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
  } finally {
    await client.end(); // what was not committed is thereby undone
  }
};
