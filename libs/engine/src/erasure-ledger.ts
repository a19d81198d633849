import type { Instant } from './clock';
import { Failure } from './failures';
import type { Uuid } from './ids';

/** Something that was erased: under which id it lay, and when that was entered. Tells nothing else. */
export interface LedgerEntry {
  readonly id: Uuid;
  readonly at: Instant;
}

/**
 * What was erased, kept apart from the database, so that a database put back from before an erasure learns of it. Throws
 * `LedgerBroken`, and what the place it is kept in throws.
 */
export interface ErasureLedger {
  /** Every entry, oldest first. */
  entries(): Promise<readonly LedgerEntry[]>;
  /** Adds what is not in it yet; on a disk when this resolves. */
  enter(entries: readonly LedgerEntry[]): Promise<void>;
}

/** An entry of the ledger was changed, taken out or put in. */
export class LedgerBroken extends Failure {
  readonly code = 'ledger-broken';
  readonly retryable = false;
  constructor(
    readonly place: string,
    readonly line: number,
  ) {
    super(
      `the ledger of erasures ${place} was altered at line ${String(line)}; put it back from a copy, because without it ` +
        'a restored database would show people who were erased',
    );
  }
}
