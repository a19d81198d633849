import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify, SignJWT } from 'jose';
import { isBadToken, remoteKeys } from './trust';

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const keyCalled = (kid: string): SigningKey => ({ kid, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) });

const signedBy = ({ kid, privateKey }: SigningKey): Promise<string> =>
  new SignJWT({ sub: 'somebody' }).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);

describe('the keys of an issuer', () => {
  const [before, after] = [keyCalled('before'), keyCalled('after')];
  let told: readonly SigningKey[] = [before];
  let asked = 0;
  let answers = true;
  let issuer: Server;
  let address: string;
  beforeAll(async () => {
    issuer = createServer((_, response) => {
      asked++;
      response.writeHead(answers ? 200 : 503, { 'Content-Type': 'application/json' });
      response.end(
        JSON.stringify({ keys: told.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid })) }),
      );
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${String((issuer.address() as AddressInfo).port)}/keys`;
  });
  beforeEach(() => {
    [told, asked, answers] = [[before], 0, true];
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => issuer.close());

  const later = (seconds: number): void => {
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + seconds * 1000);
  };

  it('are fetched once for many tokens', async () => {
    const keys = remoteKeys(address);
    for (let times = 0; times < 3; times++) await jwtVerify(await signedBy(before), keys);
    expect(asked).toBe(1);
  });

  it('are fetched again for a key that is not known, but not by whoever floods with such tokens', async () => {
    const keys = remoteKeys(address);
    await jwtVerify(await signedBy(before), keys);
    told = [after];
    for (let times = 0; times < 3; times++) {
      const refused: unknown = await jwtVerify(await signedBy(after), keys).catch((error: unknown) => error);
      expect(isBadToken(refused)).toBe(true);
    }
    expect(asked).toBe(1);
    later(31);
    expect((await jwtVerify(await signedBy(after), keys)).payload.sub).toBe('somebody');
    expect(asked).toBe(2);
    // What the issuer took back is no longer believed.
    await expect(jwtVerify(await signedBy(before), keys)).rejects.toThrow();
  });

  it('that cannot be had make no token bad', async () => {
    answers = false;
    const failed: unknown = await jwtVerify(await signedBy(before), remoteKeys(address)).catch(
      (error: unknown) => error,
    );
    expect(isBadToken(failed)).toBe(false);
  });
});
