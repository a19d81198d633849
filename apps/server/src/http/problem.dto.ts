import { applyDecorators } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiProperty,
  ApiPropertyOptional,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';

/** One thing that is wrong with a request. */
export class IssueDto {
  @ApiProperty({ enum: ['body', 'query', 'path', 'header'] })
  readonly in!: string;
  @ApiProperty({ example: 'on' })
  readonly field!: string;
  @ApiProperty({ example: 'isDay' })
  readonly rule!: string;
  @ApiProperty()
  readonly detail!: string;
}

/** A problem document (RFC 9457). */
export class ProblemDto {
  @ApiProperty({ example: 'urn:problem-type:termijn:term-still-running' })
  readonly type!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ example: 409 })
  readonly status!: number;
  @ApiProperty({ description: 'In the language of Accept-Language' })
  readonly detail!: string;
  @ApiProperty({
    type: 'object',
    properties: { nl: { type: 'string' }, fr: { type: 'string' }, en: { type: 'string' } },
    required: ['nl', 'fr', 'en'],
  })
  readonly translations!: object;
  @ApiPropertyOptional({ type: [IssueDto], description: 'Every rule that the request breaks' })
  readonly issues?: readonly IssueDto[];
  @ApiPropertyOptional({ description: 'Where the case really stands' })
  readonly actualRevision?: number;
  @ApiPropertyOptional({ description: 'Its ETag' })
  readonly actualETag?: string;
  @ApiPropertyOptional({ description: 'How far the data really are' })
  readonly actualSequence?: string;
}

const meanings: Readonly<Record<number, string>> = {
  400: 'The request is wrong in form; `issues` names every rule that it breaks',
  403: 'The act is not open to whoever asks',
  404: 'There is no such thing',
  409: 'The law says no, as the case stands',
  412: 'The case or the data do not stand where the caller expects them',
  422: 'The act itself is not lawful, or the Idempotency-Key belongs to another request',
  503: 'The service is unavailable for the moment',
};

/** Describes the problems that a route can answer with. */
export const ApiProblems = (...statuses: readonly (keyof typeof meanings)[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemDto),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: meanings[status] ?? '',
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      }),
    ),
  );

/** Describes the headers that a request to change something can carry. */
export const ApiCallerHeaders = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      description: 'A UUID. The same request under the same key is done once, however often it arrives.',
      required: false,
      schema: { type: 'string', format: 'uuid' },
    }),
  );

/** Describes `If-Match`. */
export const ApiIfMatch = (): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    description: 'The ETag of the case as the caller saw it. Without it the act holds wherever the case stands.',
    required: false,
    schema: { type: 'string', example: 'W/"2"' },
  });
