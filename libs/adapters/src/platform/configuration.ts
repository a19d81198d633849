import { resolve } from 'node:path';
import { Failure } from '@termijn/engine';
import { z } from 'zod';
import { sealingKeysIn, sealingKeysRule, type SealingKey } from '../keys';
import { anchorFaults, anchorsOf, anchorVariables, describeAnchors, type AnchorSettings } from './anchor-settings';
import { describeEdge, edgeOf, edgeVariables, isLoopback, type EdgeSettings } from './edge-settings';
import {
  describeIdentity,
  identityFaults,
  identityOf,
  identityVariables,
  type IdentitySettings,
} from './identity-settings';
import { describeNotary, notaryFault, notaryOf, notaryVariables, type NotarySettings } from './notary-settings';

/** What a process can be asked to do. One process may do all of it; many processes may share it. */
export const roles = ['api', 'worker', 'projector'] as const;

export type Role = (typeof roles)[number];

/** Settings by the name of their environment variable. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** Every setting of the platform, checked. */
export interface Configuration {
  /** The PostgreSQL server; a private one is started under the data folder when this is absent. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  readonly eventStore: 'postgres' | 'eventstoredb';
  /** Set exactly when the log lies in EventStoreDB. */
  readonly eventStoreUrl?: string;
  /** The mail server; mails are put into a folder under the data folder when this is absent. */
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  /** The data folder as an absolute path. */
  readonly dataDir: string;
  readonly roles: readonly Role[];
  readonly host: string;
  /** 0 stands for any free port. */
  readonly port: number;
  /** Whether this installation lives on an invented day with invented people. */
  readonly demo: boolean;
  /** The secret behind pseudonyms; kept in the data folder when it is not given. */
  readonly peopleKey?: Buffer;
  /** What the register of people is sealed with, the newest last; kept in the data folder when not given at all. */
  readonly sealingKeys?: readonly SealingKey[];
  /** The file that holds the sealing keys, as an absolute path; never set together with the keys themselves. */
  readonly sealingKeysFile?: string;
  /** The ledger of erasures, as an absolute path; in the data folder when not given. */
  readonly erasures?: string;
  readonly notary: NotarySettings;
  readonly anchors: AnchorSettings;
  readonly edge: EdgeSettings;
  readonly identity: IdentitySettings;
}

/** The settings are wrong. The message names every variable at fault and its rule, and never a value that may be secret. */
export class WrongConfiguration extends Failure {
  readonly code = 'wrong-configuration';
  readonly retryable = false;
  constructor(readonly faults: readonly string[]) {
    super(faults.join('; '));
  }
}

