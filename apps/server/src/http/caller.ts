import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUuid, type Actor, type Uuid } from '@termijn/engine';
import type { HttpRequest } from './exchange';
import { invalidInput, type Issue } from './problem';

/**
 * Who makes a request, and under which key. There is no login yet: whoever can reach the service is taken at their
 * word, which is why it listens on this machine only unless it is told otherwise.
 */
export interface Caller {
  readonly actor: Actor;
  /** The caller's own idempotency key, or a fresh one. */
  readonly key: Uuid;
  /** Whether the key was given, so that the same request may arrive again under it. */
  readonly keyGiven: boolean;
  readonly request: HttpRequest;
}

/** The headers that say who acts, each with the value that holds when it is absent. */
export const actorHeaders = {
  'x-termijn-actor': 'demo-official',
  'x-termijn-role': 'municipality',
  'x-termijn-organisation': 'demo-municipality',
} as const;

/** A code, not a name: letters, digits and a few signs, with no room for a sentence or a mail address. */
const codeShape = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** The caller of a request. Throws a `Problem` that names every header at fault. */
export const callerOf = (request: HttpRequest): Caller => {
  const issues: Issue[] = [];
  const code = (field: keyof typeof actorHeaders): string => {
    const value = request.headers[field] ?? actorHeaders[field];
    if (typeof value === 'string' && codeShape.test(value)) return value;
    const detail = `${field} must be a code of up to 64 letters, digits, dots, colons, underscores and hyphens`;
    issues.push({ in: 'header', field, rule: 'isCode', detail });
    return '';
  };
  const actor: Actor = {
    who: code('x-termijn-actor'),
    role: code('x-termijn-role'),
    organisation: code('x-termijn-organisation'),
  };
  const given = request.headers['idempotency-key'];
  const key = given === undefined ? randomUUID() : String(given).toLowerCase();
  if (!isUuid(key)) {
    issues.push({ in: 'header', field: 'idempotency-key', rule: 'isUuid', detail: 'Idempotency-Key must be a UUID' });
    throw invalidInput(issues);
  }
  if (issues.length > 0) throw invalidInput(issues);
  return { actor, key, keyGiven: given !== undefined, request };
};

/** The caller of a request that changes something. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<HttpRequest>()),
);
