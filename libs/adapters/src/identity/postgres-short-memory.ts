import type { Pool } from 'pg';
import type { Migration } from '../postgres';
import type { ShortMemory } from './short-memory';

/** Where sessions lie when there is no Redis. A crash may lose the table: people sign in again. */
export const shortMemoryMigrations: readonly Migration[] = [
  {
    name: 'short-memory-1',
    sql: `
      create unlogged table short_memory (key text primary key, value json not null, until timestamptz not null);
      create index short_memory_until on short_memory (until)`,
  },
];

interface Row {
  readonly value: unknown;
}

const untilThen = `now() + $3 * interval '1 millisecond'`;

/** A short memory in a database that has taken the `shortMemoryMigrations`. What is over is cleared as new things come. */
export const postgresShortMemory = (pool: Pool): ShortMemory => ({
  async keep(key, value, milliseconds) {
    await pool.query('delete from short_memory where until < now()');
    await pool.query(
      `insert into short_memory values ($1, $2, ${untilThen})
       on conflict (key) do update set value = excluded.value, until = excluded.until`,
      [key, JSON.stringify(value), milliseconds],
    );
  },
  async renew(key, value, milliseconds) {
    await pool.query(`update short_memory set value = $2, until = ${untilThen} where key = $1 and until > now()`, [
      key,
      JSON.stringify(value),
      milliseconds,
    ]);
  },
  async look(key) {
    const { rows } = await pool.query<Row>('select value from short_memory where key = $1 and until > now()', [key]);
    return rows[0]?.value;
  },
  async take(key) {
    const { rows } = await pool.query<Row & { isOver: boolean }>(
      'delete from short_memory where key = $1 returning value, until <= now() as "isOver"',
      [key],
    );
    return rows[0]?.isOver === false ? rows[0].value : undefined;
  },
  async forget(key) {
    await pool.query('delete from short_memory where key = $1', [key]);
  },
  // The pool belongs to whoever opened it.
  close: () => Promise.resolve(),
});
