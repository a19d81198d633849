import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiCallerHeaders, ApiIfMatch, ApiProblems } from '../http/problem.dto';
import { RecordedDto } from '../cases/answers.dto';
import { ApiSanctionId } from './sanction-request';

/** One route per step of a procedure: 202 when facts follow, 200 when it was so already. */
export const SanctionStep = (path: string, operationId: string, summary: string): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(202),
    ApiOperation({ operationId, summary }),
    ApiSanctionId(),
    ApiCallerHeaders(),
    ApiIfMatch(),
    ApiAcceptedResponse({ type: RecordedDto, description: 'The step was recorded' }),
    ApiOkResponse({ type: RecordedDto, description: 'It was so already; nothing was added' }),
    ApiProblems(400, 403, 404, 409, 412, 422, 503),
  );
