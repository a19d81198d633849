import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Platform } from '@termijn/adapters';
import { AppModule } from '../app.module';
import type { Log } from '../log';
import type { HttpRequest } from './exchange';
import { frameworkOptions } from './framework';
import { describeInterface } from './openapi';
import { ProblemFilter } from './problem.filter';
import { StrictPipe } from './validation';
import { traceIdHeader, traceIdOf } from './trace-id';

/** The most bytes that the body of a request may have. */
export const bodyBytesMax = 100 * 1024;

const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
} as const;

/** The application with all its edges, not listening yet. */
export const createApp = async (platform: Platform, log: Log): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: bodyBytesMax,
    genReqId: ({ headers }: Pick<HttpRequest, 'headers'>) => traceIdOf(headers),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(platform), adapter, frameworkOptions(log));
  const server = adapter.getInstance();
  // A form of another site could post plain text or form fields without asking; JSON it cannot.
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', async (request, reply) => {
    void reply.header(traceIdHeader, request.id).headers(securityHeaders);
  });
  app.useGlobalPipes(new StrictPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  describeInterface(app);
  return app;
};
