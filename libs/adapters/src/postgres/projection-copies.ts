import {
  LeaseLost,
  type Position,
  type ProjectionCopy,
  type ProjectionVersion,
  type ReaderStatus,
} from '@termijn/engine';
import { DatabaseError } from 'pg';
import type { Migration } from './migrate';
import { createTables, dropTables, showInView, type CopyName } from './projection-tables';
import type { Sql } from './session';

/** The list of all copies of projections, with their checkpoints. */
export const projectionMigrations: readonly Migration[] = [
  {
    name: 'projection-copies-1',
    sql: `
  create table projection_copies (
    name text not null,
    version integer not null,
    generation integer not null,
    position bigint not null default 0,
    live boolean not null default false,
    failure text,
    primary key (name, version, generation)
  );
  create unique index projection_copies_live on projection_copies (name) where live`,
  },
];

const thisCopy = 'name = $1 and version = $2 and generation = $3';
const identity = ({ name, version, generation }: CopyName) => [name, version, generation];

interface CopyRow {
  readonly name: string;
  readonly version: number;
  readonly generation: number;
  readonly position: string;
  readonly live: boolean;
  readonly failure: string | null;
}

/** Nobody else makes, switches or drops copies of this projection until the transaction ends. */
export const lockName = (sql: Sql, name: string) =>
  sql.query(`select pg_advisory_xact_lock(hashtextextended('projection:' || $1, 0))`, [name]);

/** The copies of a projection of any version, oldest generation first. */
export const copiesOf = async (sql: Sql, name: string): Promise<readonly CopyRow[]> => {
  const order = 'order by version, generation';
  return (await sql.query<CopyRow>(`select * from projection_copies where name = $1 ${order}`, [name])).rows;
};

/** Makes the tables of the next generation of a version, live when nothing else is. */
export const createCopy = async (
  sql: Sql,
  projection: ProjectionVersion,
  existing: readonly CopyRow[],
): Promise<ProjectionCopy> => {
  const { name, version, table } = projection;
  const generations = existing.filter((copy) => copy.version === version).map(({ generation }) => generation);
  const live = !existing.some((copy) => copy.live);
  const copy = { name, version, table, generation: Math.max(0, ...generations) + 1, live };
  await sql.query(createTables(copy, table));
  await sql.query('insert into projection_copies (name, version, generation, live) values ($1, $2, $3, $4)', [
    ...identity(copy),
    live,
  ]);
  if (live) await show(sql, copy);
  return copy;
};

/** Lets the view show this copy. */
export const show = async (sql: Sql, copy: ProjectionCopy): Promise<void> => {
  await sql.query('savepoint before_view');
  try {
    await sql.query(showInView(copy, copy.table));
  } catch (error) {
    // Columns that were renamed, retyped or removed call for a new view; grants have to be given again on that one.
    if (!(error instanceof DatabaseError) || error.code !== '42P16') throw error;
    await sql.query(`rollback to savepoint before_view; drop view ${copy.name}`);
    await sql.query(showInView(copy, copy.table));
  }
};

/** Lets a copy answer and drops the others. False while the live one has read further. */
export const switchTo = async (sql: Sql, copy: ProjectionCopy): Promise<boolean> => {
  await lockName(sql, copy.name);
  // Followers move their checkpoint first of all, so none of them can write between here and the end of the switch.
  await sql.query('select from projection_copies where name = $1 for update', [copy.name]);
  const all = await copiesOf(sql, copy.name);
  const next = all.find(({ version, generation }) => version === copy.version && generation === copy.generation);
  if (next === undefined) throw new LeaseLost(copy.name);
  const live = all.find((other) => other.live);
  if (live !== undefined && BigInt(live.position) > BigInt(next.position)) return false;
  const others = all.filter((other) => other !== next);
  await sql.query(`delete from projection_copies where name = $1 and not (${thisCopy})`, identity(copy));
  await sql.query(`update projection_copies set live = true where ${thisCopy}`, identity(copy));
  await show(sql, copy);
  if (others.length > 0) await sql.query(dropTables(others));
  return true;
};

/** Drops a copy that is not live. */
export const dropCopy = async (sql: Sql, copy: ProjectionCopy): Promise<void> => {
  const dropped = await sql.query(`delete from projection_copies where ${thisCopy} and not live`, identity(copy));
  if (dropped.rowCount !== 1)
    throw new Error(`${copy.name} answers from this copy or it is gone; it cannot be discarded`);
  await sql.query(dropTables([copy]));
};

/** Where a copy stands. Throws `LeaseLost` when it is gone. */
export const checkpointOf = async (sql: Sql, copy: ProjectionCopy): Promise<Position> => {
  const { rows } = await sql.query<Pick<CopyRow, 'position'>>(
    `select position from projection_copies where ${thisCopy}`,
    identity(copy),
  );
  if (rows[0] === undefined) throw new LeaseLost(copy.name);
  return BigInt(rows[0].position);
};

/** Moves the checkpoint, or throws `LeaseLost` when it is not at `from` or the copy is gone. */
export const moveCheckpoint = async (sql: Sql, copy: ProjectionCopy, from: Position, to: Position): Promise<void> => {
  const moved = await sql.query(`update projection_copies set position = $4 where ${thisCopy} and position = $5`, [
    ...identity(copy),
    String(to),
    String(from),
  ]);
  if (moved.rowCount !== 1) throw new LeaseLost(copy.name);
};

/** Notes or clears the reason why a copy is not followed. */
export const noteFailure = async (sql: Sql, copy: ProjectionCopy, failure: string | undefined): Promise<void> => {
  await sql.query(`update projection_copies set failure = $4 where ${thisCopy}`, [...identity(copy), failure ?? null]);
};

/** All copies of all projections. */
export const allCopies = async (sql: Sql): Promise<readonly ReaderStatus[]> => {
  const order = 'order by name collate "C", version, generation';
  const { rows } = await sql.query<CopyRow>(`select * from projection_copies ${order}`);
  return rows.map(({ failure, position, ...row }) => ({
    ...row,
    position: BigInt(position),
    ...(failure !== null && { failure }),
  }));
};
