import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** By this header one request can be followed through all services that it passes (Belgif). */
export const traceIdHeader = 'BelGov-Trace-Id';

/** The trace id that came with a request where it is safe to repeat, or a fresh one. */
export const traceIdOf = (headers: IncomingHttpHeaders): string => {
  const given = headers[traceIdHeader.toLowerCase()];
  return typeof given === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(given) ? given : randomUUID();
};
