import type { KeyChange, ProjectionCopy, ProjectionStore, ProjectionVersion } from '@termijn/engine';
import type { Pool } from 'pg';
import { advisoryLeases } from './advisory-leases';
import {
  allCopies,
  checkpointOf,
  copiesOf,
  createCopy,
  dropCopy,
  lockName,
  moveCheckpoint,
  noteFailure,
  switchTo,
} from './projection-copies';
import { columnList, keyColumn, recordShape, rowsTable, statesTable } from './projection-tables';
import { inTransaction, sqlOn, type Sql } from './session';

/**
 * Projections in PostgreSQL, on a database that has taken the `projectionMigrations`. A copy has a table of rows and one
 * of states; a view under the name of the projection always shows the live rows, for everybody who speaks SQL.
 */
export const postgresProjectionStore = (pool: Pool): ProjectionStore => {
  const sql = sqlOn(pool);
  return {
    prepare: (projection) => prepare(pool, projection, true),
    prepareBeside: (projection) => prepare(pool, projection, false),
    checkpoint: (copy) => checkpointOf(sql, copy),
    states: (copy, keys) => statesOf(sql, copy, keys),
    write: (copy, from, to, changes) =>
      changes.length === 0
        ? moveCheckpoint(sql, copy, from, to)
        : inTransaction(pool, async (transaction) => {
            await moveCheckpoint(transaction, copy, from, to);
            await removeRows(transaction, copy, changes);
            for (const stretch of stretches(changes)) {
              await writeRows(transaction, copy, stretch);
              await writeStates(transaction, copy, stretch);
            }
          }),
    makeLive: (copy) => inTransaction(pool, (transaction) => switchTo(transaction, copy)),
    liveVersion: async (name) => (await copiesOf(sql, name)).find(({ live }) => live)?.version,
    discard: (copy) => inTransaction(pool, (transaction) => dropCopy(transaction, copy)),
    lease: advisoryLeases(pool),
    noteFailure: (copy, failure) => noteFailure(sql, copy, failure),
    status: () => allCopies(sql),
  };
};

const prepare = (pool: Pool, projection: ProjectionVersion, mayBeLive: boolean): Promise<ProjectionCopy> =>
  inTransaction(pool, async (sql) => {
    const { name, version, table } = projection;
    await lockName(sql, name);
    const copies = await copiesOf(sql, name);
    const ours = copies.filter((copy) => copy.version === version);
    const found = (mayBeLive ? ours.find(({ live }) => live) : undefined) ?? ours.findLast(({ live }) => !live);
    if (found === undefined) return createCopy(sql, projection, copies);
    return { name, version, table, generation: found.generation, live: found.live };
  });

const statesOf = async (sql: Sql, copy: ProjectionCopy, keys: readonly string[]): Promise<Map<string, unknown>> => {
  const { rows } = await sql.query<{ key: string; state: unknown }>(
    `select key, state from ${statesTable(copy)} where key = any($1)`,
    [keys],
  );
  return new Map(rows.map(({ key, state }) => [key, state]));
};

/** The most keys that one statement writes: bounds how long a statement takes and how large its values are. */
const keysPerStatementMax = 5_000;

const stretches = (changes: readonly KeyChange[]): readonly (readonly KeyChange[])[] =>
  Array.from({ length: Math.ceil(changes.length / keysPerStatementMax) }, (_, index) =>
    changes.slice(index * keysPerStatementMax, (index + 1) * keysPerStatementMax),
  );

/** All old rows go first, so that a row may go over from one key to another. */
const removeRows = async (sql: Sql, copy: ProjectionCopy, changes: readonly KeyChange[]): Promise<void> => {
  await sql.query(`delete from ${rowsTable(copy)} where ${keyColumn} = any($1)`, [changes.map(({ key }) => key)]);
};

const writeRows = async (sql: Sql, copy: ProjectionCopy, changes: readonly KeyChange[]): Promise<void> => {
  const rows = changes.flatMap((change) => change.rows.map((row) => ({ ...row, [keyColumn]: change.key })));
  if (rows.length === 0) return;
  const columns = `${keyColumn}, ${columnList(copy.table)}`;
  await sql.query(
    `insert into ${rowsTable(copy)} (${columns})
     select ${columns} from json_to_recordset($1) as row(${keyColumn} text, ${recordShape(copy.table)})`,
    [JSON.stringify(rows)],
  );
};

const writeStates = async (sql: Sql, copy: ProjectionCopy, changes: readonly KeyChange[]): Promise<void> => {
  const table = statesTable(copy);
  const gone = changes.filter(({ state }) => state === undefined).map(({ key }) => key);
  if (gone.length > 0) await sql.query(`delete from ${table} where key = any($1)`, [gone]);
  const kept = changes.filter(({ state }) => state !== undefined).map(({ key, state }) => ({ key, state }));
  if (kept.length === 0) return;
  await sql.query(
    `insert into ${table} (key, state) select key, state from json_to_recordset($1) as change(key text, state json)
     on conflict (key) do update set state = excluded.state`,
    [JSON.stringify(kept)],
  );
};
