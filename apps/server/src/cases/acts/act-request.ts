import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ObligationId } from '@termijn/domain';
import type { Revision } from '@termijn/engine';
import { callerOf, type Caller } from '../../http/caller';
import type { HttpReply, HttpRequest } from '../../http/exchange';
import { expectedBy } from '../../http/revision';
import { caseIdOf } from '../case-id';

/**
 * All of a request to act but its content: in which case, who asks, where the asker thinks that the case stands, and
 * where the answer goes.
 */
export interface ActRequest {
  readonly id: ObligationId;
  readonly caller: Caller;
  readonly expected: Revision | undefined;
  readonly reply: HttpReply;
}

/** The request to act that a route was called with. */
export const Requested = createParamDecorator((_: unknown, context: ExecutionContext): ActRequest => {
  const http = context.switchToHttp();
  const request = http.getRequest<HttpRequest>();
  const { id } = request.params as { readonly id?: unknown };
  return {
    id: caseIdOf(id),
    caller: callerOf(request),
    expected: expectedBy(request),
    reply: http.getResponse<HttpReply>(),
  };
});
