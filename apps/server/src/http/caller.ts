import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { roles } from '@termijn/access';
import { isUuid, type Actor, type Uuid } from '@termijn/engine';
import type { HttpRequest } from './exchange';
import { invalidInput, problem } from './problem';

/** Who makes a request, and under which key. */
export interface Caller {
  readonly actor: Actor;
  /** The caller's own idempotency key, or a fresh one. */
  readonly key: Uuid;
  /** Whether the key was given, so that the same request may arrive again under it. */
  readonly keyGiven: boolean;
  readonly request: HttpRequest;
}

/**
 * The caller of a request, as sign-in or a token says. In the log stands the capacity of the law in which their role
 * acts. Throws a `Problem` when nobody signed in or the key is none.
 */
export const callerOf = (request: HttpRequest): Caller => {
  const { identified } = request;
  if (identified === undefined) throw problem('not-signed-in');
  const { who, role, organisation } = identified;
  const given = request.headers['idempotency-key'];
  const key = given === undefined ? randomUUID() : String(given).toLowerCase();
  if (!isUuid(key))
    throw invalidInput([
      { in: 'header', field: 'idempotency-key', rule: 'isUuid', detail: 'Idempotency-Key must be a UUID' },
    ]);
  return { actor: { who, role: roles[role].authority, organisation }, key, keyGiven: given !== undefined, request };
};

/** The caller of a request that changes something. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<HttpRequest>()),
);
