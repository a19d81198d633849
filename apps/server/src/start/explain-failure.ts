import { isEmbedded, type Configuration } from '@termijn/adapters';
import { Failure } from '@termijn/engine';

/** What a person at the console is told when the server cannot start: what is wrong, and what to do. One line. */
export const explainFailure = (error: unknown, configuration?: Configuration): string => {
  const { code, message } = detailsOf(error);
  const explain = codes[code];
  if (explain !== undefined && configuration !== undefined) return explain(configuration);
  return error instanceof Failure ? message : `the server could not start: ${message}`;
};

type Explanation = (configuration: Configuration) => string;

const otherPort: Explanation = ({ host, port }) =>
  `port ${String(port)} on ${host} is taken by another program; stop it, or choose another with --port`;

const unreachable: Explanation = (configuration) =>
  isEmbedded(configuration)
    ? 'the private database does not answer; try again, and look for other programs that stop it'
    : 'the database does not answer; check that PostgreSQL runs and that the host and port in DATABASE_URL are right';

const wrongPassword: Explanation = () =>
  'the database refuses the user or the password in DATABASE_URL; correct them, or give the user access';

const noDatabase: Explanation = () =>
  'the database named in DATABASE_URL does not exist; create it, or correct the name';

const notAllowed: Explanation = ({ dataDir }) =>
  `something in the data folder ${dataDir} cannot be read or written; give this user the right to, or choose another with --data`;

const diskFull: Explanation = ({ dataDir }) => `the disk that holds the data folder ${dataDir} is full; make room`;

const codes: Readonly<Record<string, Explanation>> = {
  'alarm-book-unavailable': ({ redisUrl }) =>
    redisUrl === undefined
      ? 'the queue of alarms in the database does not answer; try again'
      : 'Redis does not answer; check that it runs and that the host, port and password in REDIS_URL are right',
  'store-unavailable': ({ eventStoreUrl, ...configuration }) =>
    eventStoreUrl === undefined
      ? unreachable(configuration)
      : 'EventStoreDB does not answer; check that it runs and that EVENTSTORE_URL is right',
  EADDRINUSE: otherPort,
  EADDRNOTAVAIL: ({ host }) => `there is no address ${host} on this machine; choose another with --host`,
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  '28P01': wrongPassword,
  '28000': wrongPassword,
  '3D000': noDatabase,
  '42501': () => 'the user in DATABASE_URL may not create tables; grant it the right to',
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: notAllowed,
  ENOTDIR: notAllowed,
  ENOSPC: diskFull,
};

/** The code and words of an error, or of the first error inside one that has none of its own. */
const detailsOf = (error: unknown): { readonly code: string; readonly message: string } => {
  const inner = error instanceof AggregateError ? (error.errors as readonly unknown[])[0] : undefined;
  const { code, message } = (inner ?? error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' ? (message.split('\n')[0] ?? '') : 'something unexpected was thrown',
  };
};
