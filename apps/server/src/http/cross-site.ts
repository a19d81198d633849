import type { HttpRequest } from './exchange';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a page of another site makes a browser ask for a change. Browsers say so in headers that no page can alter:
 * `Sec-Fetch-Site`, or `Origin` where they are old. A program sends neither and passes.
 */
export const isCrossSite = ({ method, headers }: Pick<HttpRequest, 'method' | 'headers'>): boolean => {
  if (safeMethods.includes(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return origin !== undefined && hostOf(origin) !== host;
};

/** Whether a request that changes something says from where it comes, as every browser does. */
export const tellsItsSite = ({ method, headers }: Pick<HttpRequest, 'method' | 'headers'>): boolean =>
  safeMethods.includes(method) || headers['sec-fetch-site'] !== undefined || headers.origin !== undefined;

/** The host and port of an origin; empty for `null`, which stands for a page that hides where it comes from. */
const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');
