import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationKeyOf, demonstrationToken } from '@termijn/adapters';
import { municipalities } from '@termijn/domain';
import autocannon from 'autocannon';
import type { Bench } from './bench';
import { median, seconds, spread } from './measure';
import { createRawEvents, insertRawEvent } from './raw-events';
import { certificateDay, decide, newcomer, openWorld, type World } from './world';

const connections = 64;

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
};

/** Starts the built server as `api` on a database, and waits until it answers. */
const startApi = async (
  databaseUrl: string,
  dataDir: string,
): Promise<{ readonly url: string; readonly server: ChildProcess }> => {
  const port = await freePort();
  const server = spawn(process.execPath, ['dist/apps/server/main.js'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      TERMIJN_DATA: dataDir,
      TERMIJN_DEMO: 'off',
      TERMIJN_DEMO_IDENTITY: 'on',
      TERMIJN_ROLES: 'api',
      TERMIJN_RATE_ADDRESS: '100000000',
      TERMIJN_RATE_ACCOUNT: '100000000',
      PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${String(port)}`;
  for (;;) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok === true) return { url, server };
    if (server.exitCode !== null) throw new Error('the server ended before it was ready');
    await new Promise((wait) => setTimeout(wait, 100));
  }
};

/** Cases whose certificate can still be received: one per request. */
const prepareCases = async (world: World, count: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  await spread(count, 256, async (index) => {
    const { id, assess } = newcomer(index, true);
    await decide(world.eventStore, id, assess);
    ids.push(id);
  });
  return ids;
};

/** The headers of an official of each municipality, in the order in which the cases are spread over them. */
const headersByMunicipality = (key: string): Promise<readonly Record<string, string>[]> =>
  Promise.all(
    municipalities.map(async (organisation) => {
      const official = { who: 'official-1', role: 'municipal-official', organisation };
      const token = await demonstrationToken(key, official, new Date(), 24 * 3600);
      return { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    }),
  );

/** Commands over HTTP with 64 connections, against single-row inserts with as many. */
export const http: Bench = {
  name: 'http',
  async run({ scale, rounds }) {
    await using world = await openWorld();
    const dataDir = await mkdtemp(join(tmpdir(), 'termijn-bench-'));
    const { url, server } = await startApi(world.database.url, dataDir);
    const pool = await world.raw(connections);
    await createRawEvents(pool);
    const count = Math.ceil(16_000 * scale);
    const key = await demonstrationKeyOf(dataDir);
    const headersOf = await headersByMunicipality(key);
    const body = JSON.stringify({ means: 'counter', on: certificateDay });
    const raws: number[] = [];
    const results: autocannon.Result[] = [];
    for (let round = 0; round < rounds; round++) {
      const ids = await prepareCases(world, count);
      let next = 0;
      raws.push(count / (await seconds(() => spread(count, connections, () => insertRawEvent(pool)))));
      results.push(
        await autocannon({
          url,
          connections,
          amount: count,
          requests: [
            {
              method: 'POST',
              body,
              setupRequest: (request) => {
                const index = next++ % count;
                const path = `/v1/cases/${ids[index]!}/certificateReceipts`;
                return { ...request, headers: headersOf[index % headersOf.length]!, path };
              },
            },
          ],
        }),
      );
    }
    server.kill('SIGTERM');
    await once(server, 'exit');
    await rm(dataDir, { recursive: true });
    const failed = results.reduce((sum, { errors, non2xx }) => sum + errors + non2xx, 0);
    const latency = (percentile: 'p50' | 'p99') => median(results.map((result) => result.latency[percentile]));
    return [
      {
        name: `HTTP commands, ${String(connections)} connections`,
        unit: 'commands/s',
        ours: median(results.map(({ duration }) => count / duration)),
        raw: median(raws),
        target: 0.6,
        note: `p50 ${String(latency('p50'))} ms, p99 ${String(latency('p99'))} ms, ${String(failed)} not answered with 2xx`,
      },
    ];
  },
};
