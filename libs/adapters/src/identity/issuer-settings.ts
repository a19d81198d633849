import { z } from 'zod';

/**
 * A claim that says in which capacities somebody comes. Its value, or each of its values, is compared with `value`,
 * where `{organisation}` stands for a code of an organisation and `{any}` for any text without a meaning here.
 */
export interface CapacityRule {
  readonly claim: string;
  readonly value: string;
  /** The key of a role of this house. */
  readonly role: string;
  /** The claim with the code of the organisation, where `value` does not hold it. */
  readonly organisationClaim?: string | undefined;
  /** The organisation itself, where everybody with that value belongs to the same one. */
  readonly organisation?: string | undefined;
}

/** A role at an organisation, both by their codes. */
export interface Capacity {
  readonly role: string;
  readonly organisation: string;
}

/** Somebody who says who people are, and how its words are to be read here. */
export interface IssuerSettings {
  /** A short code that stands in addresses. */
  readonly key: string;
  readonly name: { readonly nl: string; readonly fr: string; readonly en: string };
  /** The address that its tokens name, and under which its own description is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** A file with the secret, instead of the secret itself. */
  readonly clientSecretFile?: string | undefined;
  readonly scopes: readonly string[];
  /** What access tokens for this service name as their audience; without it the issuer's tokens are not taken. */
  readonly audience?: string | undefined;
  /** The claim that tells people apart. Only a keyed digest of it is kept. */
  readonly who: string;
  /** What the issuer calls an organisation, and the code of this house for it. Others are taken as they are. */
  readonly organisations: Readonly<Record<string, string>>;
  readonly capacities: readonly CapacityRule[];
  /** The programs that get a token for themselves, by their id at the issuer. */
  readonly clients: Readonly<Record<string, Capacity>>;
}

/** Places in the value of a rule, of which a rule has each at most once. */
const places = /\{(organisation|any)\}/g;

const isIssuerAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(text);
  const isPlain = search === '' && hash === '' && username === '' && password === '';
  // A token endpoint that is asked in the clear tells its secrets to the whole way; on this machine there is no way.
  return isPlain && (protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname)));
};

const text = z.string().min(1).max(500);

const capacityRule = z
  .strictObject({
    claim: text,
    value: text.refine(
      (value) => [...value.matchAll(places)].length === new Set(value.match(places)).size,
      'must hold each place once',
    ),
    role: text,
    organisationClaim: text.optional(),
    organisation: text.optional(),
  })
  .refine(
    ({ value, organisationClaim, organisation }) =>
      [value.includes('{organisation}'), organisationClaim !== undefined, organisation !== undefined].filter(Boolean)
        .length === 1,
    'must say in exactly one way which organisation it is',
  );

const issuerSettings = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'must be a short code of small letters, digits and hyphens'),
    name: z.strictObject({ nl: text, fr: text, en: text }),
    issuer: z.string().refine(isIssuerAddress, 'must be an https address without query; http on this machine only'),
    clientId: text,
    clientSecret: text.optional(),
    clientSecretFile: text.optional(),
    scopes: z
      .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'must be scopes'))
      .default(['openid'])
      .refine((scopes) => scopes.includes('openid'), 'must hold openid'),
    audience: text.optional(),
    who: text.default('sub'),
    organisations: z.record(text, text).default({}),
    capacities: z.array(capacityRule).min(1),
    clients: z.record(text, z.strictObject({ role: text, organisation: text })).default({}),
  })
  .refine(({ audience, clientId }) => audience !== clientId, {
    path: ['audience'],
    message: 'must not be the clientId, or a proof of sign-in would be taken for a token of access',
  })
  .refine(({ clientSecret, clientSecretFile }) => clientSecret === undefined || clientSecretFile === undefined, {
    path: ['clientSecretFile'],
    message: 'must not be set besides clientSecret',
  });

const allIssuers = z
  .array(issuerSettings)
  .min(1)
  .refine(
    (all) => ['key', 'issuer'].every((field) => new Set(all.map((one) => one[field as 'key'])).size === all.length),
    'must have a key and an issuer of its own each',
  );

/** The issuers in a text, or what is wrong with it: the place and the rule, and never a value. */
export type ReadIssuers = { readonly issuers: readonly IssuerSettings[] } | { readonly faults: readonly string[] };

/** Reads issuers out of JSON: a list of them. */
export const issuersIn = (json: string): ReadIssuers => {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    return { faults: ['must be JSON'] };
  }
  const { data, error } = allIssuers.safeParse(found);
  if (error === undefined) return { issuers: data };
  return { faults: error.issues.map(({ path, message }) => `${path.map(String).join('.')} ${message}`.trim()) };
};
