import type { Viewer } from '@termijn/access';

/**
 * Who makes a request, as sign-in or a bearer token proves it. A request without either carries nothing of the kind.
 * The role is one that the organisation has.
 */
export interface Identified extends Viewer {
  /** The pseudonymous code of the person or program: it names nobody. */
  readonly who: string;
  /** Whether a browser came with a session, or a program with a token. */
  readonly how: 'session' | 'token';
}
