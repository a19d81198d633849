import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { issuersIn, type IssuerSettings } from '../identity';

/** How people and programs prove who they are. */
export interface IdentitySettings {
  /** Whether this installation holds the files of real people: nothing that is for trying out runs. */
  readonly production: boolean;
  /** Whether whoever comes may choose who they are. */
  readonly demonstration: boolean;
  readonly issuers?: readonly IssuerSettings[];
  /** The file that holds the issuers, as an absolute path; never set together with the issuers themselves. */
  readonly issuersFile?: string;
}

const onOrOff = z.enum(['on', 'off'], 'must be on or off').transform((text) => text === 'on');

/** The variables of sign-in. */
export const identityVariables = {
  TERMIJN_PRODUCTION: onOrOff.prefault('off'),
  TERMIJN_DEMO_IDENTITY: onOrOff.optional(),
  TERMIJN_ISSUERS: z
    .string()
    .transform((text, context) => {
      const read = issuersIn(text);
      if ('issuers' in read) return read.issuers;
      context.addIssue(read.faults.join('; '));
      return z.NEVER;
    })
    .optional(),
  TERMIJN_ISSUERS_FILE: z.string().optional(),
};

type Variables = z.output<z.ZodObject<typeof identityVariables>>;

/** What is wrong with the variables together, each with its rule. */
export const identityFaults = (data: Variables, demo: boolean | undefined): readonly string[] => [
  ...(data.TERMIJN_ISSUERS !== undefined && data.TERMIJN_ISSUERS_FILE !== undefined
    ? ['TERMIJN_ISSUERS_FILE must not be set besides TERMIJN_ISSUERS']
    : []),
  ...(data.TERMIJN_PRODUCTION && data.TERMIJN_DEMO_IDENTITY === true
    ? ['TERMIJN_DEMO_IDENTITY must be off when TERMIJN_PRODUCTION is on']
    : []),
  ...(data.TERMIJN_PRODUCTION && demo === true ? ['TERMIJN_DEMO must be off when TERMIJN_PRODUCTION is on'] : []),
];

/**
 * The settings that checked variables stand for. Without issuers, people choose who they are on an installation that is
 * complete by itself and that nobody reaches from elsewhere; anywhere else that has to be asked for.
 */
export const identityOf = (data: Variables, isAlone: boolean): IdentitySettings => {
  const hasIssuers = data.TERMIJN_ISSUERS !== undefined || data.TERMIJN_ISSUERS_FILE !== undefined;
  return {
    production: data.TERMIJN_PRODUCTION,
    demonstration: data.TERMIJN_DEMO_IDENTITY ?? (isAlone && !hasIssuers && !data.TERMIJN_PRODUCTION),
    ...(data.TERMIJN_ISSUERS !== undefined && { issuers: data.TERMIJN_ISSUERS }),
    ...(data.TERMIJN_ISSUERS_FILE !== undefined && { issuersFile: resolve(data.TERMIJN_ISSUERS_FILE) }),
  };
};

/** The settings again by the names of their variables, without secrets. */
export const describeIdentity = (identity: IdentitySettings): Readonly<Record<string, string>> => ({
  TERMIJN_PRODUCTION: identity.production ? 'on' : 'off',
  TERMIJN_DEMO_IDENTITY: identity.demonstration ? 'on' : 'off',
  TERMIJN_ISSUERS:
    identity.issuers?.map(({ key, issuer }) => `${key} (${issuer})`).join(',') ??
    (identity.issuersFile === undefined ? 'none' : 'from a file'),
  TERMIJN_ISSUERS_FILE: identity.issuersFile ?? 'none',
});

/** What was read, or the rule that is broken, in words that begin with the variable. */
export type ReadIdentity = { readonly issuers: readonly IssuerSettings[] } | { readonly faults: readonly string[] };

/** The issuers with their secrets, out of the settings and the files that they name. */
export const readIssuers = async ({ issuers, issuersFile }: IdentitySettings): Promise<ReadIdentity> => {
  if (issuersFile === undefined) return withSecrets(issuers ?? []);
  const text = await readFile(issuersFile, 'utf8').catch(() => undefined);
  if (text === undefined)
    return { faults: [`TERMIJN_ISSUERS_FILE must name a file that can be read; ${issuersFile} cannot`] };
  const read = issuersIn(text);
  if ('issuers' in read) return withSecrets(read.issuers);
  return { faults: read.faults.map((fault) => `the file of TERMIJN_ISSUERS_FILE: ${fault}`) };
};

const withSecrets = async (issuers: readonly IssuerSettings[]): Promise<ReadIdentity> => {
  const read = await Promise.all(
    issuers.map(async (settings) => {
      const { clientSecretFile, key } = settings;
      if (clientSecretFile === undefined) return settings;
      const secret = await readFile(clientSecretFile, 'utf8').catch(() => '');
      return secret.trim() === '' ? key : { ...settings, clientSecret: secret.trim() };
    }),
  );
  const faults = read.filter((one) => typeof one === 'string');
  if (faults.length > 0)
    return { faults: faults.map((key) => `the clientSecretFile of the issuer ${key} must be a file with a secret`) };
  return { issuers: read.filter((one) => typeof one !== 'string') };
};
