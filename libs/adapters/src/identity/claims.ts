import { createHmac } from 'node:crypto';
import type { Capacity, CapacityRule, IssuerSettings } from './issuer-settings';

/** What an issuer says of somebody. Only what the settings name is looked at. */
export type Claims = Readonly<Record<string, unknown>>;

/** The capacities that claims give, each once. Unknown values give none. */
export const capacitiesIn = (settings: IssuerSettings, claims: Claims): readonly Capacity[] => {
  const found = settings.capacities.flatMap((rule) => {
    const codes = textsOf(claims[rule.claim]).flatMap((value) => organisationIn(rule, value, claims));
    return codes.map((code) => ({ role: rule.role, organisation: ownCode(settings, code) }));
  });
  return [...new Map(found.map((one) => [`${one.role}:${one.organisation}`, one])).values()];
};

/** The capacity of a program that got a token for itself; nothing for a person, whichever program they use. */
export const clientIn = (
  { clients }: IssuerSettings,
  { sub, client_id: clientId, azp = clientId }: Claims,
): { readonly id: string; readonly capacity: Capacity } | undefined => {
  if (typeof azp !== 'string' || !Object.hasOwn(clients, azp)) return undefined;
  return sub === undefined || sub === azp ? { id: azp, capacity: clients[azp]! } : undefined;
};

/** The claim that tells somebody apart; nothing when it is missing. */
export const subjectIn = ({ who }: IssuerSettings, claims: Claims): string | undefined => {
  const subject = claims[who];
  return typeof subject === 'string' && subject !== '' ? subject : undefined;
};

const digestLetters = 20;

/**
 * The code of somebody: a keyed digest, so that not even whoever knows the numbers that an issuer gives can tell who it
 * is. The same person at two issuers has two codes.
 */
export const pseudonymOf = (secret: Buffer, issuer: string, subject: string): string =>
  `p-${createHmac('sha256', secret)
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
    .slice(0, digestLetters)}`;

const textsOf = (claim: unknown): readonly string[] =>
  (Array.isArray(claim) ? (claim as readonly unknown[]) : [claim]).filter((one) => typeof one === 'string');

const ownCode = ({ organisations }: IssuerSettings, code: string): string =>
  Object.hasOwn(organisations, code) ? organisations[code]! : code;

/** The codes of organisations that a value of a claim leads to, as the issuer writes them. */
const organisationIn = (
  { value: pattern, organisation, organisationClaim }: CapacityRule,
  value: string,
  claims: Claims,
): readonly string[] => {
  const inValue = placesIn(pattern, value);
  if (inValue === undefined) return [];
  if (organisation !== undefined) return [organisation];
  if (organisationClaim !== undefined) return textsOf(claims[organisationClaim]);
  return inValue.organisation === undefined ? [] : [inValue.organisation];
};

const signs = /[.*+?^${}()|[\]\\]/g;
const shapes: ReadonlyMap<string, string> = new Map([
  ['{organisation}', '(?<organisation>[A-Za-z0-9.-]{1,64})'],
  ['{any}', '[^:]{0,200}'],
]);

/** Lays a pattern over a value. Nothing when it does not fit. The pattern is plain text but for its places. */
const placesIn = (pattern: string, value: string): { readonly organisation?: string | undefined } | undefined => {
  const parts = pattern.split(/(\{organisation\}|\{any\})/);
  const source = parts.map((part) => shapes.get(part) ?? part.replace(signs, '\\$&')).join('');
  const fit = new RegExp(`^${source}$`).exec(value);
  return fit === null ? undefined : { organisation: fit.groups?.['organisation'] };
};
