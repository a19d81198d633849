import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { Configuration } from 'openid-client';
import type { IssuerSettings } from './issuer-settings';
import { providerBy } from './provider';
import { localKeys } from './trust';

const now = new Date('2026-02-02T10:00:00Z');
const seconds = now.getTime() / 1000;
const issuer = 'https://login.example.org';
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const settings: IssuerSettings = {
  ...{ key: 'town', name: { nl: 'S', fr: 'V', en: 'T' }, issuer, clientId: 'termijn', scopes: ['openid'] },
  ...{ audience: 'termijn-api', who: 'sub', organisations: {}, clients: {} },
  capacities: [{ claim: 'roles', value: 'official:{organisation}', role: 'municipal-official' }],
};

const provider = providerBy(settings, {
  configuration: () => Promise.resolve(new Configuration({ issuer }, 'termijn')),
  keys: () => Promise.resolve(localKeys({ keys: [{ ...pair.publicKey.export({ format: 'jwk' }), alg: 'ES256' }] })),
});

const claims = (more: JWTPayload = {}): JWTPayload => ({
  ...{ iss: issuer, aud: 'termijn-api', sub: 'somebody', iat: seconds - 60, exp: seconds + 60 },
  ...more,
});

const signed = (payload: JWTPayload, key = pair.privateKey, alg = 'ES256'): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg }).sign(key);

describe('a token of access', () => {
  it('is taken while it is good', async () => {
    expect(await provider.verify(await signed(claims()), now)).toMatchObject({ sub: 'somebody' });
  });

  it.each<[string, () => string | Promise<string>]>([
    ['is over', () => signed(claims({ exp: seconds - 60 }))],
    ['has not begun', () => signed(claims({ nbf: seconds + 60 }))],
    ['has no end', () => signed({ iss: issuer, aud: 'termijn-api', sub: 'somebody' })],
    ['is for somebody else', () => signed(claims({ aud: 'other-api' }))],
    ['is a proof of sign-in', () => signed(claims({ aud: 'termijn' }))],
    ['is of another issuer', () => signed(claims({ iss: 'https://evil.example' }))],
    ['is signed with a foreign key', () => signed(claims(), foreign.privateKey)],
    ['is not signed', () => new UnsecuredJWT(claims()).encode()],
    [
      'is signed with the public key as a secret',
      () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'HS256' })
          .sign(Buffer.from(pair.publicKey.export({ format: 'pem', type: 'spki' }))),
    ],
    ['was altered', async () => (await signed(claims())).replace(/\.[^.]+\./, (part) => `${part.slice(0, -3)}AA.`)],
    ['is none', () => 'nonsense'],
    ['is nothing', () => ''],
  ])('that %s is refused', async (_, token) => {
    await expect(provider.verify(await token(), now)).rejects.toMatchObject({ code: 'not-identified' });
  });

  it('of an issuer that names no audience for this service is refused', async () => {
    const without = providerBy({ ...settings, audience: undefined }, { configuration: jest.fn(), keys: jest.fn() });
    await expect(without.verify(await signed(claims()), now)).rejects.toMatchObject({ code: 'not-identified' });
  });

  it('whose issuer cannot be asked for its keys is neither good nor bad', async () => {
    const away = providerBy(settings, {
      configuration: jest.fn(),
      keys: () => Promise.resolve(() => Promise.reject(new TypeError('fetch failed'))),
    });
    await expect(away.verify(await signed(claims()), now)).rejects.toMatchObject({ code: 'issuer-unavailable' });
  });
});
