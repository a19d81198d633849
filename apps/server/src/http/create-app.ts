import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Platform } from '@termijn/adapters';
import { AppModule } from '../app.module';
import type { Log } from '../log';
import type { HttpRequest } from './exchange';
import { frameworkOptions } from './framework';
import { describeInterface } from './openapi';
import { putUpEdges, serverLimits } from './edges';
import { ProblemFilter } from './problem.filter';
import { StrictPipe } from './validation';
import { traceIdOf } from './trace-id';

/** The application with all its edges, not listening yet. */
export const createApp = async (platform: Platform, log: Log): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    ...serverLimits(platform.configuration.edge),
    genReqId: ({ headers }: Pick<HttpRequest, 'headers'>) => traceIdOf(headers),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(platform), adapter, frameworkOptions(log));
  const server = adapter.getInstance();
  // A form of another site could post plain text or form fields without asking; JSON it cannot.
  server.removeContentTypeParser('text/plain');
  putUpEdges(app, platform);
  app.useGlobalPipes(new StrictPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  describeInterface(app);
  return app;
};
