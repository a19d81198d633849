import type { ClientBase, PoolConfig, QueryArrayResult } from 'pg';
import type { Appended, StreamName } from '@termijn/engine';
import type { WantedAppend } from '../event-log';
import { indexedPlans } from './connection';
import type { HeldConnection } from './held-connection';

/** Held by every append from before it looks at the log until its commit is visible; for nothing else. */
const appendLock = '7416001';

/**
 * Records the appends of a group that fit, each whole or not at all. `first` is the id of the first event of an append:
 * one that the log holds already, or that expects another revision, is left out and loses nobody else's time.
 */
const statement = `
  insert into events (position, stream, revision, id, type, data, metadata, recorded_at, append_index, append_size)
  select (select coalesce(max(position), 0) from events) + row_number() over (order by wanted.place),
         wanted.stream, coalesce(tip.revision, -1) + 1 + wanted.index, wanted.id, wanted.type, coalesce(wanted.data, 'null'), -- a JSON null arrives as none
         wanted.metadata, (wanted.metadata ->> 'recordedAt')::timestamptz, wanted.index, wanted.size
  from rows from (json_to_recordset($1) as (
         stream text, expected integer, first uuid, index integer, size integer, id uuid, type text, data json,
         metadata json))
       with ordinality
       as wanted (stream, expected, first, index, size, id, type, data, metadata, place)
  left join lateral (
         select revision from events where events.stream = wanted.stream order by revision desc limit 1) tip on true
  where wanted.expected in (-2, coalesce(tip.revision, -1))
    and not exists (select from events where events.id = wanted.first)
  returning stream, revision, position`;

const standards = ['-c standard_conforming_strings=on', '-c default_transaction_isolation=read\\ committed'];

/**
 * How connections that append are set up. The statement is planned once and by its indexes: a plan made while the table
 * is empty would otherwise scan the whole table, and keep doing so while it grows. Texts are quoted the standard way, and
 * every statement sees what was committed before it, however the database is set up.
 */
export const appendingConnection: PoolConfig = {
  max: 1,
  options: [...indexedPlans, ...standards].join(' '),
  // The pool waits for the promise that this returns, although its types do not say so.
  onConnect: ((client) => client.query(`prepare append_group (json) as ${statement}`)) as (client: ClientBase) => void,
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const revisionNumber = { none: -1, any: -2 } as const;

const rowsOf = ({ stream, expected, events }: WantedAppend): readonly string[] => {
  const shared = {
    stream,
    expected: typeof expected === 'number' ? expected : revisionNumber[expected],
    first: events[0]?.id,
    size: events.length,
  };
  return events.map(({ id, type, data, metadata }, index) => {
    const head = JSON.stringify({ ...shared, index, id, type });
    return `${head.slice(0, -1)},"data":${data},"metadata":${metadata}}`;
  });
};

/**
 * Records a group in one transaction and one round trip; gives the place where each append that fitted has ended.
 *
 * Two statements in one message are one transaction, and each of them sees what was committed before it
 * began. So whoever has the lock sees all that was appended before, and its positions follow without a gap;
 * the lock is let go only when the commit is durable and visible. Thus no reader can see a position before all lower
 * ones, whatever other transactions are open. Measured against inserting without the lock and trying again when two
 * processes took the same position: that saves a twentieth of a lone append and nothing in groups, but leaves dead rows
 * and work done twice as soon as there are two writers.
 */
export const appendGroup = async (
  connection: HeldConnection,
  group: readonly WantedAppend[],
): Promise<ReadonlyMap<StreamName, Omit<Appended, 'repeated'>>> => {
  const rows = `[${group.flatMap(rowsOf).join(',')}]`;
  const answers = (await connection.query({
    text: `select pg_advisory_xact_lock(${appendLock});
           execute append_group (${quoted(rows)})`,
    rowMode: 'array',
    // The driver answers a message of two statements with two results, which its types do not know.
  })) as unknown as readonly [unknown, QueryArrayResult<[StreamName, number, string]>];
  // Rows come in the order of positions, so the last event of each stream is what stays.
  return new Map(
    answers[1].rows.map(([stream, revision, position]) => [stream, { revision, position: BigInt(position) }]),
  );
};
