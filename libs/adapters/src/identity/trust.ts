import {
  createLocalJWKSet,
  decodeJwt,
  createRemoteJWKSet,
  errors,
  type JWTVerifyGetKey,
  type JSONWebKeySet,
} from 'jose';

/** The ways of signing that are believed. What is signed with a shared secret, or not at all, is not among them. */
export const believedAlgorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];

const cacheMilliseconds = 10 * 60 * 1000;
const cooldownMilliseconds = 30 * 1000;
const answerMilliseconds = 5_000;

/** The keys of an issuer, fetched from its address and again when a token names an unknown one, but not all the time. */
export const remoteKeys = (address: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(address), {
    cacheMaxAge: cacheMilliseconds,
    cooldownDuration: cooldownMilliseconds,
    timeoutDuration: answerMilliseconds,
  });

/** Keys that are at hand. */
export const localKeys = (keys: JSONWebKeySet): JWTVerifyGetKey => createLocalJWKSet(keys);

/** Whether a failure says that the token is bad, and not that its issuer could not be asked. */
export const isBadToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';

/** The issuer that a token names, which proves nothing yet; nothing when the text is no token. */
export const issuerNamedIn = (token: string): string | undefined => {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
};
