import { issuerNamedIn, NotIdentified } from '@termijn/adapters';
import type { HttpRequest } from '../http/exchange';
import { cookieIn } from './cookies';
import type { Identified } from './identified';
import type { Identity } from './identity';

/** Finds out who makes a request; nobody when it brings neither a token nor a session that is still good. */
export type Identify = (request: Pick<HttpRequest, 'headers'>) => Promise<Identified | undefined>;

const bearer = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** How long a token is believed that was looked at, in milliseconds. */
const believedFor = 60_000;
const believedMax = 1_000;

/**
 * Finds out who makes requests. A token counts more than a cookie. Throws `NotIdentified` for a token that is not good,
 * rather than to go on as if there were none, and `IssuerUnavailable`.
 */
export const identifier = (identity: Identity, isSecure: boolean): Identify => {
  const believed = new Map<string, { readonly identified: Identified; readonly until: number }>();

  const byToken = async (authorization: string): Promise<Identified> => {
    const [, token = ''] = bearer.exec(authorization) ?? [];
    const now = identity.now();
    const known = believed.get(token);
    if (known !== undefined && now.getTime() < known.until) return known.identified;
    const issuer = issuerNamedIn(token);
    const provider = identity.providers.find(({ settings }) => settings.issuer === issuer);
    if (provider === undefined) throw new NotIdentified('nobody here knows the issuer');
    const claims = await provider.verify(token, now);
    const { who, capacities } = identity.read(provider, claims);
    const [viewer] = capacities;
    // A program says nothing about which of several capacities it means, and none is guessed.
    if (viewer === undefined || capacities.length > 1) throw new NotIdentified('not one capacity');
    const identified = { ...viewer, who, how: 'token' } as const;
    if (believed.size >= believedMax) believed.clear();
    believed.set(token, { identified, until: Math.min(now.getTime() + believedFor, Number(claims['exp']) * 1000) });
    return identified;
  };

  return async ({ headers }) => {
    if (headers.authorization !== undefined) return byToken(headers.authorization);
    const id = cookieIn(headers, 'session', isSecure);
    const session = id === undefined ? undefined : await identity.sessions.find(id);
    return session?.acting && { ...session.acting, who: session.who, how: 'session' };
  };
};
