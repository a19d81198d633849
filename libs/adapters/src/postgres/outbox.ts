import { LeaseLost, type Effect, type EffectState, type Instant, type Outbox, type OutboxEntry } from '@termijn/engine';
import type { OutboxQuery, Position, Uuid } from '@termijn/engine';
import type { Pool } from 'pg';
import type { Migration } from './migrate';
import { inTransaction, sqlOn, type Sql } from './session';

/**
 * The tables of the outbox. The payload is `json` and not `jsonb`, which would refuse some texts that JSON allows; only
 * effects that still wait are indexed, so the past costs the present nothing.
 */
export const outboxMigrations: readonly Migration[] = [
  {
    name: 'outbox-1',
    sql: `
      create table reaction_checkpoints (reaction text primary key, position bigint not null);
      create table outbox (
        id uuid primary key,
        reaction text not null,
        kind text not null,
        payload json not null,
        state text not null default 'waiting' check (state in ('waiting', 'done', 'parked')),
        attempts integer not null default 0,
        due_at timestamptz not null,
        note text
      );
      create index outbox_due on outbox (kind, due_at, id) where state = 'waiting';`,
  },
];

/** The outbox in PostgreSQL; wants its migrations taken. Throws `StoreUnavailable` besides what the port says. */
export const postgresOutbox = (pool: Pool): Outbox => {
  const sql = sqlOn(pool);
  const change = async (statement: string, ...values: readonly unknown[]): Promise<void> => {
    await sql.query(statement, values);
  };
  return {
    checkpoint: (reaction) => checkpointOf(sql, reaction),
    startAt: (reaction, position) =>
      change(
        `insert into reaction_checkpoints values ($1, $2)
         on conflict (reaction) do update set position = excluded.position`,
        reaction,
        String(position),
      ),
    write: (...note) => write(pool, ...note),
    claim: (...wish) => claim(sql, ...wish),
    done: (id, note) =>
      change(`update outbox set state = 'done', note = $2 where id = $1 and state <> 'done'`, id, note),
    retry: (id, dueAt, note) =>
      change(`update outbox set due_at = $2, note = $3 where id = $1 and state = 'waiting'`, id, dueAt, note),
    park: (id, note) =>
      change(`update outbox set state = 'parked', note = $2 where id = $1 and state = 'waiting'`, id, note),
    release: (id, dueAt) =>
      change(
        `update outbox set state = 'waiting', attempts = 0, due_at = $2 where id = $1 and state = 'parked'`,
        id,
        dueAt,
      ),
    list: (query) => list(sql, query),
  };
};

const checkpointOf = async (sql: Sql, reaction: string): Promise<Position | undefined> => {
  const { rows } = await sql.query<{ position: string }>(
    'select position::text as position from reaction_checkpoints where reaction = $1',
    [reaction],
  );
  return rows[0] === undefined ? undefined : BigInt(rows[0].position);
};

const write = (
  pool: Pool,
  reaction: string,
  from: Position,
  to: Position,
  effects: readonly Effect[],
  at: Instant,
): Promise<void> =>
  inTransaction(pool, async (own) => {
    await own.query('insert into reaction_checkpoints values ($1, 0) on conflict do nothing', [reaction]);
    // The row stays locked until the end, so of two runners the slower one sees the checkpoint already moved.
    const moved = await own.query(
      'update reaction_checkpoints set position = $3 where (reaction, position) = ($1, $2)',
      [reaction, String(from), String(to)],
    );
    if (moved.rowCount !== 1) throw new LeaseLost(reaction);
    if (effects.length === 0) return;
    await own.query(
      `insert into outbox (id, reaction, kind, payload, due_at)
       select id, $1, kind, payload::json, $2
       from unnest($3::uuid[], $4::text[], $5::text[]) as noted (id, kind, payload)
       on conflict (id) do nothing`,
      [
        reaction,
        at,
        effects.map(({ id }) => id),
        effects.map(({ kind }) => kind),
        effects.map(({ payload }) => JSON.stringify(payload ?? null)),
      ],
    );
  });

interface Row {
  readonly id: Uuid;
  readonly reaction: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly state: EffectState;
  readonly attempts: number;
  readonly due_at: Date;
  readonly note: string | null;
}

const entryOf = ({ due_at, note, ...rest }: Row): OutboxEntry => ({
  ...rest,
  dueAt: due_at.toISOString() as Instant,
  ...(note !== null && { note }),
});

const columns = 'id, reaction, kind, payload, state, attempts, due_at, note';

const claim = async (sql: Sql, kind: string, now: Instant, until: Instant, limit: number): Promise<OutboxEntry[]> => {
  const { rows } = await sql.query<Row>(
    `with due as (
       select id, due_at from outbox where kind = $1 and state = 'waiting' and due_at <= $2
       order by due_at, id limit $4 for update skip locked
     ), claimed as (
       update outbox set attempts = attempts + 1, due_at = $3 from due where outbox.id = due.id
       returning outbox.*, due.due_at as was_due
     )
     select ${columns} from claimed order by was_due, id`,
    [kind, now, until, limit],
  );
  return rows.map(entryOf);
};

const list = async (sql: Sql, { kind, state, ids, after, limit }: OutboxQuery): Promise<OutboxEntry[]> => {
  const { rows } = await sql.query<Row>(
    `select ${columns} from outbox
     where ($1::text is null or kind = $1) and ($2::text is null or state = $2) and ($3::uuid[] is null or id = any($3))
       and ($4::timestamptz is null or (due_at, id) > ($4, $5::uuid))
     order by due_at, id limit $6`,
    [kind ?? null, state ?? null, ids ?? null, after?.dueAt ?? null, after?.id ?? null, limit],
  );
  return rows.map(entryOf);
};
