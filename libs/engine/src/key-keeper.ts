import { Failure } from './failures';

/** A data key under the key of a key keeper. Worth nothing without that keeper. */
export interface WrappedKey {
  /** Which key of the keeper it lies under. */
  readonly keyId: string;
  /** In base64. */
  readonly wrapped: string;
}

/**
 * Wraps the keys that data is sealed with under keys that never leave it: from the configuration, or in a service for
 * keys. It may hold several. The newest wraps; all of them unwrap, so that keys can change while everything runs.
 */
export interface KeyKeeper {
  /** The id of the key that wraps. */
  readonly newest: string;
  /** Wraps a data key for one purpose; it unwraps for that purpose only. Throws `StoreUnavailable`. */
  wrap(dataKey: Buffer, purpose: string): Promise<WrappedKey>;
  /** Throws `SealingKeyMissing`, `SealBroken` and `StoreUnavailable`. */
  unwrap(key: WrappedKey, purpose: string): Promise<Buffer>;
}

/** Something lies under a key that the keeper does not have. Names the key, never what lies under it. */
export class SealingKeyMissing extends Failure {
  readonly code = 'sealing-key-missing';
  readonly retryable = false;
  constructor(readonly keyId: string) {
    super(
      `the register of people is sealed under the key "${keyId}", which is not there; put it back into ` +
        'TERMIJN_SEALING_KEYS, into the file that TERMIJN_SEALING_KEYS_FILE names, or into sealing.keys in the data folder',
    );
  }
}

/** A key has the id of another one that the register was sealed under. */
export class SealingKeyWrong extends Failure {
  readonly code = 'sealing-key-wrong';
  readonly retryable = false;
  constructor(readonly keyId: string) {
    super(
      `the sealing key "${keyId}" is not the one that the register of people was sealed under; put the right one back, ` +
        'and give a new key an id of its own',
    );
  }
}

/** What is sealed does not open: it was altered, or moved to another place. Says nothing of what it is. */
export class SealBroken extends Failure {
  readonly code = 'seal-broken';
  readonly retryable = false;
  constructor(cause?: unknown) {
    super('a record does not open: it was altered or moved by somebody who does not have the keys', { cause });
  }
}
