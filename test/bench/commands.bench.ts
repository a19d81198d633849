import type { Bench } from './bench';
import { sideBySide, spread, type Measurement } from './measure';
import { createRawEvents, insertRawEvent } from './raw-events';
import { decide, newcomer, openWorld } from './world';

/** The private PostgreSQL lets in two hundred sessions, and others need some. */
const connectionsMax = 128;

const widths = [
  { inFlight: 1, count: 1_500, target: 0.8 },
  { inFlight: 64, count: 20_000, target: 2 },
  { inFlight: 256, count: 30_000 },
] as const;

/** Commands through load, decide and durable append, against single-row inserts with as many connections. */
export const commands: Bench = {
  name: 'commands',
  async run({ scale, rounds }) {
    await using world = await openWorld();
    const measurements: Measurement[] = [];
    for (const { inFlight, count: full, ...target } of widths) {
      const count = Math.ceil(full * scale);
      const pool = await world.raw(Math.min(inFlight, connectionsMax));
      await createRawEvents(pool);
      const command = async (index: number): Promise<void> => {
        const { id, assess } = newcomer(index, false);
        await decide(world.eventStore, id, assess);
      };
      await spread(Math.ceil(count / 10), inFlight, command);
      const rates = await sideBySide(
        rounds,
        count,
        () => spread(count, inFlight, command),
        () => spread(count, inFlight, () => insertRawEvent(pool)),
      );
      measurements.push({
        name: `commands, ${String(inFlight)} in flight`,
        unit: 'commands/s',
        ...rates,
        ...target,
        note: `raw: single-row inserts, ${String(Math.min(inFlight, connectionsMax))} connections`,
      });
    }
    return measurements;
  },
};
