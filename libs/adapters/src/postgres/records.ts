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
import { inTransaction, sqlOn, type Sql } from './session';

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
  {
    name: 'records-2',
    sql: `
      alter table records add column buried boolean not null default false, add column owner uuid;
      create index records_owner on records (owner, collection) where owner is not null;
      comment on column records.buried is 'Nothing is kept here any more, and nothing ever again.';
      comment on column records.owner is 'The record that this one is attached to, and goes with.'`,
  },
];

/** Records in PostgreSQL, on a database that has taken the `recordsMigrations`. */
export const postgresRecords = (pool: Pool): Records & RecordsUpkeep => {
  const sql = sqlOn(pool);
  const matching = async <T>(collection: string, column: 'id' | 'lookup', values: readonly string[]) =>
    (
      await sql.query<StoredRecord<T>>(
        `select id, lookup, value from records where collection = $1 and ${column} = any($2) and not buried`,
        [collection, values],
      )
    ).rows;
  return {
    async save(collection, records) {
      try {
        await sql.query(
          `insert into records (collection, id, lookup, value)
           select $1, id, lookup, value from json_to_recordset($2) as record(id uuid, lookup text, value json)
           on conflict (collection, id) do update set lookup = excluded.lookup, value = excluded.value
             where not records.buried`,
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
      const removal = 'delete from records where collection = $1 and id = any($2) and not buried';
      return (await sql.query(removal, [collection, ids])).rowCount ?? 0;
    },
    ...burial(pool),
    count: () => countOn(sql),
    async page(after, limit) {
      const { rows } = await sql.query<PlacedRecord<unknown>>(
        `select collection, id, lookup, value from records
         where not buried and ($1::text is null or (collection, id) > ($1, $2::uuid))
         order by collection, id limit $3`,
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

const countOn = async (sql: Sql): Promise<number> => {
  const { rows } = await sql.query<{ count: number }>('select count(*)::int as count from records where not buried');
  return rows[0]?.count ?? 0;
};

/** What goes for ever, and what goes with it. */
const burial = (pool: Pool): Pick<Records, 'bury' | 'buried' | 'attach' | 'attached'> => {
  const sql = sqlOn(pool);
  return {
    // The row stays, emptied: whoever saves at the same moment meets it by its key, waits, and then passes over it.
    bury: (collection, ids) =>
      inTransaction(pool, async (within) => {
        const { rows } = await within.query<{ was: boolean }>(
          `insert into records (collection, id, lookup, value, buried)
           select $1, id, 'buried ' || id, 'null', true from unnest($2::uuid[]) as id order by id
           on conflict (collection, id) do update set lookup = excluded.lookup, value = excluded.value, buried = true
           where not records.buried returning xmax <> 0 as was`,
          [collection, ids],
        );
        await within.query('delete from records where owner = any($1)', [ids]);
        return rows.filter(({ was }) => was).length;
      }),
    async buried(collection, ids) {
      const wanted = 'select id from records where collection = $1 and id = any($2) and buried';
      return (await sql.query<{ id: Uuid }>(wanted, [collection, ids])).rows.map(({ id }) => id);
    },
    async attach(owner, collection, { id, lookup, value }) {
      const { rowCount } = await sql.query(
        `with kept as (select id from records where collection = $1 and id = $2 and not buried for share)
         insert into records (collection, id, lookup, value, owner) select $3, $4, $5, $6, kept.id from kept
         on conflict (collection, id) do update set value = excluded.value where records.owner = excluded.owner`,
        [owner.collection, owner.id, collection, id, lookup, JSON.stringify(value)],
      );
      return rowCount === 1;
    },
    async attached<T>(owner: Uuid, collection: string) {
      const wanted = 'select id, lookup, value from records where owner = $1 and collection = $2';
      return (await sql.query<StoredRecord<T>>(wanted, [owner, collection])).rows;
    },
  };
};
