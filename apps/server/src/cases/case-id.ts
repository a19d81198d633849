import { Injectable, type PipeTransform } from '@nestjs/common';
import { isObligationId, type ObligationId } from '@termijn/domain';
import { problem } from '../http/problem';

/** The id of a case in a path. What has not the form of one names nothing. */
@Injectable()
export class CaseIdPipe implements PipeTransform<string, ObligationId> {
  transform(value: string): ObligationId {
    if (!isObligationId(value)) throw problem('resource-not-found');
    return value;
  }
}
