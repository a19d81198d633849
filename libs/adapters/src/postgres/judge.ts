import type { Appended, Uuid } from '@termijn/engine';
import type { Pool } from 'pg';
import { verdictOn, type EventPlace, type WantedAppend } from '../event-log';

type PlaceRow = [Uuid, string, number, string, number, number];

/** Says what became of an append that was not recorded; throws `RevisionConflict` or `EventIdReused`. */
export const judge = async (pool: Pool, wanted: WantedAppend): Promise<Appended> => {
  const places = await pool.query<PlaceRow>({
    name: 'event-places',
    text: `select id, stream, revision, position, append_index, append_size from events where id = any ($1::uuid[])`,
    values: [wanted.events.map(({ id }) => id)],
    rowMode: 'array',
  });
  const standing = await pool.query<[number | null]>({
    name: 'stream-standing',
    text: 'select max(revision) from events where stream = $1',
    values: [wanted.stream],
    rowMode: 'array',
  });
  const placeOf = new Map<Uuid, EventPlace>(
    places.rows.map(([id, stream, revision, position, appendIndex, appendSize]) => [
      id,
      { stream, revision, position: BigInt(position), appendIndex, appendSize },
    ]),
  );
  return verdictOn(wanted, (id) => placeOf.get(id), standing.rows[0]?.[0] ?? 'none');
};
