import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { isActionNumber, isPlanId, type PlanId } from '@termijn/domain';
import type { Revision } from '@termijn/engine';
import { callerOf, type Caller } from '../http/caller';
import type { HttpReply, HttpRequest } from '../http/exchange';
import { problem } from '../http/problem';
import { expectedBy } from '../http/revision';

/** All of a request about a plan but its content: who asks, where they think that the plan stands, where the answer goes. */
export interface PlanRequest {
  readonly id: PlanId;
  /** The number of the action in the path; 0 where the path names none. */
  readonly action: number;
  readonly caller: Caller;
  readonly expected: Revision | undefined;
  readonly reply: HttpReply;
}

interface Places {
  readonly id?: unknown;
  readonly action?: unknown;
}

/** Proves a text to be the id of a plan. What has not the form of one names nothing. */
const planIdIn = ({ id }: Places): PlanId => {
  if (!isPlanId(id)) throw problem('resource-not-found');
  return id;
};

/** Proves a text to be the number of an action. */
const actionIn = ({ action }: Places): number => {
  if (action === undefined) return 0;
  const number = typeof action === 'string' && /^[1-9]\d{0,2}$/.test(action) ? Number(action) : 0;
  if (!isActionNumber(number)) throw problem('resource-not-found');
  return number;
};

/** The request about a plan that a route was called with. */
export const AboutPlan = createParamDecorator((_: unknown, context: ExecutionContext): PlanRequest => {
  const http = context.switchToHttp();
  const request = http.getRequest<HttpRequest>();
  const places = request.params as Places;
  return {
    id: planIdIn(places),
    action: actionIn(places),
    caller: callerOf(request),
    expected: expectedBy(request),
    reply: http.getResponse<HttpReply>(),
  };
});

/** Describes the id of a plan in a path. */
export const ApiPlanId = (): MethodDecorator =>
  ApiParam({
    name: 'id',
    description: 'The id of the plan: its territory and round',
    schema: { type: 'string', pattern: '^(210(0[1-9]|1[0-9])|region)-[1-9][0-9]?$' },
    example: '21014-1',
  });

/** Describes the id of a plan and the number of one of its actions in a path. */
export const ApiActionNumber = (): MethodDecorator =>
  applyDecorators(
    ApiPlanId(),
    ApiParam({
      name: 'action',
      description: 'The number of the action in the plan',
      schema: { type: 'integer', minimum: 1, maximum: 500 },
    }),
  );
