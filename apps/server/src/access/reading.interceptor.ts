import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { isPurpose, purposeOf, purposeWords, type Purpose } from '@termijn/access';
import type { Clock, Uuid } from '@termijn/engine';
import { AccessLog, CLOCK } from '@termijn/features';
import { mergeMap, type Observable } from 'rxjs';
import type { HttpRequest } from '../http/exchange';
import { invalidInput } from '../http/problem';
import type { Identified } from '../sign-in/identified';
import { lookOf, type Look } from './looks';
import { viewerOf } from './viewer';

/** The header in which a caller says why a file is read. */
export const purposeHeader = 'termijn-purpose';

/**
 * Writes down who looked at a file once the answer is known and before it goes out. When that fails there is no answer.
 * A list is no look at a file, and what was refused showed nothing.
 */
@Injectable()
export class ReadingInterceptor implements NestInterceptor {
  constructor(
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const look = lookOf(request);
    if (look === undefined) return next.handle();
    const viewer = viewerOf(request);
    const purpose = purposeIn(request, viewer);
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.note(request, viewer, look, purpose);
        return answer;
      }),
    );
  }

  private note({ id }: HttpRequest, viewer: Identified, { file, piece, what }: Look, purpose: Purpose): Promise<void> {
    const { who, role, organisation } = viewer;
    const actor = { who, role, organisation };
    const key = randomUUID() as string as Uuid;
    const intent = { key, actor, at: this.clock.now(), causation: `request:${id}`, correlation: id };
    return this.accessLog.note(file, { what, piece, purpose }, intent);
  }
}

const purposeIn = ({ headers }: HttpRequest, { role }: Identified): Purpose => {
  const given = headers[purposeHeader];
  if (given === undefined) return purposeOf(role);
  if (isPurpose(given)) return given;
  const detail = `Termijn-Purpose must be one of ${Object.keys(purposeWords).join(', ')}`;
  throw invalidInput([{ in: 'header', field: purposeHeader, rule: 'isPurpose', detail }]);
};
