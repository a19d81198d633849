import { Failure, UnreadableEvent } from '@termijn/engine';
import { CommanderError } from 'commander';

/** What the exit code of the program tells a script. */
export const exitCodes = {
  done: 0,
  /** The call was wrong, or something failed. */
  failed: 1,
  /** What was handed in had errors; all of it or a part was not taken. */
  inputErrors: 2,
  /** History and what was made of it do not agree, or history cannot be read. */
  integrity: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The call cannot be fulfilled as it was made. The message is for whoever made it. */
export class WrongCall extends Failure {
  readonly code = 'wrong-call';
  readonly retryable = false;
}

/** The caller broke off. What was done so far stays done. */
export class Interrupted extends Failure {
  readonly code = 'interrupted';
  readonly retryable = true;
  constructor() {
    super('broken off; the same call goes on where this one stopped');
  }
}

const away =
  'the database does not answer; check that PostgreSQL runs and that the host and port in DATABASE_URL are right';
const refused = 'the database refuses the user or the password in DATABASE_URL';

/** What an operator can do about an error of the network or of PostgreSQL, by its code. */
const advices: Readonly<Record<string, string>> = {
  ECONNREFUSED: away,
  ECONNRESET: away,
  ENOTFOUND: away,
  EAI_AGAIN: away,
  ETIMEDOUT: away,
  EHOSTUNREACH: away,
  '28P01': refused,
  '28000': refused,
  '3D000': 'the database named in DATABASE_URL does not exist',
};

/** Several addresses that were tried in vain come as one error around one for each. */
const adviceFor = (error: unknown): string | undefined => {
  const inner = error instanceof AggregateError ? (error.errors as readonly unknown[])[0] : error;
  return inner instanceof Error && 'code' in inner ? advices[String(inner.code)] : undefined;
};

/** The exit code for something that was thrown. */
export const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof Interrupted) return exitCodes.interrupted;
  return error instanceof UnreadableEvent ? exitCodes.integrity : exitCodes.failed;
};

/** One line for whoever called; nothing when the line was said already. */
export const lineOf = (error: unknown): string | undefined => {
  if (error instanceof CommanderError) return undefined;
  if (error instanceof WrongCall) return error.message;
  if (error instanceof Failure) return `${error.code}: ${error.message}`;
  const advice = adviceFor(error);
  if (advice !== undefined) return advice;
  return `unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
};
