import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A program that gets tokens for itself, or a service that people sign in for. */
export interface KnownClient {
  readonly id: string;
  readonly secret: string;
}

/** An issuer of an organisation, on a port of its own, that signs whoever comes in as one person. */
export interface OutsideIssuer {
  readonly issuer: string;
  /** What is said of the person. */
  claims: Readonly<Record<string, unknown>>;
  /** A token of access for a program, for an audience. */
  tokenFor(client: KnownClient, audience: string): Promise<string>;
  close(): Promise<void>;
}

/** What the programs of an organisation and this service are called at an issuer. */
export const service: KnownClient = { id: 'termijn', secret: 'a-secret-of-the-service-that-is-long' };
export const program: KnownClient = { id: 'town-software', secret: 'a-secret-of-the-program-that-is-long' };
export const stranger: KnownClient = { id: 'other-software', secret: 'a-secret-of-others-that-is-long' };

/** Opens one. `back` is the address to which people come back. */
export const openOutsideIssuer = async (back: () => string): Promise<OutsideIssuer> => {
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const { default: OidcProvider } = await import('oidc-provider');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const outside: OutsideIssuer = {
    issuer,
    claims: {},
    async tokenFor({ id, secret }, audience) {
      const answered = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
      });
      const { access_token: token } = (await answered.json()) as { readonly access_token?: string };
      if (token === undefined) throw new Error(`no token for ${id}`);
      return token;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
  // It says on the console that its memory is for trying out, which is what it is here.
  const quiet = jest.spyOn(console, 'warn').mockImplementation();
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        client_id: service.id,
        client_secret: service.secret,
        redirect_uris: [`${issuer}/elsewhere`],
        id_token_signed_response_alg: 'ES256',
      },
      ...[program, stranger].map(({ id, secret }) => ({
        ...{ client_id: id, client_secret: secret, redirect_uris: [], response_types: [] },
        grant_types: ['client_credentials'],
        id_token_signed_response_alg: 'ES256' as const,
      })),
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, ClientCredentials: 600 },
    claims: { openid: ['sub', 'eid', 'town', 'roles'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['outside'] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, audience) => ({
          audience,
          scope: '',
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    interactions: { url: (_, { uid }) => `/let-in/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...outside.claims }) }),
    async loadExistingGrant({ oidc: { client, session, provider: self } }) {
      const grant = new self.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  quiet.mockRestore();
  // The house picks its port when it is open, which is after this one.
  provider.Client.prototype.redirectUriAllowed = (address) => address === back();
  const callback = provider.callback();
  const answer: typeof callback = async (request, response) => {
    if (!(request.url ?? '').startsWith('/let-in/')) return callback(request, response);
    return provider.interactionFinished(request, response, { login: { accountId: 'somebody', remember: false } });
  };
  return outside;
};
