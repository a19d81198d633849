import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiCallerHeaders, ApiIfMatch, ApiProblems } from '../http/problem.dto';
import { PlanRecordedDto } from './plan-answers.dto';
import { ApiActionNumber, ApiPlanId } from './plan-request';

/** One route per step: 202 when facts follow, 200 when it was so already. */
const step = (path: string, operationId: string, summary: string, place: MethodDecorator): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(202),
    ApiOperation({ operationId, summary }),
    place,
    ApiCallerHeaders(),
    ApiIfMatch(),
    ApiAcceptedResponse({ type: PlanRecordedDto, description: 'The step was recorded' }),
    ApiOkResponse({ type: PlanRecordedDto, description: 'It was so already; nothing was added' }),
    ApiProblems(400, 403, 404, 409, 412, 422, 503),
  );

/** A step of a plan as a whole. */
export const PlanStep = (path: string, operationId: string, summary: string): MethodDecorator =>
  step(path, operationId, summary, ApiPlanId());

/** A step of one action of a plan. */
export const ActionStep = (path: string, operationId: string, summary: string): MethodDecorator =>
  step(path, operationId, summary, ApiActionNumber());
