import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { isSanctionId, type SanctionId } from '@termijn/domain';
import type { Revision } from '@termijn/engine';
import { callerOf, type Caller } from '../http/caller';
import type { HttpReply, HttpRequest } from '../http/exchange';
import { problem } from '../http/problem';
import { expectedBy } from '../http/revision';

/** All of a request about a procedure but its content: who asks, where they think that it stands, where the answer goes. */
export interface SanctionRequest {
  readonly id: SanctionId;
  readonly caller: Caller;
  readonly expected: Revision | undefined;
  readonly reply: HttpReply;
}

/** The request about a procedure that a route was called with. What has not the form of an id names nothing. */
export const AboutSanction = createParamDecorator((_: unknown, context: ExecutionContext): SanctionRequest => {
  const http = context.switchToHttp();
  const request = http.getRequest<HttpRequest>();
  const { id } = request.params as { readonly id?: unknown };
  const known = typeof id === 'string' ? id.toLowerCase() : id;
  if (!isSanctionId(known)) throw problem('resource-not-found');
  return {
    id: known,
    caller: callerOf(request),
    expected: expectedBy(request),
    reply: http.getResponse<HttpReply>(),
  };
});

/** Describes the id of a procedure in a path. */
export const ApiSanctionId = (): MethodDecorator =>
  ApiParam({ name: 'id', description: 'The id of the procedure', schema: { type: 'string', format: 'uuid' } });
