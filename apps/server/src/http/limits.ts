import { createHmac } from 'node:crypto';
import type { Share } from '@termijn/adapters';
import type { Identified } from '../sign-in/identified';

/** By what requests are counted. */
export type CallerKind = 'address' | 'account';

/** A name to count requests under. It is a keyed digest: whoever sees the counts learns no address. */
export interface CallerName {
  readonly kind: CallerKind;
  readonly name: string;
}

/** How a request is named, digested with a secret of the installation: by its address, and by who makes it. */
export interface CallerNames {
  address(ip: string): CallerName;
  account(identified: Pick<Identified, 'who' | 'organisation'>): CallerName;
}

/** The names that requests are counted under. */
export const callerNames = (secret: Buffer): CallerNames => {
  const named = (kind: CallerKind, text: string): CallerName => ({
    kind,
    name: createHmac('sha256', secret).update(`${kind}\n${text}`).digest('base64url'),
  });
  return {
    address: (ip) => named('address', networkOf(ip)),
    account: ({ who, organisation }) => named('account', JSON.stringify([organisation, who])),
  };
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
