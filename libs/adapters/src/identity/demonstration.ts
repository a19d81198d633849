import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Configuration as ProviderConfiguration } from 'oidc-provider';
import * as client from 'openid-client';
import {
  claimsOf,
  demonstrationAudience,
  demonstrationClaims,
  demonstrationIssuer,
  publicSetOf,
  signingSetOf,
  type Invented,
} from './demonstration-key';
import { NotIdentified } from './identity-failures';
import type { IssuerSettings } from './issuer-settings';
import { providerBy, type IdentityProvider } from './provider';
import { providerMemory } from './provider-memory';
import type { ShortMemory } from './short-memory';
import { localKeys } from './trust';

const clientId = 'termijn';

/** The path that the pages of the demonstration lie under. */
export const demonstrationPath = new URL(demonstrationIssuer).pathname;

/** How a demonstration is reached from inside and outside. */
export interface DemonstrationOptions {
  /** The key that it signs with. */
  readonly key: string;
  /** Where it remembers who is on the way. */
  readonly memory: ShortMemory;
  /** The roles that can be chosen, by their codes. */
  readonly roles: readonly string[];
  /** The path of this server that a browser comes back to. */
  readonly callbackPath: string;
  /** The path that a browser comes back to when it was signed out. */
  readonly signedOutPath: string;
  /** The page that asks whether to sign out, around the form `op.logoutForm` whose field `logout` is the answer. */
  readonly signOutPage: (form: string) => string;
  /** Whether a proxy in front ends TLS. */
  readonly behindTls: boolean;
  /** Asks this server itself. */
  readonly fetch: (
    path: string,
    init: { method: string; body: string; headers: Record<string, string> },
  ) => Promise<Response>;
}

/** An identity provider in this process for trying out: whoever comes chooses who they are. */
export interface Demonstration {
  readonly provider: IdentityProvider;
  /** Answers a request below its path. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /**
   * Takes the choice that somebody made in a sign-in under way, and answers where to send the browser. Throws
   * `NotIdentified` when there is no such sign-in.
   */
  choose(request: IncomingMessage, response: ServerResponse, invented: Invented): Promise<string>;
}

const name = {
  nl: 'Demonstratie: kies zelf wie u bent',
  fr: 'Démonstration : choisissez qui vous êtes',
  en: 'Demonstration: choose who you are',
};

/** What the demonstration says, read like the words of any issuer. */
const settingsFor = (roles: readonly string[]): IssuerSettings => ({
  ...{ key: 'demonstration', name, issuer: demonstrationIssuer, clientId, scopes: ['openid'] },
  audience: demonstrationAudience,
  who: demonstrationClaims.who,
  organisations: {},
  capacities: roles.map((role) => ({ claim: demonstrationClaims.capacity, value: `${role}:{organisation}`, role })),
  clients: {},
});

/** What the provider is told: who asks it, what it remembers and says, and that whoever comes is let in. */
const configurationOf = ({
  key,
  memory,
  callbackPath,
  signedOutPath,
  signOutPage,
}: DemonstrationOptions): ProviderConfiguration => ({
  clients: [
    {
      client_id: clientId,
      token_endpoint_auth_method: 'none',
      redirect_uris: [new URL(callbackPath, demonstrationIssuer).href],
      post_logout_redirect_uris: [new URL(signedOutPath, demonstrationIssuer).href],
      id_token_signed_response_alg: 'EdDSA',
    },
  ],
  adapter: providerMemory(memory),
  jwks: signingSetOf(key),
  enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
  cookies: { keys: [createHash('sha256').update(`cookies\n${key}`).digest('hex')] },
  claims: { openid: ['sub', ...Object.values(demonstrationClaims)] },
  // The only reader of these claims reads them in the proof of sign-in.
  conformIdTokenClaims: false,
  features: {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: {
      logoutSource(ctx, form) {
        ctx.body = signOutPage(form);
      },
    },
  },
  interactions: { url: (_, { uid }) => `${demonstrationPath}/choice/${uid}` },
  ttl: { Interaction: 600, Session: 3600, Grant: 3600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, ...claimsOf(inventedIn(id)) }),
  }),
  async loadExistingGrant({ oidc: { client: asked, session, provider } }) {
    const grant = new provider.Grant({ clientId: asked!.clientId, accountId: session!.accountId! });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});

/** Opens the demonstration. Its provider is only loaded here: nobody else has a use for it. */
export const openDemonstration = async (options: DemonstrationOptions): Promise<Demonstration> => {
  const { callbackPath, signedOutPath, behindTls } = options;
  const { default: Provider } = await import('oidc-provider');
  const paths = new Set([callbackPath, signedOutPath]);
  const oidc = new Provider(demonstrationIssuer, configurationOf(options));
  oidc.proxy = behindTls;
  // The way back leads to wherever this server is reached, which nobody knows beforehand, and to no other place.
  const leadsBack = (address: string): boolean => {
    const { host, pathname, search } = new URL(address);
    return paths.has(pathname) && search === '' && host === Provider.ctx?.host;
  };
  oidc.Client.prototype.redirectUriAllowed = leadsBack;
  oidc.Client.prototype.postLogoutRedirectUriAllowed = leadsBack;
  const answer = oidc.callback();

  return {
    provider: relative(providerBy(settingsFor(options.roles), reachOf(options))),
    async handle(request, response) {
      const whole = request.url ?? '';
      Object.assign(request, { originalUrl: whole, url: whole.slice(demonstrationPath.length) });
      await answer(request, response);
    },
    async choose(request, response, invented) {
      const login = { accountId: idOf(invented), remember: false };
      return oidc.interactionResult(request, response, { login }).catch((cause: unknown) => {
        throw cause instanceof Error && cause.name === 'SessionNotFound' ? new NotIdentified('no sign-in') : cause;
      });
    },
  };
};

const idOf = ({ who, role, organisation }: Invented): string => [who, role, organisation].join('/');

const inventedIn = (id: string): Invented => {
  const [who = '', role = '', organisation = ''] = id.split('/');
  return { who, role, organisation };
};

const reachOf = ({ key, fetch }: DemonstrationOptions) => {
  const at = (path: string): string => `${demonstrationIssuer}${path}`;
  const configuration = new client.Configuration(
    {
      issuer: demonstrationIssuer,
      authorization_endpoint: at('/auth'),
      token_endpoint: at('/token'),
      jwks_uri: at('/jwks'),
      end_session_endpoint: at('/session/end'),
      authorization_response_iss_parameter_supported: true,
    },
    clientId,
    { id_token_signed_response_alg: 'EdDSA' },
    client.None(),
  );
  configuration[client.customFetch] = (address, { method, body, headers }) =>
    fetch(new URL(address).pathname, { method, body: body instanceof URLSearchParams ? body.toString() : '', headers });
  return {
    configuration: () => Promise.resolve(configuration),
    keys: () => Promise.resolve(localKeys(publicSetOf(key))),
    prompt: 'login',
  } as const;
};

/** Sends browsers to this very server, under whatever name they know it. */
const relative = (provider: IdentityProvider): IdentityProvider => {
  const here = (address: string): string => address.replace(new URL(demonstrationIssuer).origin, '');
  return {
    ...provider,
    async begin(redirectUri) {
      const { address, pending } = await provider.begin(redirectUri);
      return { address: here(address), pending };
    },
    async signOut(returnTo) {
      const address = await provider.signOut(returnTo);
      return address === undefined ? undefined : here(address);
    },
  };
};
