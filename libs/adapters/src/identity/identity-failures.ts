import { Failure } from '@termijn/engine';

/** A sign-in or a token was not what it has to be. Callers are told no more than that. */
export class NotIdentified extends Failure {
  readonly code = 'not-identified';
  readonly retryable = false;
}

/** An issuer does not answer, so that nobody can tell. */
export class IssuerUnavailable extends Failure {
  readonly code = 'issuer-unavailable';
  readonly retryable = true;
}
