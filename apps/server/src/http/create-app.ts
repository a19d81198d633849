import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemClock, type Platform } from '@termijn/adapters';
import { AppModule } from '../app.module';
import type { Log } from '../log';
import { putUpDemonstration } from '../sign-in/demonstration.routes';
import { identifier } from '../sign-in/identify';
import { openIdentity } from '../sign-in/identity';
import { SignInModule } from '../sign-in/sign-in.module';
import type { HttpRequest } from './exchange';
import { frameworkOptions } from './framework';
import { describeInterface } from './openapi';
import { putUpEdges, serverLimits } from './edges';
import { problem } from './problem';
import { ProblemFilter } from './problem.filter';
import { StrictPipe } from './validation';
import { traceIdOf } from './trace-id';

/**
 * The application with all its edges, not listening yet. Sessions and tokens go by `now`, since people sign in by the
 * clock of the world also where the law lives on an invented day. Throws `WrongConfiguration` when nobody could sign in.
 */
export const createApp = async (
  platform: Platform,
  log: Log,
  now: () => Date = () => new Date(systemClock.now()),
): Promise<NestFastifyApplication> => {
  const { edge } = platform.configuration;
  const adapter = new FastifyAdapter({
    ...serverLimits(edge),
    genReqId: ({ headers }: Pick<HttpRequest, 'headers'>) => traceIdOf(headers),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
  });
  const server = adapter.getInstance();
  const identity = await openIdentity({
    platform,
    now,
    async fetch(url, { body, ...init }) {
      const headers = { ...init.headers, host: edge.hosts?.[0] ?? 'localhost' };
      const answer = await server.inject({ ...init, url, headers, payload: body, method: 'POST' });
      return new Response(answer.payload, { status: answer.statusCode, headers: answer.headers as never });
    },
  });
  const module = AppModule.of(platform, [SignInModule.of(identity, log)]);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, frameworkOptions(log));
  // A form of another site could post plain text or form fields without asking; JSON it cannot. Forms of our own say
  // all that they say by their address.
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => {
    done(body === '' ? null : problem('unsupported-media-type'));
  });
  putUpEdges(app, platform, identifier(identity, edge.behindTls));
  if (identity.demonstration !== undefined) putUpDemonstration(app, identity.demonstration);
  app.useGlobalPipes(new StrictPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  describeInterface(app);
  return app;
};
