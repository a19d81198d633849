import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  openWitnessFolder,
  serveWitness,
  witnessDesk,
  type WitnessFolder,
  type WitnessServer,
} from '@termijn/adapters';
import type { KeptCheckpoint } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { checkpointText, cosigner, ed25519Signer, parseVerifier, signNote, writtenSigner } from '@termijn/proof';
import type { Log } from '../../apps/server/src/log';
import { keepNotary } from '../../apps/server/src/roles/notary';
import type { Running } from '../../apps/server/src/roles/projector';
import { timeAuthority, type TimeAuthority } from '../servers/time-authority';
import { Client, newcomer } from './support/client';
import { eventually, openHouse, type House } from './support/house';
import { bytesAt, municipality, official, openProcedure } from './support/procedure';
import { call } from './support/program';
import { tokenOf } from './support/tokens';

const origin = 'log.example/termijn';
const seed = new Uint8Array(32).fill(5);
const log = ed25519Signer(origin, seed);
const witness = cosigner('witness.example/one', new Uint8Array(32).fill(6), () => Math.floor(Date.now() / 1000));

/** A house whose log is watched from outside, with its notary at work. */
interface WatchedHouse {
  readonly house: House;
  readonly client: Client;
  readonly logged: readonly string[];
  newest(): Promise<KeptCheckpoint | undefined>;
  close(): Promise<void>;
}

let folder: string;
let authority: TimeAuthority;
let authorityServer: Server;
let memory: WitnessFolder;
let server: WitnessServer | undefined;
let watched: WatchedHouse | undefined;

const serve = async (port = 0): Promise<WitnessServer> => {
  const desk = witnessDesk(witness, [parseVerifier(log.vkey)!], memory);
  return (server = await serveWitness(desk, { host: '127.0.0.1', port, tell: () => undefined }));
};

const openWatched = async (witnessUrl: string): Promise<WatchedHouse> => {
  const house = await openHouse(day('2025-02-03'), {
    TERMIJN_NOTARY_ORIGIN: origin,
    TERMIJN_NOTARY_KEYS: writtenSigner(origin, seed),
    TERMIJN_NOTARY_SECONDS: '1',
    TERMIJN_WITNESSES: `${witness.vkey} ${witnessUrl}`,
    TERMIJN_TIMESTAMP_URL: `http://127.0.0.1:${String((authorityServer.address() as AddressInfo).port)}/tsa`,
    TERMIJN_TIMESTAMP_CA: join(folder, 'ca.pem'),
  });
  const logged: string[] = [];
  const write = (message: string, fields = {}) => logged.push(`${message} ${JSON.stringify(fields)}`);
  const to: Log = { info: write, warn: write, error: write };
  const notary: Running = keepNotary(house.platform, to);
  return (watched = {
    house,
    client: new Client(house.url),
    logged,
    newest: () => house.platform.notary.treeStore.newestCheckpoint(),
    async close() {
      await notary.stop();
      await house.close();
    },
  });
};

/** The first checkpoint of more than so many entries that the witness and the authority stand behind. */
const confirmed = ({ newest }: WatchedHouse, moreThan = 0): Promise<KeptCheckpoint> =>
  eventually(async () => {
    const checkpoint = await newest();
    const isConfirmed = checkpoint?.cosignatures[witness.name] !== undefined && checkpoint.timestamp !== undefined;
    return isConfirmed && checkpoint.size > moreThan ? checkpoint : undefined;
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termijn-anchored-'));
  authority = await timeAuthority('Klok');
  await writeFile(join(folder, 'ca.pem'), `The top of the authority:\r\n${authority.root.replaceAll('\n', '\r\n')}`);
  authorityServer = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void authority.answer(new Uint8Array(Buffer.concat(chunks))).then((answer) => {
        response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(answer);
      });
    });
  }).listen(0, '127.0.0.1');
  await once(authorityServer, 'listening');
});
beforeEach(async () => {
  memory = await openWitnessFolder(await mkdtemp(join(folder, 'memory-')));
});
afterEach(async () => {
  await watched?.close();
  await server?.close();
  await memory.close();
  [watched, server] = [undefined, undefined];
});
afterAll(async () => {
  authorityServer.close();
  await authority.remove();
  await rm(folder, { recursive: true });
});

const assess = (client: Client, givenName: string) => {
  const person = { familyName: 'Voorbeeld', givenName, birthDate: '1990-01-01' };
  return client.post('/v1/cases', newcomer({ person, registeredOn: '2025-01-15', on: '2025-02-03' }), municipality);
};

describe('a log that a witness and an authority watch', () => {
  it('has dossiers that hold independently for whoever trusts one of them, and offers their keys on the page', async () => {
    const { url } = await serve();
    const { house, client } = await openWatched(url);
    const { procedure } = await openProcedure(house, client);
    const { body, status } = await client.post(`${procedure}/dossiers`, { language: 'nl' }, official);
    expect(status).toBe(201);
    const token = await tokenOf(house.url, { who: 'reader', role: 'ggc-official', organisation: 'ggc' });
    const path = join(folder, 'dossier.pdf');
    await writeFile(path, (await bytesAt(house.url, body['paper'], token)).bytes);
    const verify = (...trust: readonly string[]) =>
      call('verify', 'dossier', path, '--key', log.vkey, ...trust, '--json');
    expect(await verify('--key', witness.vkey)).toMatchObject({ code: 0 });
    await writeFile(join(folder, 'ca-alone.pem'), authority.root);
    const { code, out } = await verify('--trust', join(folder, 'ca-alone.pem'));
    expect([code, JSON.parse(out)]).toMatchObject([0, { levels: { independent: true } }]);
    expect(out).toContain('"about": "Klok"');

    const page = await (await fetch(new URL('/verify', house.url))).text();
    expect(page).toContain(witness.vkey);
    expect(page).toContain(authority.root.trim());
  });

  it('is warned of a witness who is away, goes on, and is cosigned once the witness is back', async () => {
    const { url } = await serve();
    const { client, logged, newest } = await openWatched(url);
    await assess(client, 'First');
    const first = await confirmed(watched!);
    await server!.close();
    await assess(client, 'Second');
    await eventually(async () => ((await newest())?.size ?? 0) > first.size || undefined);
    await eventually(() =>
      Promise.resolve(logged.find((line) => line.includes('an anchor of the log does not answer'))),
    );
    await serve(Number(new URL(url).port));
    const second = await confirmed(watched!, first.size);
    expect(second.size).toBeGreaterThan(first.size);
  });

  it('is stopped by an alarm when the witness saw another history', async () => {
    const other = checkpointText({ origin, size: 1, root: new Uint8Array(32).fill(9) });
    await memory.keep(origin, signNote(other, [log]));
    const { url } = await serve();
    const { client, house, logged } = await openWatched(url);
    await assess(client, 'First');
    await assess(client, 'Second');
    const alarm = await eventually(() => house.platform.notary.treeStore.alarm());
    expect(alarm.found).toBe('witness-refuses');
    await eventually(() => Promise.resolve(logged.find((line) => line.includes('the notary signs no more'))));
  });
});
