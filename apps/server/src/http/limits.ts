import { createHmac } from 'node:crypto';
import type { Share } from '@termijn/adapters';
import type { HttpRequest } from './exchange';

/** By what requests are counted. */
export type CallerKind = 'address' | 'account';

/** A name to count requests under. It is a keyed digest: whoever sees the counts learns no address. */
export interface CallerName {
  readonly kind: CallerKind;
  readonly name: string;
}

type Request = Pick<HttpRequest, 'headers'> & { readonly ip: string };

/** The names that a request is counted under, digested with a secret of the installation. */
export const callerNames = (secret: Buffer): ((request: Request) => readonly CallerName[]) => {
  const named = (kind: CallerKind, text: string): CallerName => ({
    kind,
    name: createHmac('sha256', secret).update(`${kind}\n${text}`).digest('base64url'),
  });
  return ({ ip, headers }) => {
    const account = accountOf(headers);
    return [named('address', networkOf(ip)), ...(account === undefined ? [] : [named('account', account)])];
  };
};

/** Who asks, as far as the request says so. There is no login yet: an account is what the headers of the actor name. */
const accountOf = (headers: HttpRequest['headers']): string | undefined => {
  const who = headers['x-termijn-actor'];
  return who === undefined ? undefined : JSON.stringify([headers['x-termijn-organisation'], who]);
};

const groupsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));

/**
 * An address of IPv4, or the first half of one of IPv6: the other half belongs to whoever has the first, who could
 * take a new one for every request.
 */
export const networkOf = (address: string): string => {
  if (address.includes('.')) return address.slice(address.lastIndexOf(':') + 1);
  const [before = '', after] = address.split('::');
  const [first, last] = [groupsOf(before), groupsOf(after ?? '')];
  const missing = after === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array<string>(missing).fill('0'), ...last].slice(0, 4).join(':');
};

/** The headers that tell a caller its limits and what is left of them, in the form of the IETF draft for `RateLimit`. */
export const limitHeaders = (
  shares: readonly (Share & { readonly kind: CallerKind })[],
  windowSeconds: number,
): Readonly<Record<string, string>> => {
  const waits = shares.filter(({ isWithin }) => !isWithin).map(({ resetSeconds }) => resetSeconds);
  return {
    'RateLimit-Policy': shares.map(({ kind, limit }) => `"${kind}";q=${limit};w=${windowSeconds}`).join(', '),
    RateLimit: shares
      .map(({ kind, remaining, resetSeconds }) => `"${kind}";r=${remaining};t=${resetSeconds}`)
      .join(', '),
    ...(waits.length > 0 && { 'Retry-After': String(Math.max(...waits)) }),
  };
};
