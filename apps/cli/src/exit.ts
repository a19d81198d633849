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
  return `unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
};
