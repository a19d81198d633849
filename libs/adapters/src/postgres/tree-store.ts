import {
  LeaseLost,
  type Growth,
  type Instant,
  type KeptCheckpoint,
  type NotaryAlarm,
  type Position,
  type Tile,
  type TreeEntry,
  type TreeStore,
} from '@termijn/engine';
import type { Pool } from 'pg';
import { inTransaction, sqlOn, type Sql } from './session';

/** How many entries lie in one row, and how long a digest is. */
const bundleWidth = 256;
const digestBytes = 32;

interface BundleRow {
  readonly bundle: number;
  readonly positions: readonly string[];
  readonly digests: Buffer;
}

interface CheckpointRow {
  readonly size: string;
  readonly note: string;
  readonly signed_at: Instant;
  readonly reason: KeptCheckpoint['reason'];
  readonly cosignatures: Readonly<Record<string, string>>;
  readonly stamp: Buffer | null;
}

interface AlarmRow {
  readonly found: NotaryAlarm['found'];
  readonly index?: number;
  readonly position?: string;
  readonly since: Instant;
}

/** The tree over the log in PostgreSQL, on a database that has taken the `treeMigrations`. */
export const postgresTreeStore = (pool: Pool): TreeStore => {
  const sql = sqlOn(pool);
  return {
    async standing() {
      const { rows } = await sql.query<{ size: string; position: string }>('select size, position from tree_standing');
      return { size: Number(rows[0]!.size), position: BigInt(rows[0]!.position) };
    },
    grow: (growth) => inTransaction(pool, (transaction) => grow(transaction, growth)),
    entries: (from, count) => entriesOf(sql, from, count),
    async tiles(places) {
      if (places.length === 0) return [];
      const { rows } = await sql.query<{ level: number; tile: number; hashes: Buffer }>(
        `select level, tile, hashes from tree_tiles
         where (level, tile) in (select * from unnest($1::smallint[], $2::integer[]))`,
        [places.map(({ level }) => level), places.map(({ index }) => index)],
      );
      const found = new Map<string, Tile>(
        rows.map(({ level, tile, hashes }) => [`${level}/${tile}`, { level, index: tile, hashes }]),
      );
      return places.map(({ level, index }) => found.get(`${level}/${index}`));
    },
    async indexesOf(positions) {
      const { rows } = await sql.query<{ position: string; index: string }>(
        `select wanted.position, bundle::bigint * ${String(bundleWidth)} + array_position(positions, wanted.position) - 1
           as index
         from unnest($1::bigint[]) as wanted(position)
         cross join lateral (
           select bundle, positions from tree_bundles
           where first_position <= wanted.position order by first_position desc limit 1
         ) as bundles
         where array_position(positions, wanted.position) is not null`,
        [positions.map(String)],
      );
      return new Map(rows.map(({ position, index }): [Position, number] => [BigInt(position), Number(index)]));
    },
    ...checkpointsIn(sql),
    ...alarmIn(sql),
  };
};

const checkpointsIn = (sql: Sql): Pick<TreeStore, 'checkpoints' | 'newestCheckpoint' | 'cosign' | 'stamp'> => {
  const where = async (condition: string, values: readonly unknown[]): Promise<readonly KeptCheckpoint[]> =>
    (await sql.query<CheckpointRow>(`select * from tree_checkpoints ${condition}`, values)).rows.map(checkpointOf);
  return {
    checkpoints: (moreThan, count) => where('where size > $1 order by size limit $2', [moreThan, count]),
    newestCheckpoint: async () => (await where('order by size desc limit 1', [])).at(0),
    async cosign(size, witness, lines) {
      await sql.query(
        `update tree_checkpoints set cosignatures = cosignatures::jsonb || jsonb_build_object($2::text, $3::text)
         where size = $1 and not cosignatures::jsonb ? $2`,
        [size, witness, lines],
      );
    },
    async stamp(size, token) {
      await sql.query('update tree_checkpoints set stamp = $2 where size = $1 and stamp is null', [
        size,
        Buffer.from(token),
      ]);
    },
  };
};

