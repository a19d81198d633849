import {
  LookupTaken,
  type PlacedRecord,
  type Records,
  type RecordsUpkeep,
  type StoredRecord,
  type Uuid,
} from '@termijn/engine';
import { DatabaseError, type Pool } from 'pg';
import type { Migration } from './migrate';
import { sqlOn } from './session';

/** The table of all records. Uniqueness is judged at the end of a statement, so one save may swap two lookups. */
export const recordsMigrations: readonly Migration[] = [
  {
    name: 'records-1',
    sql: `
      create table records (
        collection text not null,
        id uuid not null,
        lookup text not null,
        value json not null,
        primary key (collection, id),
        constraint records_lookup unique (collection, lookup) deferrable initially immediate
      )`,
  },
];

/** Records in PostgreSQL, on a database that has taken the `recordsMigrations`. */
export const postgresRecords = (pool: Pool): Records & RecordsUpkeep => {
  const sql = sqlOn(pool);
  const matching = async <T>(collection: string, column: 'id' | 'lookup', values: readonly string[]) =>
    (
      await sql.query<StoredRecord<T>>(
        `select id, lookup, value from records where collection = $1 and ${column} = any($2)`,
        [collection, values],
      )
    ).rows;
  return {
    async save(collection, records) {
      try {
        await sql.query(
          `insert into records (collection, id, lookup, value)
           select $1, id, lookup, value from json_to_recordset($2) as record(id uuid, lookup text, value json)
           on conflict (collection, id) do update set lookup = excluded.lookup, value = excluded.value`,
          [collection, JSON.stringify(records)],
        );
      } catch (error) {
        throw error instanceof DatabaseError && error.constraint === 'records_lookup'
          ? new LookupTaken(collection)
          : error;
      }
    },
    get: <T>(collection: string, ids: readonly Uuid[]) => matching<T>(collection, 'id', ids),
    find: <T>(collection: string, lookups: readonly string[]) => matching<T>(collection, 'lookup', lookups),
    async remove(collection, ids) {
      const removal = 'delete from records where collection = $1 and id = any($2)';
      return (await sql.query(removal, [collection, ids])).rowCount ?? 0;
    },
    async count() {
      const { rows } = await sql.query<{ count: number }>('select count(*)::int as count from records');
      return rows[0]?.count ?? 0;
    },
    async page(after, limit) {
      const { rows } = await sql.query<PlacedRecord<unknown>>(
        `select collection, id, lookup, value from records
         where $1::text is null or (collection, id) > ($1, $2::uuid) order by collection, id limit $3`,
        [after?.collection ?? null, after?.id ?? null, limit],
      );
      return rows;
    },
    async swap(swaps) {
      // Compared as text, because a value is kept as it was written, and its text is what JSON makes of it again.
      const { rowCount } = await sql.query(
        `update records set value = swap.to::json
         from json_to_recordset($1) as swap(collection text, id uuid, "from" text, "to" text)
         where records.collection = swap.collection and records.id = swap.id and records.value::text = swap.from`,
        [
          JSON.stringify(
            swaps.map(({ from, to, ...place }) => ({ ...place, from: JSON.stringify(from), to: JSON.stringify(to) })),
          ),
        ],
      );
      return rowCount ?? 0;
    },
  };
};
