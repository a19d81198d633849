import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { routeDoors } from '@termijn/access';
import { ProblemDto } from '../http/problem.dto';

const meanings: Readonly<Record<number, string>> = {
  401: 'Nobody signed in, or the token is not valid',
  403: 'Not open to whoever asks; `row` names the row of the table of access that says so',
};

const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } };

/** The description with what the guard answers: wherever the table of access leaves a route open to some alone. */
export const withGuardedProblems = (described: OpenAPIObject): OpenAPIObject => {
  for (const path of Object.values(described.paths))
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = path[method];
      if (operation === undefined || routeDoors[operation.operationId ?? ''] === 'open') continue;
      for (const [status, description] of Object.entries(meanings))
        operation.responses = { ...operation.responses, [status]: { description, content } };
    }
  return described;
};
