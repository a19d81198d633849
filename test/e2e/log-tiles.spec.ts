import { createHash, createPublicKey, verify } from 'node:crypto';
import { day } from '@termijn/kernel';
import type { Log } from '../../apps/server/src/log';
import { keepNotary } from '../../apps/server/src/roles/notary';
import type { Running } from '../../apps/server/src/roles/projector';
import { Client, newcomer } from './support/client';
import { eventually, openHouse, type House } from './support/house';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 6962, section 2.1, as it is written there and as slow as it is written. */
const rootOf = (leaves: readonly Uint8Array[]): Buffer => {
  if (leaves.length === 1) return sha256(Uint8Array.of(0), leaves[0]!);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Uint8Array.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
};

/** The number of a tile as the specification writes it: groups of three digits, all but the last with an x. */
const numbered = (index: number): string =>
  index < 1000 ? String(index).padStart(3, '0') : `x${numbered(Math.floor(index / 1000))}/${numbered(index % 1000)}`;

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Somebody outside, who has nothing of this project but an address and the key of the notary. */
describe('the log over HTTP', () => {
  let house: House;
  let notary: Running;
  let origin: string;
  let size: number;
  let root: Buffer;
  let note: string;

  const ask = (path: string): Promise<Response> => fetch(new URL(`/log/${path}`, house.url));
  const bytesOf = async (path: string): Promise<Buffer> => {
    const response = await ask(path);
    expect([path, response.status, response.headers.get('content-type')]).toEqual([
      path,
      200,
      'application/octet-stream',
    ]);
    return Buffer.from(await response.arrayBuffer());
  };
  const part = (index: number, of: number): string => {
    const width = Math.min(256, of - index * 256);
    return `${numbered(index)}${width === 256 ? '' : `.p/${String(width)}`}`;
  };

  beforeAll(async () => {
    house = await openHouse(day('2023-06-01'), {
      TERMIJN_RATE_ADDRESS: '1000000',
      TERMIJN_RATE_ACCOUNT: '1000000',
      TERMIJN_NOTARY_SECONDS: '1',
    });
    const client = new Client(house.url);
    for (let batch = 0; batch < 10; batch++)
      await Promise.all(
        Array.from({ length: 15 }, (_, at) => {
          const person = {
            familyName: 'Voorbeeld',
            givenName: `Nr${String(batch * 15 + at)}`,
            birthDate: '1990-01-01',
          };
          return client.post('/v1/cases', newcomer({ person }));
        }),
      );
    notary = keepNotary(house.platform, log);
    note = await eventually(async () => {
      const response = await ask('checkpoint');
      const text = await response.text();
      return response.status === 200 && Number(text.split('\n')[1]) >= 300 ? text : undefined;
    });
    const [first = '', second = '', third = ''] = note.split('\n');
    [origin, size, root] = [first, Number(second), Buffer.from(third, 'base64')];
  }, 60_000);
  afterAll(async () => {
    await notary.stop();
    await house.close();
  });

  it('tells the newest checkpoint, signed by the notary', () => {
    const { vkey } = house.platform.notary.signer;
    // The text of a key may hold a plus sign itself; a name may not.
    const key = Buffer.from(vkey.split('+').slice(2).join('+'), 'base64').subarray(1);
    const [text = '', signatures = ''] = note.split(/(?<=\n)\n/);
    const line = signatures.split('\n').find((one) => one.startsWith(`— ${origin} `))!;
    const signature = Buffer.from(line.split(' ')[2]!, 'base64').subarray(4);
    const publicKey = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') },
      format: 'jwk',
    });
    expect(verify(null, Buffer.from(text), publicKey, signature)).toBe(true);
    expect(verify(null, Buffer.from(text.replace(String(size), String(size + 1))), publicKey, signature)).toBe(false);
  });

  it('holds the entries under the root that was signed', async () => {
    const entries: Buffer[] = [];
    for (let index = 0; index * 256 < size; index++) {
      const bundle = await bytesOf(`tile/entries/${part(index, size)}`);
      for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at))
        entries.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)));
    }
    expect(entries).toHaveLength(size);
    expect(size).toBeGreaterThanOrEqual(300);
    expect(rootOf(entries)).toEqual(root);
  });

  it('holds the hashes of each level in tiles', async () => {
    const leaves: Buffer[] = [];
    for (let index = 0; index * 256 < size; index++) {
      const tile = await bytesOf(`tile/0/${part(index, size)}`);
      for (let at = 0; at < tile.length; at += 32) leaves.push(tile.subarray(at, at + 32));
    }
    const join = (hashes: readonly Buffer[]): Buffer => {
      if (hashes.length === 1) return hashes[0]!;
      let split = 1;
      while (split * 2 < hashes.length) split *= 2;
      return sha256(Uint8Array.of(1), join(hashes.slice(0, split)), join(hashes.slice(split)));
    };
    expect(join(leaves)).toEqual(root);
    const above = await bytesOf(`tile/1/000.p/${String(Math.floor(size / 256))}`);
    expect(above.subarray(0, 32)).toEqual(join(leaves.slice(0, 256)));
  });

  it('lets whole tiles be kept for ever, and nothing that still grows', async () => {
    expect((await ask('tile/0/000')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await ask('tile/0/000.p/7')).headers.get('cache-control')).toBe('no-store');
    expect((await ask('checkpoint')).headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ...['tile/0/999', 'tile/5/000', 'tile/0/000.p/256', 'tile/0/000.p/0', 'tile/entries/x999/999', 'tile/0/001'],
    ...['tile/0/0', 'tile/0/000/', 'tile/', 'tile/%2e%2e/%2e%2e/etc/passwd', 'tile/0/000?x=1', 'tile/64/000'],
    ...['tile/0/000%00', 'tile/-1/000', "tile/0/000'--", `tile/0/${'x999/'.repeat(9)}999`],
  ])('has nothing at %j, and says so', async (path) => {
    const { status } = await ask(path);
    expect([404, 414]).toContain(status);
  });
});
