import { migrate, postgresProjectionStore, projectionMigrations } from '@termijn/adapters';
import { figuresFromReplay, readModelsToRun } from '@termijn/features';
import { instant, rebuildProjection } from '@termijn/engine';
import type { Pool } from 'pg';
import type { Bench } from './bench';
import { median, seconds, sideBySide, spread, type Measurement } from './measure';
import { certificateDay, decide, newcomer, openWorld, type World } from './world';

const cases = 25_000;
const page = 2_000;

/** Cases of three events each. */
const fill = (world: World, count: number): Promise<void> =>
  spread(count, 256, async (index) => {
    const { id, assess } = newcomer(index, true);
    await decide(world.eventStore, id, assess);
    await decide(world.eventStore, id, { type: 'RecordCertificateReceipt', means: 'counter', on: certificateDay });
  });

/** Reads every event and lets the driver parse its JSON; nothing else. */
const readAndParse = async (pool: Pool): Promise<number> => {
  let after = '0';
  for (let read = 0; ;) {
    const { rows } = await pool.query<{ position: string }>({
      name: 'raw-read',
      text: `select position, stream, revision, id, type, data, metadata from events
             where position > $1 order by position limit ${String(page)}`,
      values: [after],
    });
    read += rows.length;
    if (rows.length < page) return read;
    after = rows.at(-1)!.position;
  }
};

/** A full replay against a bare read-and-parse loop, and the building of every read model from the first event. */
export const replay: Bench = {
  name: 'replay',
  async run({ scale, rounds }) {
    await using world = await openWorld();
    await fill(world, Math.ceil(cases * scale));
    const pool = await world.raw(4);
    await pool.query('analyze events');
    const events = await readAndParse(pool);
    const question = { on: certificateDay, by: [] };
    const rates = await sideBySide(
      rounds,
      events,
      () => figuresFromReplay(world.eventStore, question, instant('2030-01-01T00:00:00Z')),
      () => readAndParse(pool),
    );
    const measurements: Measurement[] = [
      { name: 'full replay', unit: 'events/s', ...rates, target: 0.7, note: 'raw: read and parse, no fold' },
    ];
    await migrate(pool, projectionMigrations);
    const projectionStore = postgresProjectionStore(pool);
    for (const { projection, reading } of readModelsToRun) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const { signal } = new AbortController();
        times.push(
          await seconds(() =>
            rebuildProjection({ projection, reading, eventStore: world.eventStore, projectionStore, signal }),
          ),
        );
      }
      measurements.push({ name: `rebuild ${projection.name}`, unit: 'events/s', ours: events / median(times) });
    }
    return measurements;
  },
};