const alarmIn = (sql: Sql): Pick<TreeStore, 'alarm' | 'setAlarm'> => ({
  async alarm() {
    const { rows } = await sql.query<{ alarm: AlarmRow | null }>('select alarm from tree_standing');
    const alarm = rows[0]?.alarm ?? undefined;
    if (alarm === undefined) return undefined;
    const { position, ...rest } = alarm;
    return { ...rest, ...(position !== undefined && { position: BigInt(position) }) };
  },
  async setAlarm(alarm) {
    if (alarm === undefined) await sql.query('update tree_standing set alarm = null');
    else {
      const { position, ...rest } = alarm;
      const row: AlarmRow = { ...rest, ...(position !== undefined && { position: String(position) }) };
      await sql.query('update tree_standing set alarm = $1 where alarm is null', [JSON.stringify(row)]);
    }
  },
});

const checkpointOf = ({ size, signed_at, stamp, ...row }: CheckpointRow): KeptCheckpoint => ({
  ...row,
  size: Number(size),
  signedAt: signed_at,
  ...(stamp !== null && { timestamp: stamp }),
});

const grow = async (sql: Sql, { from, entries, tiles, checkpoint }: Growth): Promise<void> => {
  const moved = await sql.query(
    'update tree_standing set size = $2, position = coalesce($3, position) where size = $1',
    [from, from + entries.length, entries.at(-1)?.position.toString() ?? null],
  );
  if (moved.rowCount !== 1) throw new LeaseLost('notary');
  const begun = from - (from % bundleWidth);
  // The last bundle is written anew with what was in it.
  const all = entries.length === 0 ? [] : [...(await entriesOf(sql, begun, from - begun)), ...entries];
  const bundles = Array.from({ length: Math.ceil(all.length / bundleWidth) }, (_, nth) =>
    all.slice(nth * bundleWidth, (nth + 1) * bundleWidth),
  );
  for (const [nth, bundle] of bundles.entries())
    await sql.query(
      `insert into tree_bundles (bundle, first_position, positions, digests) values ($1, $2, $3, $4)
       on conflict (bundle) do update set positions = excluded.positions, digests = excluded.digests`,
      [
        begun / bundleWidth + nth,
        String(bundle[0]!.position),
        bundle.map(({ position }) => String(position)),
        Buffer.concat(bundle.map(({ digest }) => digest)),
      ],
    );
  for (const { level, index, hashes } of tiles)
    await sql.query(
      `insert into tree_tiles (level, tile, hashes) values ($1, $2, $3)
       on conflict (level, tile) do update set hashes = excluded.hashes`,
      [level, index, Buffer.from(hashes)],
    );
  if (checkpoint !== undefined)
    await sql.query('insert into tree_checkpoints (size, note, signed_at, reason) values ($1, $2, $3, $4)', [
      checkpoint.size,
      checkpoint.note,
      checkpoint.signedAt,
      checkpoint.reason,
    ]);
};

const entriesOf = async (sql: Sql, from: number, count: number): Promise<readonly TreeEntry[]> => {
  if (count <= 0) return [];
  const first = Math.floor(from / bundleWidth);
  const { rows } = await sql.query<BundleRow>(
    'select bundle, positions, digests from tree_bundles where bundle between $1 and $2 order by bundle',
    [first, Math.floor((from + count - 1) / bundleWidth)],
  );
  const skipped = from - first * bundleWidth;
  return rows
    .flatMap(({ positions, digests }) =>
      positions.map((position, at) => ({
        position: BigInt(position),
        digest: new Uint8Array(digests.subarray(at * digestBytes, (at + 1) * digestBytes)),
      })),
    )
    .slice(skipped, skipped + count);
};
