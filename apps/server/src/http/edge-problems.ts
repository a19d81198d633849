import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto';

const meanings: Readonly<Record<number, string>> = {
  408: 'The request took too long to arrive as a whole',
  421: 'The service does not go by the name that was asked for',
  429: 'Too many requests came one after another; `Retry-After` says how long to wait',
  431: 'The first line and the headers are too large',
};

const responses = Object.fromEntries(
  Object.entries(meanings).map(([status, description]) => [
    status,
    {
      description,
      ...(status === '429' && {
        headers: { 'Retry-After': { description: 'In seconds', schema: { type: 'integer' as const } } },
      }),
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    },
  ]),
);

/** The description with the problems of the edges, which any request can meet before it reaches its route. */
export const withEdgeProblems = (described: OpenAPIObject): OpenAPIObject => {
  for (const path of Object.values(described.paths))
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = path[method];
      if (operation !== undefined) operation.responses = { ...operation.responses, ...responses };
    }
  return described;
};
