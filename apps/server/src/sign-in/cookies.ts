import type { IncomingHttpHeaders } from 'node:http';

/** A cookie of this service, by what it is for. */
export type CookiePurpose = 'session' | 'sign-in';

/**
 * The name of a cookie. With the prefix `__Host-` browsers take it over TLS only and from this host only. They take none
 * with it in the clear, so that on this machine without TLS the name has no prefix.
 */
export const cookieName = (purpose: CookiePurpose, isSecure: boolean): string =>
  isSecure ? `__Host-termijn-${purpose}` : `termijn-${purpose}`;

const valueShape = /^[A-Za-z0-9_-]{20,100}$/;

/** The value of a cookie that a request brings; nothing when it is not one that was given here. */
export const cookieIn = (
  { cookie = '' }: Pick<IncomingHttpHeaders, 'cookie'>,
  purpose: CookiePurpose,
  isSecure: boolean,
): string | undefined => {
  const start = `${cookieName(purpose, isSecure)}=`;
  const values = cookie.split(';').map((pair) => pair.trim());
  const value = values.find((pair) => pair.startsWith(start))?.slice(start.length);
  return value !== undefined && valueShape.test(value) ? value : undefined;
};

/**
 * The header that gives a browser a cookie, or takes it back when there is no value. Scripts do not see it, and pages of
 * other sites do not send it along but by a link.
 */
export const setCookie = (purpose: CookiePurpose, isSecure: boolean, value?: string, seconds?: number): string =>
  [
    `${cookieName(purpose, isSecure)}=${value ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
    ...(value === undefined ? ['Max-Age=0'] : seconds === undefined ? [] : [`Max-Age=${seconds}`]),
  ].join('; ');
