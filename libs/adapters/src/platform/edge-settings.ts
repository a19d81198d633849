import { z } from 'zod';

/** How the interface protects itself. */
export interface EdgeSettings {
  /**
   * Whether a proxy in front ends TLS. Browsers are then told to come by TLS only, and the last address of
   * `X-Forwarded-For` is that of the caller; otherwise that header is anybody's word and is not looked at.
   */
  readonly behindTls: boolean;
  /** How many requests an address may make in a minute. */
  readonly addressPerMinute: number;
  /** How many requests an account may make in a minute. */
  readonly accountPerMinute: number;
  /** How many seconds a request may take to arrive as a whole. */
  readonly requestSeconds: number;
  /** How many connections may be open at once. */
  readonly connections: number;
  /** The names that requests may ask for, in lower case and without a port; absent when any will do. */
  readonly hosts?: readonly string[];
  /** Where people outside reach this installation, without a path: what is printed on paper leads there. */
  readonly publicAddress: string;
}

const wholeNumber = (otherwise: number, least: number, most: number) =>
  z
    .string()
    .default(String(otherwise))
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `must be a whole number from ${String(least)} to ${String(most)}`,
    )
    .transform(Number);

/** A name, an address of IPv4, or one of IPv6 in brackets; no port, since it is no part of who is asked. */
const hostShape = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]+\])$/;
const hostsRule = 'must be a list of host names without ports, with commas between them';

/**
 * The names of this machine for itself. Where only they can be reached, no other name is believed: a page of another
 * site could have its own name lead here, and would then be of the same site.
 */
const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a server that listens there is reached from this machine only. */
export const isLoopback = (host: string): boolean => loopbackNames.includes(host) || host === '::1';

const isAddress = (text: string): boolean => {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  return (
    address !== undefined && ['http:', 'https:'].includes(address.protocol) && `${address.origin}/` === address.href
  );
};

/** The variables of the edge, each with a default that no person reaches by working and no import by its size. */
export const edgeVariables = {
  TERMIJN_PROXY: z.enum(['none', 'tls'], 'must be none or tls').default('none'),
  TERMIJN_RATE_ADDRESS: wholeNumber(12_000, 1, 100_000_000),
  TERMIJN_RATE_ACCOUNT: wholeNumber(6_000, 1, 100_000_000),
  TERMIJN_REQUEST_SECONDS: wholeNumber(30, 1, 600),
  TERMIJN_CONNECTIONS: wholeNumber(1_000, 1, 100_000),
  TERMIJN_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((host) => host.trim().toLowerCase()))
    .refine((hosts) => hosts.every((host) => hostShape.test(host)), hostsRule)
    .optional(),
  TERMIJN_PUBLIC_ADDRESS: z
    .string()
    .refine(isAddress, 'must be an address such as https://termijn.example, without a path')
    .transform((text) => new URL(text).origin)
    .optional(),
};

/** Where a server listens. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

/** The settings that checked variables stand for, of a server that listens there. */
export const edgeOf = (data: z.output<z.ZodObject<typeof edgeVariables>>, { host, port }: Listening): EdgeSettings => ({
  behindTls: data.TERMIJN_PROXY === 'tls',
  addressPerMinute: data.TERMIJN_RATE_ADDRESS,
  accountPerMinute: data.TERMIJN_RATE_ACCOUNT,
  requestSeconds: data.TERMIJN_REQUEST_SECONDS,
  connections: data.TERMIJN_CONNECTIONS,
  ...hostsOf(data.TERMIJN_HOSTS, host),
  publicAddress: data.TERMIJN_PUBLIC_ADDRESS ?? `http://${hostInUrl(host)}:${String(port)}`,
});

/** A host as it stands in a URL. Whoever listens everywhere is reached by this name, at the least from here. */
const hostInUrl = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
};

const hostsOf = (named: readonly string[] | undefined, listensOn: string): Pick<EdgeSettings, 'hosts'> => {
  if (named !== undefined) return { hosts: named };
  return isLoopback(listensOn) ? { hosts: loopbackNames } : {};
};

/** The settings again by the names of their variables. */
export const describeEdge = (edge: EdgeSettings): Readonly<Record<string, string>> => ({
  TERMIJN_PROXY: edge.behindTls ? 'tls' : 'none',
  TERMIJN_RATE_ADDRESS: String(edge.addressPerMinute),
  TERMIJN_RATE_ACCOUNT: String(edge.accountPerMinute),
  TERMIJN_REQUEST_SECONDS: String(edge.requestSeconds),
  TERMIJN_CONNECTIONS: String(edge.connections),
  TERMIJN_HOSTS: edge.hosts?.join(',') ?? 'any',
  TERMIJN_PUBLIC_ADDRESS: edge.publicAddress,
});