const url = (...schemes: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.replace(/:$/, '')),
      `must be a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    );

const rolesRule = `must be a list of ${roles.join(', ')} with commas between them`;

const variables = z.object({
  ...edgeVariables,
  ...notaryVariables,
  ...anchorVariables,
  ...identityVariables,
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  REDIS_URL: url('redis', 'rediss').optional(),
  TERMIJN_EVENT_STORE: z.enum(['postgres', 'eventstoredb'], 'must be postgres or eventstoredb').default('postgres'),
  EVENTSTORE_URL: url('esdb', 'esdb+discover', 'kurrentdb', 'kurrentdb+discover').optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_FROM: z
    .string()
    .refine((text) => /^(?:[^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(text), 'must be a mail address')
    .default('Termijn <termijn@localhost>'),
  TERMIJN_DATA: z.string().default('.data'),
  TERMIJN_ROLES: z
    .string()
    .default(roles.join(','))
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(roles, rolesRule))),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .default('3000')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) < 65_536, 'must be a whole number from 0 to 65535')
    .transform(Number),
  TERMIJN_DEMO: z
    .enum(['on', 'off'], 'must be on or off')
    .transform((text) => text === 'on')
    .optional(),
  TERMIJN_PEOPLE_KEY: z
    .string()
    .refine((text) => /^[0-9a-f]{64}$/i.test(text), 'must be 64 hexadecimal digits')
    .transform((text) => Buffer.from(text, 'hex'))
    .optional(),
  TERMIJN_SEALING_KEYS: z
    .string()
    .transform(sealingKeysIn)
    .refine((keys) => keys !== undefined, sealingKeysRule)
    .optional(),
  TERMIJN_SEALING_KEYS_FILE: z.string().optional(),
  TERMIJN_ERASURES: z.string().optional(),
});

/**
 * Reads the settings out of the environment, with those of the command line in front. An empty variable is an absent
 * one. Throws `WrongConfiguration`.
 */
export const readConfiguration = (env: Settings, overrides: Settings = {}): Configuration => {
  const given = Object.entries({ ...env, ...overrides }).filter(([, value]) => value !== undefined && value !== '');
  const { data, error } = variables.safeParse(Object.fromEntries(given));
  if (error !== undefined)
    throw new WrongConfiguration(error.issues.map(({ path, message }) => `${String(path[0])} ${message}`));
  if (data.TERMIJN_EVENT_STORE === 'eventstoredb' && data.EVENTSTORE_URL === undefined)
    throw new WrongConfiguration(['EVENTSTORE_URL must be set when TERMIJN_EVENT_STORE is eventstoredb']);
  if (data.TERMIJN_SEALING_KEYS !== undefined && data.TERMIJN_SEALING_KEYS_FILE !== undefined)
    throw new WrongConfiguration(['TERMIJN_SEALING_KEYS_FILE must not be set besides TERMIJN_SEALING_KEYS']);
  const faults = [...identityFaults(data, data.TERMIJN_DEMO), ...anchorFaults(data)];
  if (faults.length > 0) throw new WrongConfiguration(faults);
  const isAlone = data.DATABASE_URL === undefined && isLoopback(data.HOST);
  const fault = notaryFault(data);
  if (fault !== undefined) throw new WrongConfiguration([fault]);
  return {
    ...(data.DATABASE_URL !== undefined && { databaseUrl: data.DATABASE_URL }),
    ...(data.REDIS_URL !== undefined && { redisUrl: data.REDIS_URL }),
    eventStore: data.TERMIJN_EVENT_STORE,
    ...(data.TERMIJN_EVENT_STORE === 'eventstoredb' && { eventStoreUrl: data.EVENTSTORE_URL! }),
    ...(data.SMTP_URL !== undefined && { smtpUrl: data.SMTP_URL }),
    mailFrom: data.MAIL_FROM,
    dataDir: resolve(data.TERMIJN_DATA),
    roles: [...new Set(data.TERMIJN_ROLES)],
    host: data.HOST,
    port: data.PORT,
    demo: data.TERMIJN_DEMO ?? (data.DATABASE_URL === undefined && !data.TERMIJN_PRODUCTION),
    ...(data.TERMIJN_PEOPLE_KEY !== undefined && { peopleKey: data.TERMIJN_PEOPLE_KEY }),
    ...(data.TERMIJN_SEALING_KEYS !== undefined && { sealingKeys: data.TERMIJN_SEALING_KEYS }),
    ...(data.TERMIJN_SEALING_KEYS_FILE !== undefined && { sealingKeysFile: resolve(data.TERMIJN_SEALING_KEYS_FILE) }),
    ...(data.TERMIJN_ERASURES !== undefined && { erasures: resolve(data.TERMIJN_ERASURES) }),
    notary: notaryOf(data),
    anchors: anchorsOf(data),
    edge: edgeOf(data, { host: data.HOST, port: data.PORT }),
    identity: identityOf(data, isAlone),
  };
};

/** Whether the platform brings its own PostgreSQL. */
export const isEmbedded = ({ databaseUrl }: Configuration): boolean => databaseUrl === undefined;

/** The configuration in effect, a line per variable, with every secret masked. */
export const describeConfiguration = (configuration: Configuration): Readonly<Record<string, string>> => ({
  DATABASE_URL: masked(configuration.databaseUrl, 'a private PostgreSQL under the data folder'),
  REDIS_URL: masked(configuration.redisUrl, 'none'),
  TERMIJN_EVENT_STORE: configuration.eventStore,
  EVENTSTORE_URL: masked(configuration.eventStoreUrl, 'none'),
  SMTP_URL: masked(configuration.smtpUrl, 'a mailbox under the data folder'),
  MAIL_FROM: configuration.mailFrom,
  TERMIJN_DATA: configuration.dataDir,
  TERMIJN_ROLES: configuration.roles.join(','),
  HOST: configuration.host,
  PORT: String(configuration.port),
  TERMIJN_DEMO: configuration.demo ? 'on' : 'off',
  TERMIJN_PEOPLE_KEY: configuration.peopleKey === undefined ? 'people.key in the data folder' : '***',
  TERMIJN_SEALING_KEYS: configuration.sealingKeys?.map(({ id }) => `${id}:***`).join(',') ?? 'from a file',
  TERMIJN_SEALING_KEYS_FILE:
    configuration.sealingKeysFile ?? (configuration.sealingKeys ? 'none' : 'sealing.keys in the data folder'),
  TERMIJN_ERASURES: configuration.erasures ?? 'erasures.ledger in the data folder',
  ...describeNotary(configuration.notary),
  ...describeAnchors(configuration.anchors),
  ...describeEdge(configuration.edge),
  ...describeIdentity(configuration.identity),
});

/** A URL without its user, password and query, all of which may hold secrets. */
const masked = (address: string | undefined, otherwise: string): string => {
  if (address === undefined) return otherwise;
  const { protocol, username, password, host, pathname, search } = new URL(address);
  const secret = username !== '' || password !== '' ? '***@' : '';
  return `${protocol}//${secret}${host}${pathname}${search === '' ? '' : '?***'}`;
};
