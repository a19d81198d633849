import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openRateLimits, type EdgeSettings, type Platform, type RateLimits } from '@termijn/adapters';
import type { Identify } from '../sign-in/identify';
import { callerNames, limitHeaders, type CallerKind, type CallerName } from './limits';
import { documentOf, problem, type ProblemKind } from './problem';
import { traceIdHeader } from './trace-id';
import { isCrossSite, tellsItsSite } from './cross-site';
import { isHostKnown } from './known-host';

/** The most bytes that the body of a request may have. */
export const bodyBytesMax = 100 * 1024;

/** The most bytes that the first line and the headers of a request may have together. */
const headerBytesMax = 16 * 1024;

/** How long an idle connection is kept for a next request. */
const keepAliveMilliseconds = 72_000;

/** How often connections that take too long are looked for. */
const lookMilliseconds = 250;

const windowSeconds = 60;

const isJson = /^application\/(?:[a-z-]+\+)?json\b/;

/** What a browser is told about every answer. No page has a script, so none may run. */
const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cache-Control': 'no-store',
} as const;

/** Two years, as browsers ask of those who want to be known by it beforehand. */
const transportHeader = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } as const;

const headersFor = ({ behindTls }: EdgeSettings): Readonly<Record<string, string>> => ({
  ...securityHeaders,
  ...(behindTls && transportHeader),
});

/** The limits of the server in size and time, as options of the framework. */
export const serverLimits = (edge: EdgeSettings) => {
  const milliseconds = edge.requestSeconds * 1000;
  return {
    bodyLimit: bodyBytesMax,
    requestTimeout: milliseconds,
    // It begins with the first byte too; a request that is slow to arrive is to be told so, and not that we were slow.
    handlerTimeout: milliseconds * 1.5,
    keepAliveTimeout: keepAliveMilliseconds,
    http: {
      maxHeaderSize: headerBytesMax,
      headersTimeout: milliseconds,
      requestTimeout: milliseconds,
      connectionsCheckingInterval: lookMilliseconds,
    },
    // Only the proxy itself is believed; what came before it is what the caller wrote.
    trustProxy: edge.behindTls ? (_: string, hop: number) => hop === 0 : false,
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => {
      answerUnread(error, socket, headersFor(edge));
    },
  };
};

/** Puts up what every request passes before anything looks at its content. */
export const putUpEdges = (
  app: NestFastifyApplication,
  { configuration, peopleKey }: Platform,
  identify: Identify,
): void => {
  const { edge, redisUrl } = configuration;
  const server = app.getHttpAdapter().getInstance();
  const headers = headersFor(edge);
  const limits: RateLimits<CallerKind> = openRateLimits({
    limits: { address: edge.addressPerMinute, account: edge.accountPerMinute },
    windowSeconds,
    ...(redisUrl !== undefined && { redisUrl }),
  });
  const names = callerNames(peopleKey);
  const take = async ({ kind, name }: CallerName) => ({ kind, ...(await limits.take(kind, name)) });
  server.decorateRequest('identified', undefined);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header(traceIdHeader, request.id).headers(headers);
    if (!isHostKnown(edge, request)) throw problem('misdirected-request');
    const address = await take(names.address(request.ip));
    void reply.headers(limitHeaders([address], windowSeconds));
    if (!address.isWithin) throw problem('too-many-requests');
    if (isCrossSite(request)) throw problem('cross-site-request');
    const identified = await identify(request);
    if (identified === undefined) return;
    // What a browser sends by itself proves nothing unless it also says which page made it.
    if (identified.how === 'session' && !tellsItsSite(request)) throw problem('cross-site-request');
    const account = await take(names.account(identified));
    void reply.headers(limitHeaders([address, account], windowSeconds));
    if (!account.isWithin) throw problem('too-many-requests');
    Object.assign(request, { identified });
  });
  server.addHook('onSend', (_, reply, payload, done) => {
    // Data of the interface are for programs: a browser that is led to them saves them and shows nothing.
    if (isJson.test(String(reply.getHeader('content-type'))) && !reply.hasHeader('Content-Disposition'))
      void reply.header('Content-Disposition', 'attachment; filename="api.json"');
    done(null, payload);
  });
  server.addHook('onClose', () => limits.close());
  app.getHttpServer().maxConnections = edge.connections;
};

/** What was wrong with bytes that never became a request. */
const unreadKinds: Readonly<Record<string, readonly [string, ProblemKind]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'request-timeout'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'headers-too-large'],
};

/** Answers bytes that could not be read as a request, and hangs up. */
const answerUnread = (
  { code = '' }: NodeJS.ErrnoException,
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): void => {
  // Behind an answer that was sent already, a second one would be taken for that of the next request.
  if (code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const [line, kind] = unreadKinds[code] ?? ['400 Bad Request', 'malformed-request'];
  const body = JSON.stringify(documentOf(problem(kind), 'en'));
  const all = {
    ...headers,
    Connection: 'close',
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': 'en',
    'Content-Length': String(Buffer.byteLength(body)),
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${line}\r\n${head.join('')}\r\n${body}`);
};
