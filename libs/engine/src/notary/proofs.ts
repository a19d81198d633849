/** Where one event stands in the tree, with the proof of it. */
export interface EventProof {
  /** The index of its entry. */
  readonly index: number;
  /** The hashes of the proof (RFC 6962), in base64. */
  readonly inclusion: readonly string[];
}

/** What shows of some events that they stand under one checkpoint. */
export interface Proofs {
  /** The signed note, with the signatures of witnesses that have been given. */
  readonly checkpoint: string;
  /** A time stamp over the text of the note (RFC 3161, DER, base64). */
  readonly timestamp?: string;
  /** In the order in which the positions were named. */
  readonly events: readonly EventProof[];
}
