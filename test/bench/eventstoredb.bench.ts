import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { eventStoreDbStore } from '@termijn/adapters';
import { instant, streamName, type NewEvent, type Uuid } from '@termijn/engine';
import { startEventStoreDbServer } from '@termijn/testkit';
import type { Bench } from './bench';
import { sideBySide, spread, type Measurement } from './measure';

const data = { municipality: '21009', language: 'fr', ageBand: '31-45', outcome: 'exempt', on: '2023-01-10' };

const event = (): NewEvent => ({
  id: randomUUID() as string as Uuid,
  type: 'NewcomerAssessed',
  data,
  metadata: {
    actor: { who: 'bench', role: 'bench', organisation: 'bench' },
    causation: 'bench',
    correlation: 'bench',
    recordedAt: instant('2023-01-10T09:00:00Z'),
    schemaVersion: 1,
  },
});

const name = (): string => `bench-${randomUUID()}`;

/** Our driver against the bare client, on the same server. */
export const eventStoreDb: Bench = {
  name: 'eventstoredb',
  async run({ scale, rounds }) {
    const server = await startEventStoreDbServer();
    const ours = eventStoreDbStore({ connectionString: server.connectionString });
    const bare = EventStoreDBClient.connectionString(server.connectionString);
    const measurements: Measurement[] = [];
    for (const [inFlight, full] of [
      [1, 2_000],
      [64, 10_000],
    ] as const) {
      const count = Math.ceil(full * scale);
      const rates = await sideBySide(
        rounds,
        count,
        () => spread(count, inFlight, () => ours.append(streamName(name()), 'none', [event()])),
        () =>
          spread(count, inFlight, () => {
            const { id, type, metadata } = event();
            const told = { ...metadata, actor: { ...metadata.actor } };
            return bare.appendToStream(name(), jsonEvent({ id, type, data, metadata: told }), {
              expectedRevision: 'no_stream',
            });
          }),
      );
      measurements.push({
        name: `EventStoreDB appends, ${String(inFlight)} in flight`,
        unit: 'appends/s',
        ...rates,
        note: 'raw: the bare client; the server is the test double',
      });
    }
    await ours.close();
    await bare.dispose();
    await server.stop();
    return measurements;
  },
};
