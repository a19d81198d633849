import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { NotIdentified } from '@termijn/adapters';
import { FutureDay, EventIdReused, Failure, RevisionConflict } from '@termijn/engine';
import type { Log, LogFields } from '../log';
import type { HttpReply, HttpRequest } from './exchange';
import { documentOf, invalidInput, Problem, problem, SignInFirst, type ProblemKind } from './problem';
import { signInPaths } from '../sign-in/paths';
import { etagOf } from './revision';
import { tongueOf } from './tongue';

/** Answers whatever is thrown with a problem document. What nobody should have thrown is logged by where, not by what. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const found = problemOf(thrown);
    const request = http.getRequest<HttpRequest>();
    if (found.getStatus() === 500) this.log.error('a request failed', { defect: placeOf(thrown), trace: request.id });
    else if (found.getStatus() < 500) this.log.info('a request was refused', refusalOf(found, request));
    answer(found, request, http.getResponse<HttpReply>());
  }
}

/** What an investigation needs to know of a refusal: no address of a person, no id of a file, nothing of the content. */
const refusalOf = (found: Problem, { id, method, routeOptions, identified }: HttpRequest): LogFields => ({
  problem: found.code,
  status: found.getStatus(),
  route: `${method} ${routeOptions?.url ?? '(none)'}`,
  trace: id,
  ...(identified !== undefined && {
    who: identified.who,
    role: identified.role,
    organisation: identified.organisation,
  }),
});

const retryAfterSeconds = 1;

const answer = (found: Problem, request: HttpRequest, reply: HttpReply): void => {
  if (found instanceof SignInFirst) {
    const asked = new URLSearchParams({ returnTo: found.page });
    reply.status(303).header('Location', `${signInPaths.start}?${asked.toString()}`).send('');
    return;
  }
  const status = found.getStatus();
  const tongue = tongueOf(request.headers['accept-language']);
  if (status === 503) reply.header('Retry-After', String(retryAfterSeconds));
  if (status === 401) reply.header('WWW-Authenticate', 'Bearer');
  reply
    .status(status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Content-Language', tongue)
    .send(JSON.stringify(documentOf(found, tongue)));
};

const problemOf = (thrown: unknown): Problem => {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof RevisionConflict) {
    const { actual } = thrown;
    return problem(
      'revision-conflict',
      actual === 'none' ? {} : { actualRevision: actual, actualETag: etagOf(actual) },
    );
  }
  if (thrown instanceof NotIdentified) return problem('not-signed-in');
  if (thrown instanceof EventIdReused) return problem('idempotency-key-reused');
  if (thrown instanceof FutureDay)
    return invalidInput([{ in: 'body', field: 'on', rule: thrown.code, detail: thrown.message }]);
  if (thrown instanceof Failure) return problem(thrown.retryable ? 'service-unavailable' : 'internal-error');
  if (isUnreachable(thrown)) return problem('service-unavailable');
  return problem(kindOfStatus(statusOf(thrown)));
};

/** The status that the framework gave its own error; 500 for everything else. */
const statusOf = (thrown: unknown): number => {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { statusCode } = (thrown ?? {}) as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
};

const kindOfStatus = (status: number): ProblemKind => {
  if (status === 404) return 'resource-not-found';
  if (status === 413) return 'payload-too-large';
  if (status === 415) return 'unsupported-media-type';
  if (status === 503) return 'service-unavailable';
  return status >= 400 && status < 500 ? 'malformed-request' : 'internal-error';
};

/** Whether a driver says that its server is away: a broken connection, or PostgreSQL that stops or has no room. */
const isUnreachable = (thrown: unknown): boolean => {
  const { code } = (thrown ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' && /^(ECONN\w+|EPIPE|ETIMEDOUT|08\w{3}|57P0[123]|53300)$/.test(code);
};

const placesMax = 8;

/** The name of an error and the places in the code that it came through. Its message may hold personal data. */
const placeOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return typeof thrown;
  const places = (thrown.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [thrown.name, ...places.slice(0, placesMax).map((line) => line.trim())].join(' ');
};
