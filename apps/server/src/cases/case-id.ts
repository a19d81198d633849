import { Injectable, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { isObligationId, type ObligationId } from '@termijn/domain';
import { problem } from '../http/problem';

/** Proves a text to be the id of a case. What has not the form of one names nothing. */
export const caseIdOf = (text: unknown): ObligationId => {
  if (!isObligationId(text)) throw problem('resource-not-found');
  return text;
};

/** The id of a case in a path. */
@Injectable()
export class CaseIdPipe implements PipeTransform<string, ObligationId> {
  transform(value: string): ObligationId {
    return caseIdOf(value);
  }
}

/** Describes the id of a case in a path. */
export const ApiCaseId = (): MethodDecorator =>
  ApiParam({ name: 'id', description: 'The id of the case', schema: { type: 'string', format: 'uuid' } });
