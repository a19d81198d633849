import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { withGuardedProblems } from '../access/guarded-problems';
import { withEdgeProblems } from './edge-problems';

const description = `Files on the duty of civic integration in Brussels.

Every change answers with the revision of its case as ETag and with the place in the log as Case-Sequence. Send the ETag
back as If-Match to be told when somebody else was faster, send the sequence back as expectedSequence to read your own
write, and send an Idempotency-Key so that a request that is repeated is done once. Problems are documents of RFC 9457
with their words in Dutch, French and English.

Programs send a bearer token of one of the issuers of this installation; people sign in at /sign-in, and their browser
holds a session. Either says in which role and of which organisation they come.`;

const settings = new DocumentBuilder()
  .setTitle('Termijn')
  .setVersion('1')
  .setDescription(description)
  .setLicense('EUPL-1.2', 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
  .addServer('/', 'This installation')
  .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
  .addCookieAuth('__Host-termijn-session', { type: 'apiKey' }, 'session')
  .addSecurityRequirements('token')
  .addSecurityRequirements('session')
  .addTag('cases', 'Open a case by an assessment, and look at it on two clocks')
  .addTag('acts', 'What officials and offices do in a case')
  .addTag('worklist', 'What needs somebody')
  .addTag('figures', 'The numbers of any day, as known at any moment')
  .addTag('sanctions', 'What the GGC does about a file that was handed over to it')
  .addTag('plans', 'What Bon and the municipalities agree on to bring people to the path')
  .addTag('letters', 'What people are written')
  .addTag('reference', 'Reference data')
  .addTag('health', 'The state of the service')
  .setOpenAPIVersion('3.1.0')
  .build();

/** The description of the interface, as the decorators of the routes say it. */
export const interfaceOf = (app: NestFastifyApplication): OpenAPIObject =>
  withEdgeProblems(withGuardedProblems(SwaggerModule.createDocument(app, settings)));

/** Serves the description where Belgif wants it: `/doc/openapi.yaml`. */
export const describeInterface = (app: NestFastifyApplication): void => {
  SwaggerModule.setup('doc', app, () => interfaceOf(app), {
    swaggerUiEnabled: false,
    yamlDocumentUrl: 'doc/openapi.yaml',
    jsonDocumentUrl: 'doc/openapi.json',
  });
};
