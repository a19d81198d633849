import { Failure } from '../failures';

/** What a witness is shown: that a checkpoint goes on from the tree that it saw last. */
export interface ToCosign {
  /** How many entries the tree had that the witness saw last; 0 for one that has seen none. */
  readonly oldSize: number;
  /** The proof that the tree of that size is the beginning of this one (RFC 6962); empty where there was none. */
  readonly consistency: readonly Uint8Array[];
  /** The checkpoint as a signed note. */
  readonly checkpoint: string;
}

/** Somebody outside the power of whoever keeps the log, who signs only what goes on from what was signed before. */
export interface Witness {
  /** The name in its key. */
  readonly name: string;
  /**
   * The signature lines to be added to the note, each with its line end. Throws `WitnessStandsElsewhere`,
   * `WitnessRefuses` or `AnchorUnavailable`.
   */
  cosign(asked: ToCosign): Promise<string>;
}

/** Somebody who certifies that something was there at a time (RFC 3161). */
export interface TimeStamper {
  readonly name: string;
  /** A token (DER) over the SHA-256 of those bytes. Throws `AnchorUnavailable`, also for an answer that is not to be trusted. */
  stamp(imprintOf: Uint8Array): Promise<Uint8Array>;
}

/** The witness saw a tree of another size last. With a proof from there on it can be asked again. */
export class WitnessStandsElsewhere extends Failure {
  readonly code = 'witness-stands-elsewhere';
  readonly retryable = true;
  constructor(
    readonly witness: string,
    /** How many entries it saw. */
    readonly size: number,
  ) {
    super(`the witness ${witness} has seen ${String(size)} entries`);
  }
}

/** The witness holds that this is not the history that it saw: the tree it signed is no beginning of this one. */
export class WitnessRefuses extends Failure {
  readonly code = 'witness-refuses';
  readonly retryable = false;
  constructor(readonly witness: string) {
    super(`the witness ${witness} saw another history`);
  }
}

/** A witness or a time stamping authority does not answer, or not in a way that can be used. Nothing waits for it. */
export class AnchorUnavailable extends Failure {
  readonly code = 'anchor-unavailable';
  readonly retryable = true;
  constructor(anchor: string, why: string, cause?: unknown) {
    super(`${anchor}: ${why}`, { cause });
  }
}
