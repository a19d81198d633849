/**
 * Everything the machine throws on purpose. `code` is public and stable, `message` is for the log.
 * A lawful "no" is not a failure but a refusal; anything else that is thrown is a defect.
 */
export abstract class Failure extends Error {
  abstract readonly code: string;
  /** Whether the very same call may succeed when it is made again. Queues and clients act on this. */
  abstract readonly retryable: boolean;
  override get name(): string {
    return this.code;
  }
}

/** The stream stands elsewhere than the writer thought: somebody else wrote first. */
export class RevisionConflict extends Failure {
  readonly code = 'revision-conflict';
  readonly retryable = true;
  constructor(
    readonly stream: string,
    readonly expected: number | 'none' | 'any',
    readonly actual: number | 'none',
  ) {
    super(`${stream} stands at ${String(actual)}, not at ${String(expected)}`);
  }
}

/** An event id that history already holds came back with other company: same id, but not the same append. */
export class EventIdReused extends Failure {
  readonly code = 'event-id-reused';
  readonly retryable = false;
  constructor(
    readonly stream: string,
    readonly eventId: string,
  ) {
    super(`event ${eventId} was already recorded by another append than this one to ${stream}`);
  }
}

/** What was handed to the store can never be stored: a bad name, no events, too many bytes. Names the field and the rule. */
export class UnacceptableAppend extends Failure {
  readonly code = 'unacceptable-append';
  readonly retryable = false;
  constructor(
    readonly field: string,
    readonly rule: string,
  ) {
    super(`${field}: ${rule}`);
  }
}

/** The store could not be reached, or did not answer in time; what became of the call is not known. */
export class StoreUnavailable extends Failure {
  readonly code = 'store-unavailable';
  readonly retryable = true;
  constructor(why: string, cause?: unknown) {
    super(why, { cause });
  }
}

/** History holds something that this build cannot read. The reader stops: skipping it would make two truths. */
export class UnreadableEvent extends Failure {
  readonly code = 'unreadable-event';
  readonly retryable = false;
  constructor(
    readonly stream: string,
    readonly revision: number,
    why: string,
    cause?: unknown,
  ) {
    super(`${stream}@${String(revision)}: ${why}`, { cause });
  }
}

/** Another runner took this reader's place; this one must stop without writing anything more. */
export class LeaseLost extends Failure {
  readonly code = 'lease-lost';
  readonly retryable = true;
  constructor(readonly reader: string) {
    super(`another process reads the log for "${reader}" now`);
  }
}
