import { createHash, randomBytes } from 'node:crypto';
import type { Viewer } from '@termijn/access';
import type { PendingSignIn, ShortMemory } from '@termijn/adapters';

const minute = 60_000;

/** How long a session lasts that nobody uses, and how long one lasts at all, in milliseconds. */
export const sessionLimits = { idle: 30 * minute, absolute: 10 * 60 * minute } as const;

/** How long somebody may take to sign in elsewhere, in milliseconds. */
export const signInLimit = 10 * minute;

/** Being used is noted at most so often, so that a page with many requests writes once. */
const noteEvery = minute;

/** Somebody who signed in, without a name. Moments are in milliseconds since 1970. */
export interface Session {
  readonly who: string;
  /** The key of the issuer that said so. */
  readonly issuer: string;
  /** As what this person may act. */
  readonly capacities: readonly Viewer[];
  /** As what they act now; nothing before they chose. */
  readonly acting?: Viewer;
  /** Where they wanted to go. */
  readonly returnTo: string;
  readonly startedAt: number;
  readonly seenAt: number;
}

/** A sign-in that somebody began and that did not come back yet. */
export interface BegunSignIn extends PendingSignIn {
  readonly issuer: string;
  readonly redirectUri: string;
  readonly returnTo: string;
}

/** Whether a session is still good at a moment. */
export const isLive = ({ startedAt, seenAt }: Pick<Session, 'startedAt' | 'seenAt'>, now: number): boolean =>
  now - seenAt < sessionLimits.idle && now - startedAt < sessionLimits.absolute;

const idBytes = 32;

/** A secret that nobody guesses, for a cookie. */
const newId = (): string => randomBytes(idBytes).toString('base64url');

/** Whoever reads where sessions lie cannot take one over: only a digest of what the browser holds lies there. */
const keyOf = (kind: 'session' | 'sign-in', id: string): string =>
  `${kind}:${createHash('sha256').update(id).digest('base64url')}`;

/** The sessions of everybody who signed in, and the sign-ins under way. */
export class Sessions {
  constructor(
    private readonly memory: ShortMemory,
    private readonly now: () => number,
  ) {}

  /** Opens a session under a new id, which is answered. No id that a browser brings is ever taken over. */
  async open(begun: Omit<Session, 'startedAt' | 'seenAt'>, startedAt = this.now()): Promise<string> {
    const id = newId();
    const session = { ...begun, startedAt, seenAt: this.now() };
    await this.memory.keep(keyOf('session', id), session, this.timeLeft(session));
    return id;
  }

  /** The session with that id, if it is still good. */
  async find(id: string): Promise<Session | undefined> {
    const found = (await this.memory.look(keyOf('session', id))) as Session | undefined;
    const now = this.now();
    if (found === undefined || !isLive(found, now)) return undefined;
    if (now - found.seenAt < noteEvery) return found;
    const seen = { ...found, seenAt: now };
    // A session that was closed meanwhile stays closed.
    await this.memory.renew(keyOf('session', id), seen, this.timeLeft(seen));
    return seen;
  }

  async close(id: string): Promise<void> {
    await this.memory.forget(keyOf('session', id));
  }

  /** Remembers a sign-in that begins, under a new id for the cookie of that browser. */
  async begin(begun: BegunSignIn): Promise<string> {
    const id = newId();
    await this.memory.keep(keyOf('sign-in', id), begun, signInLimit);
    return id;
  }

  /** The sign-in that was begun under that id. It comes back once. */
  async comeBack(id: string): Promise<BegunSignIn | undefined> {
    return (await this.memory.take(keyOf('sign-in', id))) as BegunSignIn | undefined;
  }

  private timeLeft({ startedAt }: Session): number {
    return Math.max(1, Math.min(sessionLimits.idle, startedAt + sessionLimits.absolute - this.now()));
  }
}
