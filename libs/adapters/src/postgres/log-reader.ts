import { PositionBeyondLog, type LogBatch, type Position } from '@termijn/engine';
import type { Pool } from 'pg';
import type { Stretch } from '../event-log';
import { persistently } from './connection';
import { eventColumns, recordedEvent, type EventRow } from './log-schema';

/** The most positions that one query walks over while it looks for the streams of a prefix. */
const strideMax = 10_000;

/** An event, or none, and after it the position of the last event of the log. */
type EventAndHead = [...EventRow, head: string];
type NoEventAndHead = [null, null, null, null, null, null, null, head: string];

/**
 * Reads a stretch by the primary key. Positions have no gaps, so a number of positions is a number of events, and one
 * query has bounded work however rare the wanted streams are.
 */
export const readStretch = async (
  pool: Pool,
  { after, until, prefixes, sizeMax }: Stretch,
  closed: AbortSignal,
): Promise<LogBatch> => {
  const stride = prefixes === undefined ? sizeMax : Math.max(sizeMax, strideMax);
  const { rows } = await persistently(
    () =>
      pool.query<EventAndHead | NoEventAndHead>({
        name: 'read-log',
        text: `
          select found.*, head.position
          from (select coalesce(max(position), 0) as position from events) head
          left join lateral (
            select ${eventColumns} from events
            where position > $1 and position <= least($1 + $2, $3, head.position)
              and ($4::text[] is null or stream ^@ any ($4))
            order by position limit $5
          ) found on true
          order by found.position`,
        values: [after, stride, until, prefixes, sizeMax],
        rowMode: 'array',
      }),
    closed,
  );
  const head = BigInt(rows[0]?.[7] ?? 0);
  if (after > head) throw new PositionBeyondLog(after, head);
  const events = rows.filter(isEvent).map(recordedEvent);
  const end = smallest(until ?? head, head);
  const last = events.length === sizeMax ? events.at(-1)?.position : undefined;
  const position = last ?? smallest(after + BigInt(stride), end);
  return { events, position, caughtUp: position >= end };
};

/** The position of the last event. */
export const headOf = async (pool: Pool, closed: AbortSignal): Promise<Position> => {
  const text = 'select coalesce(max(position), 0) as head from events';
  const { rows } = await persistently(() => pool.query<{ head: string }>({ name: 'log-head', text }), closed);
  return BigInt(rows[0]?.head ?? 0);
};

const isEvent = (row: EventAndHead | NoEventAndHead): row is EventAndHead => row[0] !== null;

const smallest = (a: Position, b: Position): Position => (a < b ? a : b);
