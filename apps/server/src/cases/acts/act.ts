import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiCallerHeaders, ApiIfMatch, ApiProblems } from '../../http/problem.dto';
import { RecordedDto } from '../answers.dto';
import { ApiCaseId } from '../case-id';

/** One route per act: 202 when facts follow, 200 when it was so already. */
export const Act = (path: string, operationId: string, summary: string): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(202),
    ApiOperation({ operationId, summary }),
    ApiCaseId(),
    ApiCallerHeaders(),
    ApiIfMatch(),
    ApiAcceptedResponse({ type: RecordedDto, description: 'The act was recorded' }),
    ApiOkResponse({ type: RecordedDto, description: 'It was so already; nothing was added' }),
    ApiProblems(400, 403, 404, 409, 412, 422, 503),
  );
