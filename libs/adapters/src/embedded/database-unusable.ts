import { Failure } from '@termijn/engine';

/** The private PostgreSQL cannot run on this data folder as it is. The message says what was found and what to do. */
export class DatabaseUnusable extends Failure {
  readonly code = 'database-unusable';
  readonly retryable = false;
  constructor(
    readonly dataDir: string,
    found: string,
    advice: string,
    cause?: unknown,
  ) {
    super(`the data folder ${dataDir}: ${found}; ${advice}`, { cause });
  }
}
