import type { Metadata, RecordedEvent, StreamName, Uuid } from '@termijn/engine';
import type { Migration } from './migrate';

/**
 * The log. Data and metadata are `json` and not `jsonb`, which would reorder keys and round numbers: what comes out is
 * to the letter what went in. Stream names compare by their bytes, so all names of a prefix lie together in the index.
 */
export const logMigrations: readonly Migration[] = [
  {
    name: 'log-1',
    sql: `
      create table events (
        position     bigint primary key,
        stream       text collate "C" not null,
        revision     integer not null,
        id           uuid not null unique,
        type         text not null,
        data         json not null,
        metadata     json not null,
        recorded_at  timestamptz not null,
        append_index smallint not null,
        append_size  smallint not null,
        unique (stream, revision)
      );
      comment on table events is 'The log of facts. Rows are added, never changed.';
      comment on column events.position is 'The place in the whole log, from 1 on and without a gap.';
      comment on column events.append_index is 'The place within the append that brought the event, from 0 on.'`,
  },
];

/** The columns that make up an event, in the order of `EventRow`. */
export const eventColumns = 'position, stream, revision, id, type, data, metadata';

/** A row of `events` as the driver gives it in array mode; `position` is a text, for it may exceed a number. */
export type EventRow = [string, StreamName, number, Uuid, string, unknown, Metadata];

/** The event with which a row begins. The name of its stream was proved when it was written. */
export const recordedEvent = ([position, stream, revision, id, type, data, metadata]: readonly [
  ...EventRow,
  ...unknown[],
]): RecordedEvent => ({
  id,
  type,
  data,
  metadata,
  stream,
  revision,
  position: BigInt(position),
});
