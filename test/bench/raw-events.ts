import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** The plainest table that could be called an event log: no order across streams, no law, no groups. */
export const createRawEvents = (pool: Pool): Promise<unknown> =>
  pool.query(`
    create table if not exists raw_events (
      position bigserial primary key,
      stream text not null,
      revision integer not null,
      id uuid not null unique,
      type text not null,
      data json not null,
      metadata json not null,
      recorded_at timestamptz not null,
      unique (stream, revision))`);

const data = JSON.stringify({
  person: randomUUID(),
  municipality: '21009',
  language: 'fr',
  ageBand: '31-45',
  outcome: 'exempt',
  grounds: ['eu-eea-swiss-national'],
  on: '2023-01-10',
});
const metadata = JSON.stringify({
  actor: { who: 'bench', role: 'bench', organisation: 'bench' },
  causation: 'bench',
  correlation: 'bench',
  legalDay: '2023-01-10',
  legalBasis: 'ordinance of 11 May 2017, art. 2',
  recordedAt: '2023-01-10T09:00:00.000Z',
  schemaVersion: 1,
});

/** One event of the usual size into a stream of its own: one statement, one commit. */
export const insertRawEvent = (pool: Pool): Promise<unknown> =>
  pool.query({
    name: 'raw-insert',
    text: `insert into raw_events (stream, revision, id, type, data, metadata, recorded_at)
           values ($1, 0, $2, 'NewcomerAssessed', $3, $4, '2023-01-10T09:00:00Z')`,
    values: [`obligation-${randomUUID()}`, randomUUID(), data, metadata],
  });
