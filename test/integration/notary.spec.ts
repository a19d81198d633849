import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import { checkpointIn, notarise, proofsFor, streamName, type Uuid } from '@termijn/engine';
import { ed25519Signer, writtenSigner } from '@termijn/proof';
import { testDatabase, type TestDatabase } from '@termijn/testkit';
import { randomUUID } from 'node:crypto';

let database: TestDatabase;
let dataDir: string;

const open = (more: Readonly<Record<string, string>> = {}): Promise<Platform> =>
  openPlatform(readConfiguration({ DATABASE_URL: database.url, TERMIJN_DATA: dataDir, TERMIJN_DEMO: 'off', ...more }));

const record = ({ eventStore, clock }: Platform) =>
  eventStore.append(streamName(`loan-${randomUUID()}`), 'none', [
    {
      id: randomUUID() as string as Uuid,
      type: 'Noted',
      data: {},
      metadata: {
        actor: { who: 'w', role: 'r', organisation: 'o' },
        causation: 'c',
        correlation: 'c',
        recordedAt: clock.now(),
        schemaVersion: 1,
      },
    },
  ]);

beforeEach(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'termijn-notary-'));
});
afterEach(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true });
});

describe('the notary of an installation', () => {
  it('makes itself a key, keeps it to itself, and signs under it again after a restart', async () => {
    const first = await open();
    await record(first);
    await notarise(first.notary, 'request');
    await first.close();
    const key = (await readFile(join(dataDir, 'notary.keys'), 'utf8')).trim();
    expect(key).toMatch(/^PRIVATE\+KEY\+localhost\/termijn\+/);

    const again = await open();
    await record(again);
    const checkpoint = await notarise(again.notary, 'request');
    expect(checkpointIn(checkpoint!.note, again.notary)).toMatchObject({ size: 2, origin: 'localhost/termijn' });
    expect(JSON.stringify(again.configuration.notary)).not.toContain(key);
    await again.close();
  });

  it('does not open without the key that signed, and does with it from the configuration', async () => {
    const first = await open();
    await record(first);
    await notarise(first.notary, 'request');
    await first.close();
    const key = (await readFile(join(dataDir, 'notary.keys'), 'utf8')).trim();
    await rm(join(dataDir, 'notary.keys'));
    await expect(open()).rejects.toMatchObject({ code: 'data-folder-unusable' });

    const next = writtenSigner('localhost/termijn', new Uint8Array(32).fill(7));
    const rotated = await open({ TERMIJN_NOTARY_KEYS: `${key},${next}` });
    const { position } = await record(rotated);
    const { checkpoint } = await proofsFor(rotated.notary, [1n, position]);
    expect(rotated.notary.signer.id).toBe(ed25519Signer('localhost/termijn', new Uint8Array(32).fill(7)).id);
    expect(checkpointIn(checkpoint, rotated.notary)).toMatchObject({ size: 2 });
    const [old] = await rotated.notary.treeStore.checkpoints(0, 1);
    expect(checkpointIn(old!.note, rotated.notary)).toMatchObject({ size: 1 });
    await rotated.close();
  });

  it('lets several sign for the same log at once, each entry once', async () => {
    const houses = await Promise.all([open(), open()]);
    for (let round = 0; round < 5; round++) {
      const { position } = await record(houses[0]);
      const proofs = await Promise.all(houses.map(({ notary }) => proofsFor(notary, [position])));
      expect(proofs.map(({ events }) => events[0]!.index)).toEqual([round, round]);
    }
    expect(await houses[0].notary.treeStore.standing()).toMatchObject({ size: 5 });
    await Promise.all(houses.map((house) => house.close()));
  });
});
