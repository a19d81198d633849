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

/** The variables of the edge, each with a default that no person reaches by working and no import by its size. */
export const edgeVariables = {
  TERMIJN_PROXY: z.enum(['none', 'tls'], 'must be none or tls').default('none'),
  TERMIJN_RATE_ADDRESS: wholeNumber(12_000, 1, 100_000_000),
  TERMIJN_RATE_ACCOUNT: wholeNumber(6_000, 1, 100_000_000),
  TERMIJN_REQUEST_SECONDS: wholeNumber(30, 1, 600),
  TERMIJN_CONNECTIONS: wholeNumber(1_000, 1, 100_000),
};

/** The settings that checked variables stand for. */
export const edgeOf = (data: z.output<z.ZodObject<typeof edgeVariables>>): EdgeSettings => ({
  behindTls: data.TERMIJN_PROXY === 'tls',
  addressPerMinute: data.TERMIJN_RATE_ADDRESS,
  accountPerMinute: data.TERMIJN_RATE_ACCOUNT,
  requestSeconds: data.TERMIJN_REQUEST_SECONDS,
  connections: data.TERMIJN_CONNECTIONS,
});

/** The settings again by the names of their variables. */
export const describeEdge = (edge: EdgeSettings): Readonly<Record<string, string>> => ({
  TERMIJN_PROXY: edge.behindTls ? 'tls' : 'none',
  TERMIJN_RATE_ADDRESS: String(edge.addressPerMinute),
  TERMIJN_RATE_ACCOUNT: String(edge.accountPerMinute),
  TERMIJN_REQUEST_SECONDS: String(edge.requestSeconds),
  TERMIJN_CONNECTIONS: String(edge.connections),
});
