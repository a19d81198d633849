import { jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import type { Claims } from './claims';
import { IssuerUnavailable, NotIdentified } from './identity-failures';
import type { IssuerSettings } from './issuer-settings';
import { believedAlgorithms, isBadToken, remoteKeys } from './trust';

/** What a sign-in under way has to be compared with when it comes back. Secret to everybody but this server. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Somebody who says who people are, as this server speaks with them. */
export interface IdentityProvider {
  readonly settings: IssuerSettings;
  /** Begins a sign-in: where to send the browser. Throws `IssuerUnavailable`. */
  begin(redirectUri: string): Promise<{ readonly address: string; readonly pending: PendingSignIn }>;
  /** Ends a sign-in at the address that the browser came back to. Throws `NotIdentified` and `IssuerUnavailable`. */
  finish(address: URL, pending: PendingSignIn): Promise<Claims>;
  /** Where to send a browser to be signed out there as well; nothing when the issuer has no such place. */
  signOut(returnTo: string): Promise<string | undefined>;
  /**
   * The claims of a token of access that is good at that moment. Throws `NotIdentified` and `IssuerUnavailable`.
   */
  verify(token: string, now: Date): Promise<Claims>;
}

/** How a provider is reached: its description, and its keys. */
export interface Reach {
  configuration(): Promise<client.Configuration>;
  keys(): Promise<JWTVerifyGetKey>;
  /** Asks for a new proof each time, where one would be signed in silently otherwise. */
  readonly prompt?: 'login';
}

const clockToleranceSeconds = 5;

/** Speaks with a provider that is reached in a certain way. */
export const providerBy = (settings: IssuerSettings, reach: Reach): IdentityProvider => ({
  settings,
  async begin(redirectUri) {
    const configuration = await reach.configuration();
    const pending = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: settings.scopes.join(' '),
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
      ...(reach.prompt !== undefined && { prompt: reach.prompt }),
    });
    return { address: address.href, pending };
  },
  async finish(address, { state, nonce, codeVerifier }) {
    const configuration = await reach.configuration();
    const checks = {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    };
    const tokens = await client.authorizationCodeGrant(configuration, address, checks).catch((cause: unknown) => {
      throw isUnreachable(cause)
        ? new IssuerUnavailable('the issuer does not answer')
        : new NotIdentified('no sign-in');
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new NotIdentified('no claims');
    return claims;
  },
  async signOut(returnTo) {
    const configuration = await reach.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    // No proof of sign-in is kept, for it may hold names: the issuer is told which program asks, and asks the person.
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo }).href;
  },
  async verify(token, now) {
    const { audience, issuer } = settings;
    if (audience === undefined) throw new NotIdentified('tokens of this issuer are not taken');
    const keys = await reach.keys();
    const options = {
      ...{ issuer, audience, algorithms: believedAlgorithms, requiredClaims: ['exp'] },
      ...{ currentDate: now, clockTolerance: clockToleranceSeconds },
    };
    const { payload } = await jwtVerify(token, keys, options).catch((cause: unknown) => {
      throw isBadToken(cause)
        ? new NotIdentified('no good token')
        : new IssuerUnavailable('the issuer does not answer');
    });
    return payload;
  },
});

/** Whether a failure says that nobody answered, or stumbled, and not that somebody said no. */
const isUnreachable = (cause: unknown): boolean =>
  (cause instanceof TypeError && !('code' in cause)) ||
  (cause instanceof client.ResponseBodyError && cause.status >= 500) ||
  (cause instanceof client.ClientError && ['OAUTH_TIMEOUT', 'OAUTH_ABORT'].includes(cause.code ?? ''));

const answerSeconds = 5;

/** Speaks with a provider elsewhere. It is asked for its description at first use, and again after it failed to answer. */
export const outsideProvider = (settings: IssuerSettings): IdentityProvider => {
  let found: Promise<client.Configuration> | undefined;
  let keys: JWTVerifyGetKey | undefined;
  const configuration = (): Promise<client.Configuration> => {
    found ??= discover(settings).catch(() => {
      found = undefined;
      throw new IssuerUnavailable(`the issuer ${settings.key} does not answer`);
    });
    return found;
  };
  return providerBy(settings, {
    configuration,
    async keys() {
      const address = (await configuration()).serverMetadata().jwks_uri;
      if (address === undefined) throw new IssuerUnavailable(`the issuer ${settings.key} tells no keys`);
      keys ??= remoteKeys(address);
      return keys;
    },
  });
};

const discover = ({ issuer, clientId, clientSecret }: IssuerSettings): Promise<client.Configuration> =>
  client.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret),
    {
      timeout: answerSeconds,
      // Settings allow an address in the clear on this machine only.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; nothing else does it
      execute: issuer.startsWith('http:') ? [client.allowInsecureRequests] : [],
    },
  );
