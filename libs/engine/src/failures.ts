import type { Day } from '@termijn/kernel';

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

/** A reader stands beyond the end of the log: the log was emptied or set back behind it. Waiting would hide the loss. */
export class PositionBeyondLog extends Failure {
  readonly code = 'position-beyond-log';
  readonly retryable = false;
  constructor(
    readonly after: bigint,
    readonly head: bigint,
  ) {
    super(`the reader has seen position ${String(after)}, but the log ends at ${String(head)}`);
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

/** The alarm book could not be reached. Nothing is lost: the next sweep arms what is missing. */
export class AlarmBookUnavailable extends Failure {
  readonly code = 'alarm-book-unavailable';
  readonly retryable = true;
  constructor(cause: unknown) {
    super('the alarm book could not be reached', { cause });
  }
}

/** An alarm rang, but not every case behind it could keep its calendar; it has to ring again. Names streams only. */
export class AlarmUnfinished extends Failure {
  readonly code = 'alarm-unfinished';
  readonly retryable = true;
  constructor(readonly streams: readonly string[]) {
    super(
      `${String(streams.length)} cases could not keep their calendar, among them ${streams.slice(0, 10).join(', ')}`,
    );
  }
}

/** A mail was not taken by the mail server. Says with which code, and never to whom it was addressed. */
export class MailNotTaken extends Failure {
  readonly code = 'mail-not-taken';
  constructor(
    /** False when the server refused this very mail for good, as with an address that does not exist. */
    readonly retryable: boolean,
    readonly answer: string,
  ) {
    super(`the mail server did not take the mail: ${answer}`);
  }
}

/** A reaction ordered a command that the law refuses, and wants a person to look at it. Names the refusal only. */
export class CommandRefused extends Failure {
  readonly code = 'command-refused';
  readonly retryable = false;
  constructor(readonly refusal: string) {
    super(`the law refuses what a reaction ordered: ${refusal}`);
  }
}

/** A command was ordered, or the calendar is due, in a kind of stream that nobody in this build answers for. */
export class NoRecipient extends Failure {
  readonly code = 'no-recipient';
  readonly retryable = false;
  constructor(readonly category: string) {
    super(`nobody answers for streams of the kind "${category}"`);
  }
}

/** A fact was told for a day that has not come yet: what has not happened cannot be recorded. */
export class FutureDay extends Failure {
  readonly code = 'in-the-future';
  readonly retryable = false;
  constructor(
    readonly legalDay: Day,
    readonly today: Day,
  ) {
    super(`${legalDay} lies after ${today}, the day on which it would be recorded`);
  }
}

/** Another record of the collection is found under the same lookup already. Says nothing of what the lookup is made from. */
export class LookupTaken extends Failure {
  readonly code = 'lookup-taken';
  readonly retryable = false;
  constructor(readonly collection: string) {
    super(`another record of "${collection}" has the same lookup`);
  }
}

/** A paper cannot be set: its template is wrong, asks for a font that does not come with the compiler, or breaks PDF/A. */
export class UnsettablePaper extends Failure {
  readonly code = 'unsettable-paper';
  readonly retryable = false;
  constructor(
    readonly faults: readonly string[],
    cause?: unknown,
  ) {
    super(`the paper cannot be set: ${faults.join('; ')}`, { cause });
  }
}
